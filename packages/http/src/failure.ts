/** Everything of this edge that can stand in the way of an answer. What a report expects stands in its own table. */
import type { AccessStoreFailure } from '@cofc/access-store'
import type { historyOf, LogUnreadable, MustWait, NotErasable, Problem, SubmitFailure } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import type { ReportsUnavailable } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export type HistoryFailure = ReturnType<ReturnType<typeof historyOf>> extends TaskEither<infer E, unknown> ? E : never

/** Why a command was not done. */
export type CommandFailure = SubmitFailure | MustWait | CannotPublish
/** What a report is made of cannot be had now, so nothing is published. */
export interface CannotPublish {
  readonly type: 'CannotPublish'
  /** What would put it right, in a sentence. */
  readonly says: string
}

type RequestFailure =
  | { readonly type: 'NotAuthenticated' }
  /** Who issues the tokens cannot be asked for the keys to them. */
  | { readonly type: 'IssuerAway' }
  | { readonly type: 'NotUnderstood'; readonly parameter: string; readonly says: string }
  | { readonly type: 'NotALoopbackHost' }
  /** It came in the clear, past the proxy where TLS ends or through it. */
  | { readonly type: 'NotOverTls' }
  | { readonly type: 'NoSuchCommunity'; readonly community: CommunityId }
  | { readonly type: 'NoSuchResource' }
  | { readonly type: 'NothingRecorded' }
  | { readonly type: 'NotAllowed'; readonly allowed: ReadonlyArray<string> }
  | { readonly type: 'NotAcceptable'; readonly had: ReadonlyArray<string> }
  /** A report does not hold yet what it is to hold at least. */
  | { readonly type: 'NotYetThere' }
  /** It will not hold it before somebody has put something right. */
  | { readonly type: 'HaltedBeforeThere' }
  | { readonly type: 'ParkedThere' }
  | { readonly type: 'NotHttp'; readonly status: number; readonly says: string }
  /** More was asked within a minute than may be: after how many seconds it may be asked again. */
  | { readonly type: 'TooManyRequests'; readonly most: number; readonly retryAfter: number }
  /** As many files are being sent as are read at once. */
  | { readonly type: 'TooManyUploads' }
  /** The server was asked to end. */
  | { readonly type: 'Stopping' }
  /** Another server of the network has another time. */
  | { readonly type: 'ClocksApart' }
  | { readonly type: 'Unexpected' }

/** What a command needs beside itself. */
type CommandRequestFailure =
  | { readonly type: 'KeyMissing' }
  | { readonly type: 'KeyMalformed' }
  | { readonly type: 'KeyOfAnother' }
  | { readonly type: 'StillRunning' }
  | { readonly type: 'ConditionNeeded' }
  | { readonly type: 'ConditionMalformed'; readonly header: string }
  | { readonly type: 'ConditionFalse' }
  /** The command is about something else than its address. */
  | { readonly type: 'NotAtThisAddress'; readonly problems: ReadonlyArray<Problem> }

export type Failure =
  | ReportsUnavailable
  | HistoryFailure
  | LogUnreadable
  | CommandFailure
  | NotErasable
  | AccessStoreFailure
  | RequestFailure
  | CommandRequestFailure
