/** How what is supplied is taxed. Nothing here looks at who provides a community: to the NHS as to everybody. */
import type { PolicyBook } from '../policy/index.ts'
import { noBasisPoints } from '../values/basis-points.ts'
import type { Country } from '../values/country.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Supply, TaxTreatment } from '../values/tax.ts'
import type { Taxed } from './parts.ts'
import type { Account } from './state.ts'

/** The day whose VAT it is, with what held on it. */
export interface TaxDay {
  readonly on: PlainDate
  readonly policy: PolicyBook
  /** Where the community belongs. */
  readonly country: Country
}
export interface Supplied {
  readonly supply: Supply
  /** Where an event is held; `null` where it is held online, and for what is no event. */
  readonly heldIn: Country | null
}
export const asMembership: Supplied = { supply: 'membership', heldIn: null }

/** What finance last said by that day; `null` where it said nothing. */
const saidOn = ({ treatments }: Account, supply: Supply, on: PlainDate): TaxTreatment | null =>
  treatments
    .filter(one => one.supply === supply && one.on <= on)
    .reduce<Account['treatments'][number] | null>(
      (last, one) => (last === null || last.on <= one.on ? one : last),
      null
    )?.treatment ?? null

/**
 * A membership is taxed where the member belongs, a place at an event where it is held, and one held online as the
 * membership; unless finance says otherwise.
 */
export const taxedOn = (state: Account, { on, policy, country }: TaxDay, { supply, heldIn }: Supplied): Taxed => {
  const as = heldIn === null ? 'membership' : supply
  const where = as === 'admission' ? (heldIn ?? country) : country
  const byPlace = policy.vatCountries.includes(where) ? 'uk-standard' : 'outside-scope'
  const treatment = saidOn(state, as, on) ?? byPlace
  return { supply, treatment, vatBasisPoints: treatment === 'uk-standard' ? policy.vatBasisPoints : noBasisPoints }
}
