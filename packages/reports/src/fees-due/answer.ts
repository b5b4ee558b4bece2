/** Who owes what on a day and for how long, who is owed anything, and what was earned. */
import { lyingOnAccount, outstandingOf, total, type Account, type CommunityId, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { byAgeOn, type Age, type ByAge } from '../statement/ages.ts'
import { creditsDueIn } from '../statement/answer.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import type { AskFeesDue, FeesDue, FeesOfMember } from './fees-due.ts'
import { incomeByCycle, incomeByYear } from './income.ts'

export const feesTables = { accounts, communities }
interface Whose {
  readonly community: CommunityId
  readonly name: string | null
  readonly state: Account
}

const feesOf = ({ community, name, state }: Whose, on: PlainDate): FeesOfMember => ({
  ...{ community, name },
  outstanding: byAgeOn(state.invoices, on),
  disputed: total(state.invoices.filter(({ disputed }) => disputed !== null).map(invoice => outstandingOf(invoice))),
  onAccount: lyingOnAccount(state),
  creditsDue: total(creditsDueIn(state).map(({ net }) => net))
})
const isAnything = ({ outstanding, onAccount, creditsDue }: FeesOfMember): boolean =>
  outstanding.all > 0 || onAccount > 0 || creditsDue > 0

const together = (members: ReadonlyArray<FeesOfMember>): ByAge => {
  const of = (age: Age | 'all') => total(members.map(({ outstanding }) => outstanding[age]))
  return {
    all: of('all'),
    ...{ 'not-due': of('not-due'), 'up-to-30': of('up-to-30'), 'up-to-60': of('up-to-60') },
    ...{ 'up-to-90': of('up-to-90'), 'over-90': of('over-90') }
  }
}

export const feesAnswer = (rows: RowsOf<typeof feesTables>, { on }: AskFeesDue): Either<never, FeesDue> => {
  const all = [...rows.accounts.keys()].toSorted().map((community): Whose => ({
    community,
    name: profileIn(rows.communities.get(community), on, null)?.name ?? null,
    state: accountOn(rows.accounts.get(community), on)
  }))
  const states = all.map(({ state }) => state)
  const members = all.map(whose => feesOf(whose, on)).filter(isAnything)
  return right({
    on,
    members,
    all: {
      ...{ outstanding: together(members), disputed: total(members.map(({ disputed }) => disputed)) },
      ...{ onAccount: total(members.map(one => one.onAccount)) },
      creditsDue: total(members.map(one => one.creditsDue)),
      writtenOff: total(states.flatMap(({ invoices }) => invoices.map(({ writtenOff }) => writtenOff)))
    },
    creditsDue: all.flatMap(({ community, name, state }) =>
      creditsDueIn(state).map(due => ({ community, name, ...due }))
    ),
    ...{ years: incomeByYear(states), cycles: incomeByCycle(states) }
  })
}
