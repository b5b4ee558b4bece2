/** The payments of all accounts, or of one, as their statements of that day tell them. */
import { type Account, type CommunityId } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { paymentIn } from '../statement/answer.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities } from '../tables/community-row.ts'
import type { AskPayments, PaymentListed, Payments, PaymentsWhich } from './payments.ts'

export const paymentsTables = { accounts, communities }

interface Whose {
  readonly community: CommunityId
  readonly name: string | null
}
const listedOf = (whose: Whose, state: Account): ReadonlyArray<PaymentListed> =>
  state.payments.map(one => ({
    ...{ ...whose, ...paymentIn(state, one) },
    receipts: state.receipts.filter(({ payment }) => payment === one.payment).map(({ number }) => number)
  }))

const isOf: Readonly<Record<PaymentsWhich, (one: PaymentListed) => boolean>> = {
  'on-account': ({ onAccount }) => onAccount > 0,
  refunded: ({ refunded }) => refunded > 0,
  reversed: ({ reversedOn }) => reversedOn !== null
}
const latestFirst = (one: PaymentListed, other: PaymentListed): number => {
  if (one.on !== other.on) return one.on > other.on ? -1 : 1
  return `${one.community} ${one.payment}` < `${other.community} ${other.payment}` ? -1 : 1
}

export const paymentsAnswer = (
  rows: RowsOf<typeof paymentsTables>,
  { on, only, community }: AskPayments
): Either<never, Payments> => {
  const name = nameOn(rows.communities, on)
  const payments = [...rows.accounts]
    .filter(([id]) => community === undefined || id === community)
    .flatMap(([id, row]) => listedOf({ community: id, name: name(id) }, accountOn(row, on)))
    .filter(one => only === undefined || isOf[only](one))
  return right({
    ...{ on, only: only ?? null, community: community ?? null },
    payments: payments.toSorted(latestFirst)
  })
}
