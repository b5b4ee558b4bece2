/** What the plugin is given to answer from, and everything of this edge that can stand in the way of an answer. */
import type { History, historyOf } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import type { ReportReader, Reports, ReportsUnavailable } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Problem } from './problem.ts'

type HistoryFailure = ReturnType<ReturnType<typeof historyOf>> extends TaskEither<infer E, unknown> ? E : never

export interface HttpOptions {
  readonly reader: ReportReader
  /** The reports that are served: all there are when left out. */
  readonly reports?: Reports
  readonly history: (community: CommunityId, asOf: PlainDate | null) => TaskEither<HistoryFailure, History>
  /** The day that a question without a date is about. */
  readonly today: () => PlainDate
  /** Leave paths outside these routes to whatever is mounted beside. */
  readonly unknownPaths?: 'answer' | 'leave'
}

type EdgeFailure =
  | { readonly type: 'NotUnderstood'; readonly parameter: string; readonly says: string }
  | { readonly type: 'NotALoopbackHost' }
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }
  | { readonly type: 'NoSuchResource' }
  | { readonly type: 'NotHttp'; readonly status: number; readonly says: string }
  | { readonly type: 'Unexpected' }

export type Failure = ReportsUnavailable | HistoryFailure | EdgeFailure
/** An answer, or what is told instead of one. */
export type Answer<T> = TaskEither<Problem, T>
