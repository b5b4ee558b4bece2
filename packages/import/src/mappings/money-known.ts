/** What is known of the account of a community beside its rows. */
import type { AccountEvent, BasisPoints, PlainDate } from '@cofc/core'

export interface MoneyKnown {
  /** What is recorded of it, and what its rows come to by the rules. */
  readonly events: ReadonlyArray<AccountEvent>
  /** At which rates VAT may have been taken that day, of a membership or of what else there is. */
  readonly ratesOn: (day: PlainDate, isMembership: boolean) => ReadonlyArray<BasisPoints>
}
