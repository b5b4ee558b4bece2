/** What the plugin is given to answer from. */
import type { AsAt, History, KeptLog } from '@cofc/application'
import type { CommunityId, PlainDate } from '@cofc/core'
import type { AnyReport, ReportReader, Reports, ReportsUnavailable } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { NotingDenials } from './denials.ts'
import type { HistoryFailure } from './failure.ts'
import type { AskPrincipal } from './principal.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { PublishedLog } from './published-log.ts'
import type { Counting } from './rates.ts'
import type { Records } from './records.ts'
import type { SharedWords } from './shared-words.ts'
import type { FeedOptions } from './feed-options.ts'

export type ReaderAsAt = (
  asAt: AsAt
) => (report: Pick<AnyReport, 'tables'>) => TaskEither<HistoryFailure | ReportsUnavailable, ReportReader>
export interface HttpOptions {
  readonly reader: ReportReader
  /** The reports that are served: all there are when left out. */
  readonly reports?: Reports
  readonly history: (
    community: CommunityId,
    asOf: PlainDate | null,
    asAt?: AsAt | null
  ) => TaskEither<HistoryFailure, History>
  /** A reader of the history as it stood at a time: without it no report is asked so. */
  readonly readerAsAt?: ReaderAsAt
  /** The day that a question without a date is about. */
  readonly today: () => PlainDate
  /** Milliseconds since 1970, by which it is told how old is what a report has not seen: the clock when left out. */
  readonly now?: () => number
  /** The state of the follower that runs reactions, where it runs in this process. */
  readonly reactions?: () => 'current' | 'stopped'
  /** The state of the log of the history; nothing where none is kept in this process. */
  readonly log?: () => 'current' | 'stopped' | undefined
  /** On whose behalf it is asked: the network team when left out, as on its own machine. */
  readonly principal?: AskPrincipal
  /** Within how many milliseconds every request is answered: a minute when left out. */
  readonly deadline?: number
  /** Names under which it is answered besides those of this machine, with their port: looked at only where `principal` is given. */
  readonly hosts?: ReadonlyArray<string>
  /** Origins of other sites whose pages may ask for data with a token of their own, such as `https://app.example.org`: none when left out. */
  readonly origins?: ReadonlyArray<string>
  /** What is told to whoever watches, from `newMetrics`: without it there is no `/metrics`. */
  readonly metrics?: Metrics
  /** How often one may ask, from `countRequests`: as often as one likes when left out. */
  readonly counting?: Counting
  /** Where it is noted who was denied what: nowhere when left out. */
  readonly denials?: NotingDenials
  /** What commands and states are answered from: without them only reports and history are. */
  readonly records?: Records
  /** The log that is kept of the history: none when left out. */
  readonly keptLog?: KeptLog
  /** What is shown of that log: without it there is no `/api/log`. */
  readonly publishedLog?: PublishedLog
  /** Where the feed of events is read from: without it there is none. */
  readonly feed?: FeedOptions
  /** The content store that other servers of the network may ask: without it they ask for none here. */
  readonly sharedWords?: SharedWords
  /** Whether the network is made up: answers say so beside them and in their file's name. */
  readonly isDemonstration?: boolean
  /** Leave paths outside these routes to whatever is mounted beside. */
  readonly unknownPaths?: 'answer' | 'leave'
}
