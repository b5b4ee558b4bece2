/** What the rules of accounts must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'
import type { Count } from '../values/count.ts'
import type { Country } from '../values/country.ts'
import type { AdoptedPriceList } from '../values/price-list.ts'
import type { Provider } from '../values/provider.ts'
import type { Sector } from '../values/sector.ts'

/** What an account must know of its community. */
export interface PayingCommunity {
  readonly name: string
  readonly sector: Sector
  readonly provider: Provider
  readonly country: Country
  readonly places: Count | null
}
export interface AccountFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** The price list in force on the day of the command; `null` before the first. */
  readonly priceList: AdoptedPriceList | null
  /** The community on the day of the command; `null` before it was registered. */
  readonly profile: PayingCommunity | null
  /** The policy at the tax point, which is the day of the command unless it names an earlier one. */
  readonly policyAtTaxPoint: PolicyBook
  /** Where the community belonged then; `null` before it was registered. */
  readonly countryAtTaxPoint: Country | null
}
