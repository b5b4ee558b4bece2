/** The statuses that each kind of address may answer with: none other is ever sent. */

/** Of anything that asks who it is, and of the server itself. */
const always = [400, 401, 403, 406, 421, 429, 500, 503] as const
const reading = [...always, 200, 304, 404, 412] as const

export const declaredStatuses = {
  /** A command: what is wrong with its body, its condition or its key, and what its rule refuses. */
  command: [...always, 200, 409, 412, 413, 415, 422, 428],
  /** The content store, for other servers of the network. */
  words: [...always, 200, 404, 409, 413, 415],
  erasure: [...always, 200, 404, 409, 413, 415, 422],
  /** A file with what it is, as a form brings it. */
  sentFile: [...always, 200, 404, 409, 413, 415, 422],
  evidence: [...reading],
  /** A file is sent as it is, so nothing is negotiated. */
  file: reading.filter(status => status !== 406),
  state: reading,
  events: reading,
  report: [...reading, 409, 422],
  feed: [...always, 200, 410],
  health: [200, 400, 421, 429, 503],
  ready: [200, 400, 421, 429, 500, 503],
  metrics: [...always, 200, 404],
  /** What is served of the program itself: the same to everybody. */
  description: [200, 304, 400, 406, 412, 421, 429, 500, 503],
  /** Any other method at an address that there is, and any address that there is not. */
  notAllowed: [401, 405, 421, 429, 503],
  nowhere: [400, 401, 404, 414, 421, 429, 503]
} as const satisfies Readonly<Record<string, ReadonlyArray<number>>>

export type AddressKind = keyof typeof declaredStatuses
