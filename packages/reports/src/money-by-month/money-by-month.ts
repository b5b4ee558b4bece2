/** What was invoiced, credited and paid in each month, and what all accounts came to at its end. Whole pence. */
import type { Pence, PlainDate } from '@cofc/core'

export interface AskMoneyByMonth {
  readonly on: PlainDate
}
/** Documents with VAT; money as it moved. */
export interface MoneyMoved {
  readonly invoiced: Pence
  readonly credited: Pence
  readonly received: Pence
  readonly reversed: Pence
  readonly refunded: Pence
  readonly writtenOff: Pence
  readonly writtenBack: Pence
}
export interface MoneyOfMonth extends MoneyMoved {
  /** `2024-04`. */
  readonly month: string
  /** Of what was invoiced, less what was credited; less than nothing where more was given back. */
  readonly vat: number
  /** What members owed at the end of the month, less what lay on account; less than nothing where more lay there. */
  readonly balance: number
}
export interface MoneyByMonth {
  readonly on: PlainDate
  /** The latest first; every month since the first in which anything was recorded, until that of the day. */
  readonly months: ReadonlyArray<MoneyOfMonth>
}
