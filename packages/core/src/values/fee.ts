/** The fee calculator: what a membership costs by a price list. VAT is of the account. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { noBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points.ts'
import { countOf, oneMore, type Count } from './count.ts'
import { halfUp } from './half-up.ts'
import type { MembershipType } from './membership-type.ts'
import type { Pence } from './pence.ts'
import type { PriceKey, PriceList, PricePlace, SizeUnit } from './price-list.ts'
import type { Price } from './price.ts'
import type { RoundingStep } from './rounding-step.ts'
import type { TermYears } from './term-years.ts'

export interface AskedFee {
  readonly membershipType: MembershipType
  readonly key: PriceKey
  /** In the list's unit; `null` where it is not known, which only a list of one band answers. */
  readonly size: Count | null
  readonly years: TermYears
}
/** The reckoning, line by line. */
export interface Fee {
  /** 1 for the band of the smallest. */
  readonly band: Count
  /** The price of one year. */
  readonly annual: Price
  readonly years: TermYears
  /** The years times the annual price. */
  readonly undiscounted: Pence
  readonly discountBasisPoints: BasisPoints
  /** To what it is rounded; `null` for one year, which is not. */
  readonly roundTo: RoundingStep | null
  /** What is due, without VAT. */
  readonly net: Pence
}
/** What stands in the way of a price, in the words of refusals. */
export type NotOnOffer =
  | { readonly type: 'SizeNotDeclared'; readonly unit: SizeUnit }
  | ({ readonly type: 'PriceMissing' } & PricePlace)
  | { readonly type: 'MultiYearNotOffered'; readonly years: TermYears }

const bandOf = ({ bandsUpTo }: PriceList, size: Count | null): Count | null => {
  if (bandsUpTo.length > 0 && size === null) return null
  return oneMore(countOf(bandsUpTo.filter(upTo => size !== null && size > upTo)))
}
const discountOf = ({ multiYear }: PriceList, years: TermYears): BasisPoints | null =>
  years === 1 ? noBasisPoints : (multiYear.find(term => term.years === years)?.discountBasisPoints ?? null)

/** The years times the annual price less the discount, to the nearest step of the list, half up. */
const discounted = (undiscounted: Pence, discount: BasisPoints, step: RoundingStep): Pence =>
  (halfUp(undiscounted, wholeInBasisPoints - discount, wholeInBasisPoints * step) * step) as Pence

/**
 * What a membership costs for one year or several.
 * @example Full, 24 places, three years: 3 × £2,460 less five per cent, to the nearest ten pounds
 * ```ts
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import type { AskedFee, PriceList } from '@cofc/core'
 * const list = {
 *   name: '2024', inForceFrom: '2024-04-01', sizeUnit: 'places', pricedBy: 'none', bandsUpTo: [],
 *   prices: [{ membershipType: 'Full', key: null, band: 1, net: 246_000 }], extras: [],
 *   multiYear: [{ years: 3, discountBasisPoints: 500 }], roundTo: 1_000
 * } as unknown as PriceList
 * const fee = feeFor(list, { membershipType: 'Full', key: null, size: null, years: 3 } as unknown as AskedFee)
 * expect(isRight(fee) && [fee.right.undiscounted, fee.right.net]).toEqual([738_000, 701_000])
 * ```
 */
export const feeFor = (list: PriceList, { membershipType, key, size, years }: AskedFee): Either<NotOnOffer, Fee> => {
  const band = bandOf(list, size)
  if (band === null) return left({ type: 'SizeNotDeclared', unit: list.sizeUnit })
  const annual = list.prices.find(
    price => price.membershipType === membershipType && price.key === key && price.band === band
  )?.net
  if (annual === undefined) return left({ type: 'PriceMissing', membershipType, key, band })
  const discountBasisPoints = discountOf(list, years)
  if (discountBasisPoints === null) return left({ type: 'MultiYearNotOffered', years })
  const undiscounted = (annual * years) as Pence
  const reckoned = { band, annual, years, undiscounted, discountBasisPoints }
  if (years === 1) return right({ ...reckoned, roundTo: null, net: undiscounted })
  return right({
    ...reckoned,
    roundTo: list.roundTo,
    net: discounted(undiscounted, discountBasisPoints, list.roundTo)
  })
}
