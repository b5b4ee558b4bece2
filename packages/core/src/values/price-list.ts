/** What memberships and extras cost, from a day on. */
import * as t from 'io-ts'
import { BasisPoints } from './basis-points.ts'
import { Count } from './count.ts'
import { MembershipType } from './membership-type.ts'
import { PlainDate } from './plain-date.ts'
import { Price } from './price.ts'
import { Provider, providers } from './provider.ts'
import { RoundingStep } from './rounding-step.ts'
import { Sector, sectors } from './sector.ts'
import { ShortCode } from './short-code.ts'
import { TermYears } from './term-years.ts'

/** What the size of a community is counted in. */
export const sizeUnits = ['places', 'clients', 'whole-time-equivalents'] as const
export type SizeUnit = (typeof sizeUnits)[number]
export const SizeUnit: t.Type<SizeUnit, SizeUnit, unknown> = t.keyof(
  { places: null, clients: null, 'whole-time-equivalents': null },
  'SizeUnit'
)

/** By what prices differ beside type and band. */
export const pricings = ['none', 'sector', 'provider'] as const
export type PricedBy = (typeof pricings)[number]
export const PricedBy: t.Type<PricedBy, PricedBy, unknown> = t.keyof(
  { none: null, sector: null, provider: null },
  'PricedBy'
)
/** A sector or a kind of provider; `null` where prices differ by neither. */
export type PriceKey = Sector | Provider | null
export const PriceKey: t.Type<PriceKey, PriceKey, unknown> = t.union([Sector, Provider, t.null])

/** Which price of a list. */
export interface PricePlace {
  readonly membershipType: MembershipType
  readonly key: PriceKey
  /** 1 for the band of the smallest. */
  readonly band: Count
}
export interface ListedPrice extends PricePlace {
  /** For one year. */
  readonly net: Price
}
export const ListedPrice: t.Type<ListedPrice, unknown> = t.strict(
  { membershipType: MembershipType, key: PriceKey, band: Count, net: Price },
  'ListedPrice'
)
/** Something else that members buy, by a code of the network. */
export interface Extra {
  readonly code: ShortCode
  readonly net: Price
}
export const Extra: t.Type<Extra, unknown> = t.strict({ code: ShortCode, net: Price }, 'Extra')

/** A term of several years that is on offer. */
export interface Term {
  readonly years: TermYears
  readonly discountBasisPoints: BasisPoints
}
export const Term: t.Type<Term, unknown> = t.strict({ years: TermYears, discountBasisPoints: BasisPoints }, 'Term')

export interface PriceList {
  readonly name: ShortCode
  readonly inForceFrom: PlainDate
  readonly sizeUnit: SizeUnit
  readonly pricedBy: PricedBy
  /** The largest size of each band but the last, which is open above; none where there is one band. */
  readonly bandsUpTo: ReadonlyArray<Count>
  readonly prices: ReadonlyArray<ListedPrice>
  readonly extras: ReadonlyArray<Extra>
  /** The terms of several years; one year is always on offer. */
  readonly multiYear: ReadonlyArray<Term>
  /** To what a price of several years is rounded. */
  readonly roundTo: RoundingStep
}
/** The fields of a price list, for whatever holds one. */
export const priceListFields = {
  name: ShortCode,
  inForceFrom: PlainDate,
  sizeUnit: SizeUnit,
  pricedBy: PricedBy,
  bandsUpTo: t.readonlyArray(Count),
  prices: t.readonlyArray(ListedPrice),
  extras: t.readonlyArray(Extra),
  multiYear: t.readonlyArray(Term),
  roundTo: RoundingStep
}

/** A list that the network adopted. */
export interface AdoptedPriceList extends PriceList {
  /** 1 for the first that the network adopted. */
  readonly version: Count
}

/** Every key that a list so priced has. */
export const priceKeys = (pricedBy: PricedBy): ReadonlyArray<PriceKey> =>
  ({ none: [null], sector: sectors, provider: providers })[pricedBy]

/** By which key a community of that sector and provider pays. */
export const priceKeyOf = (
  pricedBy: PricedBy,
  { sector, provider }: { readonly sector: Sector; readonly provider: Provider }
): PriceKey => ({ none: null, sector, provider })[pricedBy]
