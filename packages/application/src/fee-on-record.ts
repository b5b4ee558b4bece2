/** What a membership costs by the price list in force on a day, as it is recorded. */
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
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreFailure } from '@cofc/event-store'
import type { Dependencies } from './dependencies.ts'
import { load, type Unreadable } from './load.ts'

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

type Records = Pick<Dependencies, 'events' | 'states'>
type Unavailable = StoreFailure | Unreadable

/** The price list in force on a day; `null` before the first. */
export const priceListOnRecord =
  ({ events, states }: Records) =>
  (on: PlainDate): TE.TaskEither<Unavailable, AdoptedPriceList | null> => {
    const { aggregate } = domain['price-list']
    return pipe(
      load(events, states)(aggregate, streamOf(aggregate, {})),
      TE.map(({ state }) => priceListOn(state, on))
    )
  }
/** The numbers of the policy in force on a day. */
export const policyOnRecord =
  ({ events, states }: Records) =>
  (on: PlainDate): TE.TaskEither<Unavailable, PolicyBook> => {
    const { aggregate } = domain.policy
    return pipe(
      load(events, states)(aggregate, streamOf(aggregate, {})),
      TE.map(({ state }) => bookOn(state, on))
    )
  }

const notOnOffer = (why: NotOnOffer, { multiYear }: AdoptedPriceList): NotReckoned =>
  why.type === 'MultiYearNotOffered' ? { ...why, offered: multiYear.map(({ years }) => years) } : why

/** What a list answers. */
export const reckoned = (
  list: AdoptedPriceList,
  policy: PolicyBook,
  asked: AskForFee
): Either<NotReckoned, ReckonedFee> => {
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

/** What it costs, or what is to be put right before that can be told. */
export const feeOnRecord =
  (records: Records) =>
  (asked: AskForFee): TE.TaskEither<Unavailable | NotReckoned, ReckonedFee> =>
    pipe(
      priceListOnRecord(records)(asked.on),
      TE.flatMap((list): TE.TaskEither<Unavailable | NotReckoned, ReckonedFee> =>
        list === null
          ? TE.left({ type: 'NoPriceList', on: asked.on })
          : pipe(
              policyOnRecord(records)(asked.on),
              TE.flatMapEither((policy): Either<Unavailable | NotReckoned, ReckonedFee> =>
                reckoned(list, policy, asked)
              )
            )
      )
    )
