/** What the pages are made from. */
import type { AskSent } from '@cofc/application'
import type { PlainDate, Role, SentToOthers } from '@cofc/core'
import type { HttpOptions } from '@cofc/http'
import type { ReportReader } from '@cofc/reports'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export interface ConsoleOptions {
  readonly reader: ReportReader
  readonly history: HttpOptions['history']
  readonly readerAsAt?: HttpOptions['readerAsAt']
  /** Whom a community sent to the visits of others. */
  readonly sentToOthers: (ask: AskSent) => TaskEither<{ readonly type: string }, SentToOthers>
  /** The day that the register is about when no other is asked for. */
  readonly today: () => PlainDate
  /** Whether a Host header names this server: pages of other sites must not read it through a name of their own. */
  readonly isOurHost: (host: string) => boolean
  /** Whether the network is made up: every page and every printed sheet says so. */
  readonly isDemonstration?: boolean
  /** On whose behalf pages are read: the network team when left out, as on its own machine. */
  readonly role?: Role
}
