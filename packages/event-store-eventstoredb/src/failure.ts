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
  | { readonly type: 'TooLarge'; readonly most: number }
  | { readonly type: 'StreamDeleted' }
  | { readonly type: 'AccessDenied' }
  /** What came is not what the protocol says. */
  | { readonly type: 'Garbled' }
  | { readonly type: 'Refused' }
  | { readonly type: 'Closed' }

/** How gRPC tells that a call went wrong. */
export type Wrong = Pick<ServiceError, 'code' | 'details' | 'metadata'>

/** By the name the server gives in a field, else by the code: never by the words of a message, which may hold secrets. */
export const failureFrom = (error: Wrong): CallFailure =>
  byName[textIn(error, 'exception')]?.(error) ?? byCode[error.code] ?? { type: 'Refused' }

const byName: Readonly<Record<string, (error: Wrong) => CallFailure>> = {
  'not-leader': () => ({ type: 'NotReady' }),
  'access-denied': () => ({ type: 'AccessDenied' }),
  'stream-deleted': () => ({ type: 'StreamDeleted' }),
  'wrong-expected-version': error => ({ type: 'WrongVersion', actual: actualFrom(textIn(error, 'actual-version')) }),
  'maximum-append-size-exceeded': error => ({ type: 'TooLarge', most: Number(textIn(error, 'maximum-append-size')) })
}
const byCode: Partial<Record<status, CallFailure>> = {
  [status.UNAVAILABLE]: { type: 'Unreachable' },
  [status.CANCELLED]: { type: 'Unreachable' },
  [status.ABORTED]: { type: 'TimedOut' },
  [status.DEADLINE_EXCEEDED]: { type: 'TimedOut' },
  [status.RESOURCE_EXHAUSTED]: { type: 'TooLarge', most: 0 },
  [status.UNAUTHENTICATED]: { type: 'AccessDenied' },
  [status.PERMISSION_DENIED]: { type: 'AccessDenied' },
  [status.INTERNAL]: { type: 'Garbled' }
}
const textIn = (error: Wrong, key: string): string => {
  // A plain Error has none, whatever its type says.
  const metadata = error.metadata as Wrong['metadata'] | undefined
  return metadata?.get(key)[0]?.toString() ?? ''
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
  'Closed'
])

export const closedFailure: StoreFailure = { type: 'StoreUnavailable', reason: 'the store is closed' }
const deleted: StoreFailure = { type: 'StoreCorrupt', reason: 'the stream was deleted, which no one may do' }

export const storeFailureFrom = ({ type }: CallFailure): StoreFailure => {
  if (type === 'Closed') return closedFailure
  return type === 'StreamDeleted' ? deleted : { type: 'StoreUnavailable', reason: reasons[type] }
}
const reasons = {
  NotReached: 'EventStoreDB cannot be reached',
  Unreachable: 'the connection to EventStoreDB broke',
  NotReady: 'EventStoreDB takes no calls now',
  TimedOut: 'EventStoreDB did not answer in time',
  Garbled: 'what EventStoreDB answered could not be understood',
  AccessDenied: 'EventStoreDB denies access: check the credentials of the connection string',
  TooLarge: 'EventStoreDB finds the call too large',
  WrongVersion: 'EventStoreDB refused the call',
  Refused: 'EventStoreDB refused the call'
}
