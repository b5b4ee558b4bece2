/** What can be made to go wrong, for which calls, and how often. */
import type { status } from '@grpc/grpc-js'
import type { Address, NamedRefusal } from '../serving/refusals.ts'

export type Method =
  | 'read'
  | 'readAll'
  | 'subscribe'
  | 'subscribeToAll'
  | 'append'
  | 'batchAppend'
  | 'delete'
  | 'tombstone'
  | 'features'
  | 'gossip'
  | 'stats'

/** When no method is named every call is meant but `features`, `gossip` and `stats`, which clients make unasked. */
export interface Aim {
  readonly method?: Method | ReadonlyArray<Method>
  readonly stream?: string
  /** Once, when nothing is said. */
  readonly times?: number
}

/** Of calls that are answered once. `stored`: what was asked is done all the same, and the caller does not learn it. */
type OfAnswers =
  | { readonly type: 'Silence'; readonly stored?: boolean }
  | { readonly type: 'CleanEnd'; readonly stored?: boolean }
  | { readonly type: 'Unavailable'; readonly stored?: boolean }
  | { readonly type: 'RawError'; readonly code: status; readonly stored?: boolean }
  | { readonly type: 'NotLeader'; readonly leader?: Address }
  | { readonly type: 'WrongCorrelation'; readonly stored?: boolean }
  | { readonly type: 'Conflict'; readonly actual: bigint | 'no_stream' | 'deleted' | 'unknown' }
  | { readonly type: 'TooLarge'; readonly by: 'append limit' | 'gRPC' }
  /** For good, under a name that may be one no client knows. */
  | ({ readonly type: 'Refused' } & NamedRefusal)
  /** For so many milliseconds, or, when none are said, until the fault ends. What was asked is done at once. */
  | { readonly type: 'Delayed'; readonly ms?: number }

/** Of calls that deliver events. `after` so many events of the call. */
type OfDeliveries =
  | { readonly type: 'Dropped'; readonly after?: number; readonly code?: status }
  | { readonly type: 'Ended'; readonly after?: number }
  | { readonly type: 'Stalled'; readonly after?: number }
  | { readonly type: 'Duplicated' }
  | { readonly type: 'BrokenLinks' }
  | { readonly type: 'LinksOutOfOrder' }
  | { readonly type: 'OnlyCheckpoints' }
  | { readonly type: 'Garbage'; readonly in: 'data' | 'metadata' }
  /** A read with a filter goes through so many events in a row that do not pass, and says nothing from then on. */
  | { readonly type: 'SlowFilter'; readonly after: number }

/** Of the server as a whole, at once. A frozen one hangs in everything until the fault ends, as after SIGSTOP. */
type OfServer = { readonly type: 'Frozen' } | { readonly type: 'SystemEvents'; readonly count?: number }

export type Trouble = OfAnswers | OfDeliveries
export type Fault = (Aim & Trouble) | OfServer

/** A fault as a call meets it. */
export type Met = Trouble & {
  /** Resolves when the fault ends. */
  readonly ended: Promise<undefined>
  /** Tells that a call was given all it will be given, and hears nothing more. */
  readonly fellSilent: () => void
}

export interface Injected {
  readonly end: () => void
  /** How many calls met it; of a frozen server, how many messages came to it. */
  readonly hits: () => number
  /** Resolves once so many have met it: one, when nothing is said. */
  readonly met: (calls?: number) => Promise<void>
  /**
   * Resolves once so many calls hear nothing more from the server: one, when nothing is said. Whatever is asked over the
   * same connection and answered after that comes behind what these calls were given.
   */
  readonly silent: (calls?: number) => Promise<void>
}
