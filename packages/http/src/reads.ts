/** What the plugin is given to answer from, and everything that can stand in the way of an answer. */
import type { History, historyOf } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import type { ReadFailure, ReportReads } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

type HistoryFailure = ReturnType<ReturnType<typeof historyOf>> extends TaskEither<infer E, unknown> ? E : never

export interface HttpOptions {
  readonly reports: ReportReads
  readonly history: (community: CommunityId, asOf: PlainDate | null) => TaskEither<HistoryFailure, History>
  /** The day that a question without a date is about. */
  readonly today: () => PlainDate
  /** Leave paths outside these routes to whatever is mounted beside. */
  readonly unknownPaths?: 'answer' | 'leave'
}

type EdgeFailure =
  | { readonly type: 'NotUnderstood'; readonly parameter: string; readonly says: string }
  | { readonly type: 'NotALoopbackHost' }
  | { readonly type: 'NoSuchResource' }
  | { readonly type: 'NotHttp'; readonly status: number; readonly says: string }
  | { readonly type: 'Unexpected' }

export type Failure = ReadFailure | HistoryFailure | EdgeFailure
export type Asked<T> = TaskEither<Failure, T>
