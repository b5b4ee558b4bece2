/**
 * By when a request must have come whole. Of every request that brings something it is a fixed time from the end of its
 * headers; a route that takes files lets one take longer as long as enough of it keeps coming, to a time by which even the
 * slowest must be there. The clock starts before any route is found, so nothing is forgotten.
 */
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { answerClientError } from './client-errors.ts'

/** How fast a file must come, and how long it may take; times in milliseconds. */
export interface Pace {
  /** So many bytes come within each of these times. */
  readonly bytes: number
  readonly within: number
  /** The whole of it comes within this. */
  readonly longest: number
}
const halfAMinute = 30_000
/** The slowest that is still waited for: 18 kbit a second, and 20 MB within half an hour. */
export const paceOfFiles: Pace = { bytes: 65_536, within: halfAMinute, longest: 1_800_000 }

interface Awaited {
  timers: ReadonlyArray<NodeJS.Timeout>
}
/** A process that ends waits for none of them. */
const startAll = (...timers: ReadonlyArray<NodeJS.Timeout>): ReadonlyArray<NodeJS.Timeout> => {
  for (const timer of timers) timer.unref()
  return timers
}
const awaited = new WeakMap<IncomingMessage, Awaited>()

const tooSlow = (request: IncomingMessage) => (): void => {
  const error = Object.assign(new Error('The request did not come whole in time.'), {
    code: 'ERR_HTTP_REQUEST_TIMEOUT'
  })
  answerClientError(error, request.socket)
}
const stop = ({ timers }: Awaited): void => {
  for (const timer of timers) clearTimeout(timer)
}
/** What is handed over within this process has no connection, and is whole. */
const bringsSomething = ({ headers, socket }: IncomingMessage): boolean =>
  socket instanceof Socket && (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)

/** From now on it is waited for so many milliseconds, until it has come. */
export const awaitWhole = (request: IncomingMessage, milliseconds: number): void => {
  if (!bringsSomething(request)) return
  const one: Awaited = { timers: startAll(setTimeout(tooSlow(request), milliseconds)) }
  awaited.set(request, one)
  const done = (): void => stop(one)
  request.once('end', done)
  request.once('close', done)
}

/** What was waited for as a whole is from now on waited for as long as it keeps coming. */
export const awaitByPace = (request: IncomingMessage, { bytes, within, longest }: Pace = paceOfFiles): void => {
  const one = awaited.get(request)
  if (one === undefined || request.complete) return
  stop(one)
  let before = request.socket.bytesRead
  const look = (): void => {
    const now = request.socket.bytesRead
    if (now - before < bytes) tooSlow(request)()
    before = now
  }
  one.timers = startAll(setInterval(look, within), setTimeout(tooSlow(request), longest))
}
