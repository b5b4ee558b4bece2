/** What a membership costs by the price list in force on a day, as it is recorded. */
import { load } from '@cofc/application'
import {
  account,
  asMembership,
  bookOn,
  domain,
  feeFor,
  priceListOn,
  streamOf,
  sumOfLines,
  taxedOn,
  vatOn,
  type AdoptedPriceList,
  type BasisPoints,
  type Count,
  type Country,
  type Fee,
  type MembershipType,
  type NotOnOffer,
  type Pence,
  type PlainDate,
  type PolicyBook,
  type PriceKey,
  type Provider,
  type Sector,
  type SizeUnit,
  type TermYears
} from '@cofc/core'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Composed } from './container.ts'
import type { Failure } from './failures.ts'

export interface AskForFee {
  readonly membershipType: MembershipType
  readonly years: TermYears
  readonly sizes: Readonly<Record<SizeUnit, Count | null>>
  readonly sector: Sector | null
  readonly provider: Provider | null
  /** Where the community belongs. */
  readonly country: Country
  readonly on: PlainDate
}
/** A fee, with what it was reckoned by. */
export interface ReckonedFee extends Fee {
  readonly on: PlainDate
  readonly priceList: Pick<AdoptedPriceList, 'name' | 'version' | 'inForceFrom'>
  readonly membershipType: MembershipType
  readonly key: PriceKey
  readonly unit: SizeUnit
  readonly size: Count | null
  readonly vatBasisPoints: BasisPoints
  readonly vat: Pence
  readonly gross: Pence
}
/** What is to be put right before a fee can be told. */
export type NotReckoned =
  | { readonly type: 'NoPriceList'; readonly on: PlainDate }
  | { readonly type: 'KeyNotGiven'; readonly pricedBy: 'sector' | 'provider' }
  | Exclude<NotOnOffer, { readonly type: 'MultiYearNotOffered' }>
  | { readonly type: 'MultiYearNotOffered'; readonly years: TermYears; readonly offered: ReadonlyArray<TermYears> }

const listOn =
  ({ dependencies }: Composed) =>
  async (on: PlainDate): Promise<Either<Failure, AdoptedPriceList | null>> => {
    const { aggregate } = domain['price-list']
    const found = await load(dependencies.events)(aggregate, streamOf(aggregate, {}))()
    return isLeft(found) ? found : right(priceListOn(found.right.state, on))
  }
const policyOn =
  ({ dependencies }: Composed) =>
  async (on: PlainDate): Promise<Either<Failure, PolicyBook>> => {
    const { aggregate } = domain.policy
    const found = await load(dependencies.events)(aggregate, streamOf(aggregate, {}))()
    return isLeft(found) ? found : right(bookOn(found.right.state, on))
  }

const notOnOffer = (why: NotOnOffer, { multiYear }: AdoptedPriceList): NotReckoned =>
  why.type === 'MultiYearNotOffered' ? { ...why, offered: multiYear.map(({ years }) => years) } : why

/** What a list answers. */
const reckoned = (list: AdoptedPriceList, policy: PolicyBook, asked: AskForFee): Either<NotReckoned, ReckonedFee> => {
  const { membershipType, years, sizes, on } = asked
  const { pricedBy, sizeUnit: unit, name, version, inForceFrom } = list
  const key = pricedBy === 'none' ? null : asked[pricedBy]
  if (pricedBy !== 'none' && key === null) return left({ type: 'KeyNotGiven', pricedBy })
  const size = sizes[unit]
  const fee = feeFor(list, { membershipType, key, size, years })
  if (isLeft(fee)) return left(notOnOffer(fee.left, list))
  const { net } = fee.right
  const { vatBasisPoints } = taxedOn(account.initialState, { on, policy, country: asked.country }, asMembership)
  const by = { on, priceList: { name, version, inForceFrom }, membershipType, key, unit, size }
  return right({ ...by, ...fee.right, vatBasisPoints, ...sumOfLines([{ net, vat: vatOn(net, vatBasisPoints) }]) })
}

export const feeOnRecord =
  (composed: Composed) =>
  async (asked: AskForFee): Promise<Either<Failure | NotReckoned, ReckonedFee>> => {
    const list = await listOn(composed)(asked.on)
    if (isLeft(list)) return list
    if (list.right === null) return left({ type: 'NoPriceList', on: asked.on })
    const policy = await policyOn(composed)(asked.on)
    return isLeft(policy) ? policy : reckoned(list.right, policy.right, asked)
  }
