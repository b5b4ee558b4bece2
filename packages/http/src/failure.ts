/** Everything of this edge that can stand in the way of an answer. What a report expects stands in its own table. */
import type { historyOf } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import type { ReportsUnavailable } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export type HistoryFailure = ReturnType<ReturnType<typeof historyOf>> extends TaskEither<infer E, unknown> ? E : never

type EdgeFailure =
  | { readonly type: 'NotUnderstood'; readonly parameter: string; readonly says: string }
  | { readonly type: 'NotALoopbackHost' }
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }
  | { readonly type: 'NoSuchResource' }
  | { readonly type: 'NotHttp'; readonly status: number; readonly says: string }
  | { readonly type: 'Unexpected' }

export type Failure = ReportsUnavailable | HistoryFailure | EdgeFailure
