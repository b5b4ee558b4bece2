/** What all members owe on a day, what they are owed, and what was earned of them: whole pence. */
import type { CommunityId, Cycle, FinancialYear, Pence, PlainDate } from '@cofc/core'
import type { ByAge } from '../statement/ages.ts'
import type { CreditDue } from '../statement/statement.ts'

export interface AskFeesDue {
  readonly on: PlainDate
}
interface Owed {
  readonly outstanding: ByAge
  /** Of what is outstanding. */
  readonly disputed: Pence
  readonly onAccount: Pence
  /** To be given back by credit notes, without VAT. */
  readonly creditsDue: Pence
}
interface OfCommunity {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
}
export interface FeesOfMember extends OfCommunity, Owed {}
export interface CreditDueOfMember extends OfCommunity, CreditDue {}
/** Without VAT, which is told beside it. */
interface Earned {
  readonly invoiced: Pence
  readonly credited: Pence
  /** What is left; less than nothing where a year gives back more than it asks for. */
  readonly income: number
}
export interface IncomeOfYear extends Earned {
  /** Of the day of each invoice and each credit note. */
  readonly financialYear: FinancialYear
  readonly vatInvoiced: Pence
  readonly vatCredited: Pence
}
export interface IncomeOfCycle extends Earned {
  /** `null` for what belongs to none. */
  readonly cycle: Cycle | null
}
export interface FeesDue {
  readonly on: PlainDate
  /** Who owes or is owed anything, ordered by community. */
  readonly members: ReadonlyArray<FeesOfMember>
  readonly all: Owed & { readonly writtenOff: Pence }
  readonly creditsDue: ReadonlyArray<CreditDueOfMember>
  readonly years: ReadonlyArray<IncomeOfYear>
  /** What was paid in advance is spread over the cycles that it covers. */
  readonly cycles: ReadonlyArray<IncomeOfCycle>
}
