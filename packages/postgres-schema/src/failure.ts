/**
 * What may go wrong with a server, by SQLSTATE, in words for an operator. No reason holds anything of what the server says:
 * that may hold what is stored, or how we came in.
 */
export interface ServerFailure {
  readonly type: 'Unavailable' | 'Corrupt'
  readonly reason: string
}

const away = 'the server cannot be reached'
/** By the whole code, or by its class: its first characters. */
const unavailable: ReadonlyArray<readonly [code: string, reason: string]> = [
  ['08', away],
  ['57P', 'the server is stopping or starting, or has cut the connection'],
  ['57014', 'a statement took too long'],
  ['55P03', 'another process holds what is needed: try again when it has finished'],
  ['40001', 'others write the same at once: try again'],
  ['40P01', 'others write the same at once: try again'],
  ['25P03', 'the connection was idle within a transaction, and was cut'],
  ['25006', 'the server lets nobody write, as a replica does'],
  ['53100', 'the disk of the server is full'],
  ['53300', 'the server lets in no more connections'],
  ['53', 'the server lacks room'],
  ['28', 'the server does not let this user in'],
  ['3D000', 'the server has no such database'],
  ['42501', 'this user lacks a right']
]
const corrupt: ReadonlyMap<string, string> = new Map([
  ['XX001', 'the database is damaged'],
  ['XX002', 'an index of the database is damaged']
])
const unverifiable = 'the server cannot show that it is the one meant'
const ofCertificates = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/

/** What the server does not see, and we do: to be thrown within work. */
export const damaged = (reason: string): Error => Object.assign(new Error(reason), { damaged: true })
const isDamage = (error: unknown): error is Error => error instanceof Error && 'damaged' in error

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
const isState = (code: string): boolean => /^[\dA-Z]{5}$/.test(code)

/** The server answered, and the connection can go on. */
export const isAnswer = (error: unknown): boolean => {
  const code = codeOf(error)
  return isDamage(error) || (isState(code) && !/^(08|57P|25P03)/.test(code))
}
/** Nothing was done because of others at the same moment: the same will be done when it is asked again. */
export const isWorthAnotherTry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))
/** A table that a statement speaks of was dropped meanwhile. */
export const isOfMissingTable = (error: unknown): boolean => codeOf(error) === '42P01'
const reasonOf = (error: unknown): string => {
  const code = codeOf(error)
  const known = unavailable.find(([begins]) => code.startsWith(begins))
  if (known !== undefined) return known[1]
  if (isState(code)) return `the server refused a statement (${code})`
  const says = error instanceof Error ? error.message : ''
  return ofCertificates.test(code) || says.includes('SSL') ? unverifiable : away
}

export const failureFrom = (error: unknown): ServerFailure => {
  const reason = isDamage(error) ? error.message : corrupt.get(codeOf(error))
  return reason === undefined ? { type: 'Unavailable', reason: reasonOf(error) } : { type: 'Corrupt', reason }
}
