/** What the pages are made from. */
import type { DraftStore, GrantStore, JoiningStore } from '@cofc/access-store'
import type { AskSent, Dependencies, Replay } from '@cofc/application'
import type { Cycle, PlainDate, SentToOthers } from '@cofc/core'
import type { Give, HttpOptions, NotingDenials, Counting, Metrics, AskCalendarReader } from '@cofc/http'
import type { ReportReader } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { SignIn } from './signing-in/sign-in.ts'
import type { Visitors } from './known.ts'

/** What forms of commands are answered from. */
export interface Giving {
  readonly dependencies: Dependencies
  readonly give: Give
  /** Where it is kept what is typed in them: nowhere when left out. */
  readonly drafts?: DraftStore
  /** What stands in the way of publishing a national report, each in a sentence: not told beforehand when left out. */
  readonly mustWait?: (cycle: Cycle) => TaskEither<unknown, ReadonlyArray<string>>
}

/** Where it is kept who may come in, for the network team to let a link person in. */
export interface Letting {
  readonly grants: Pick<GrantStore, 'grant' | 'grantOf'>
  /** Who issues the accounts here, to begin with; `null` where nobody does. */
  readonly issuer: string | null
}

export interface ConsoleOptions {
  readonly reader: ReportReader
  readonly history: HttpOptions['history']
  readonly readerAsAt?: HttpOptions['readerAsAt']
  /** What is asked of a history again: without it there is no membership record and no check. */
  readonly replay?: Replay
  /** Whom a community sent to the visits of others. */
  readonly sentToOthers: (ask: AskSent) => TaskEither<{ readonly type: string }, SentToOthers>
  /** The day that the register is about when no other is asked for. */
  readonly today: () => PlainDate
  /** Whether a Host header names this server: pages of other sites must not read it through a name of their own. */
  readonly isOurHost: (host: string) => boolean
  /** Whether the network is made up: every page and every printed sheet says so. */
  readonly isDemonstration?: boolean
  /** Where it is counted what was answered. */
  readonly metrics?: Pick<Metrics, 'countIn'>
  /** How often one may ask, counted together with what is asked for data: as often as one likes when left out. */
  readonly counting?: Counting
  /** Who reads the pages: the network team when left out, as on its own machine. */
  readonly visitors?: Visitors
  /** How visitors sign in: there is no sign-in when left out. */
  readonly signIn?: SignIn
  /** Whose calendar a secret address opens: there are no calendars when left out. */
  readonly calendars?: AskCalendarReader
  /** Where it is found whether somebody is on a visiting team: without them nobody is known to be on one. */
  readonly records?: Pick<Dependencies, 'events' | 'states'>
  /** Where commands are given by forms: there are no such forms when left out. */
  readonly giving?: Giving
  /** Where it is kept what those write who want to join: where it is left out, or nothing is given, nobody joins by a page. */
  readonly joining?: JoiningStore
  /** How the network team lets link persons in: by the command line alone when left out. */
  readonly letting?: Letting
  /** Where it is noted who was denied what: nowhere when left out. */
  readonly denials?: NotingDenials
}
