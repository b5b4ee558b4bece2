/** What the pages are made from. */
import type { PlainDate } from '@cofc/core'
import type { HttpOptions } from '@cofc/http'
import type { ReportReader } from '@cofc/reports'

export interface ConsoleOptions {
  readonly reader: ReportReader
  readonly history: HttpOptions['history']
  /** The day that the register is about when no other is asked for. */
  readonly today: () => PlainDate
  /** Whether a Host header names this server: pages of other sites must not read it through a name of their own. */
  readonly isOurHost: (host: string) => boolean
}
