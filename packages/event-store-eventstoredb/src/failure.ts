/** What may go wrong with a call, as one union, whatever way it was told; and what each means at the port. */
import { status, type ServiceError } from '@grpc/grpc-js'
import type { StoreFailure } from '@cofc/event-store'

export type CallFailure =
  /** No connection came about: the call never left. */
  | { readonly type: 'NotReached' }
  /** The connection broke. */
  | { readonly type: 'Unreachable' }
  /** The server does not take calls now, or leaves them to another node: nothing was done. */
  | { readonly type: 'NotReady' }
  | { readonly type: 'TimedOut' }
  /** At which version the stream is, where that is told. */
  | { readonly type: 'WrongVersion'; readonly actual: number | undefined }
  | TooLarge
  | { readonly type: 'StreamDeleted' }
  | { readonly type: 'AccessDenied' }
  /** What came is not what the protocol says. */
  | { readonly type: 'Garbled' }
  /** An error that does not say what became of the call. */
  | { readonly type: 'Unclear' }
  /** For good, by the name that the server gives to the reason. */
  | { readonly type: 'Refused'; readonly name: string }
  /** What answers there does not know the call, so it is no server of this kind. */
  | { readonly type: 'NoSuchCall' }
  | { readonly type: 'Closed' }

/** By which limit of the server; what it does not tell is undefined. */
export interface TooLarge {
  readonly type: 'TooLarge'
  readonly of: 'append' | 'event' | 'message'
  readonly bytes: number | undefined
  readonly most: number | undefined
}

/** How gRPC tells that a call went wrong. */
export type Wrong = Pick<ServiceError, 'code' | 'details' | 'metadata'>

/** By the name the server gives in a field, else by the code: never by the words of a message, which may hold secrets. */
export const failureFrom = (error: Wrong): CallFailure => {
  const name = textIn(error, 'exception')
  return byName[name]?.(error) ?? byCode[error.code] ?? refusedBy(error.code, name)
}

const byName: Readonly<Record<string, (error: Wrong) => CallFailure>> = {
  'not-leader': () => ({ type: 'NotReady' }),
  'access-denied': () => ({ type: 'AccessDenied' }),
  'stream-deleted': () => ({ type: 'StreamDeleted' }),
  'wrong-expected-version': error => ({ type: 'WrongVersion', actual: actualFrom(textIn(error, 'actual-version')) }),
  'maximum-append-size-exceeded': error => ({
    type: 'TooLarge',
    of: 'append',
    bytes: undefined,
    most: numberIn(error, 'maximum-append-size')
  }),
  'maximum-append-event-size-exceeded': error => ({
    type: 'TooLarge',
    of: 'event',
    bytes: numberIn(error, 'proposed-append-event-size'),
    most: numberIn(error, 'maximum-append-event-size')
  })
}
const byCode: Partial<Record<status, CallFailure>> = {
  [status.UNAVAILABLE]: { type: 'Unreachable' },
  [status.CANCELLED]: { type: 'Unreachable' },
  [status.ABORTED]: { type: 'TimedOut' },
  [status.DEADLINE_EXCEEDED]: { type: 'TimedOut' },
  [status.RESOURCE_EXHAUSTED]: { type: 'TooLarge', of: 'message', bytes: undefined, most: undefined },
  [status.UNAUTHENTICATED]: { type: 'AccessDenied' },
  [status.PERMISSION_DENIED]: { type: 'AccessDenied' },
  [status.UNIMPLEMENTED]: { type: 'NoSuchCall' },
  [status.INTERNAL]: { type: 'Garbled' }
}

/** The codes by which a server tells that it knows what is wrong with a call; with any other it may have been done. */
const definite = new Map<number, string>([
  [status.INVALID_ARGUMENT, 'invalid argument'],
  [status.NOT_FOUND, 'not found'],
  [status.ALREADY_EXISTS, 'already exists'],
  [status.FAILED_PRECONDITION, 'failed precondition'],
  [status.OUT_OF_RANGE, 'out of range']
])
/** A reason we do not know is for good where the server names it, or its code says so. */
export const refusedBy = (
  code: number,
  name: string
): Extract<CallFailure, { readonly type: 'Refused' | 'Unclear' }> => {
  const said = isName(name) ? name : definite.get(code)
  return said === undefined ? { type: 'Unclear' } : { type: 'Refused', name: said }
}
/** A name is told on, so it must be one, and no sentence. */
const isName = (text: string) => /^[A-Za-z][A-Za-z-]{0,79}$/.test(text)

const textIn = (error: Wrong, key: string): string => {
  // A plain Error has none, whatever its type says.
  const metadata = error.metadata as Wrong['metadata'] | undefined
  return metadata?.get(key)[0]?.toString() ?? ''
}
const numberIn = (error: Wrong, key: string) => {
  const text = textIn(error, key)
  return /^\d+$/.test(text) ? Number(text) : undefined
}
/** The server counts from 0 and calls a stream that does not exist -1. */
const actualFrom = (revision: string) => (/^(-1|\d+)$/.test(revision) ? Number(revision) + 1 : undefined)

/** Whether the same call may well succeed a little later. */
export const isPassing = ({ type }: CallFailure): boolean => !lasting.has(type)
const lasting: ReadonlySet<CallFailure['type']> = new Set([
  'WrongVersion',
  'TooLarge',
  'StreamDeleted',
  'AccessDenied',
  'Refused',
  'NoSuchCall',
  'Closed'
])
/** Whether it is the call or the caller that is refused, whatever is asked by it. */
export const concernsEveryCall = ({ type }: CallFailure): boolean => type === 'AccessDenied' || type === 'NoSuchCall'

export const closedFailure: StoreFailure = { type: 'StoreUnavailable', reason: 'the store is closed' }
const deleted: StoreFailure = { type: 'StoreCorrupt', reason: 'the stream was deleted, which no one may do' }

export const storeFailureFrom = (failure: CallFailure): StoreFailure => {
  if (failure.type === 'Closed') return closedFailure
  if (failure.type === 'StreamDeleted') return deleted
  const reason = failure.type === 'Refused' ? `the server refuses the call: ${failure.name}` : reasons[failure.type]
  return { type: 'StoreUnavailable', reason }
}
const reasons = {
  NotReached: 'the server cannot be reached',
  Unreachable: 'the connection to the server broke',
  NotReady: 'the server takes no calls now',
  TimedOut: 'the server did not answer in time',
  Garbled: 'what the server answered could not be understood',
  Unclear: 'the server failed, and does not say in what',
  AccessDenied: 'the server denies access: check the credentials of the connection string',
  TooLarge: 'the server finds the call too large',
  WrongVersion: 'the server refuses the call',
  NoSuchCall: 'what answers at this address is neither EventStoreDB nor KurrentDB: it does not know the call'
}
