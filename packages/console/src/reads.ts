/** What the pages are made from, and everything that can stand in a page's way. */
import type { History, historyOf } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import type { ReadFailure, ReportReads } from '@cofc/projections'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

type HistoryFailure = ReturnType<ReturnType<typeof historyOf>> extends TaskEither<infer E, unknown> ? E : never

export interface ConsoleOptions {
  readonly reports: ReportReads
  readonly history: (community: CommunityId, asOf: PlainDate | null) => TaskEither<HistoryFailure, History>
  /** The day that the register is about when no other is asked for. */
  readonly today: () => PlainDate
  /** Whether a Host header names this server: pages of other sites must not read it through a name of their own. */
  readonly isOurHost: (host: string) => boolean
}

export type Failure =
  | ReadFailure
  | HistoryFailure
  | { readonly type: 'NoSuchPage' }
  | { readonly type: 'NotOurHost' }
  | { readonly type: 'NotUnderstood' }
  | { readonly type: 'Unexpected' }
export type Asked<T> = TaskEither<Failure, T>
