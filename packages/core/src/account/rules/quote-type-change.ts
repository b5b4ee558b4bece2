/**
 * A dearer type costs the difference of that day's annual prices less the discount of the term; a cheaper one gives
 * nothing back.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, refuse } from '../../aggregate.ts'
import { feeFor } from '../../values/fee.ts'
import type { MembershipType } from '../../values/membership-type.ts'
import { justOne } from '../../values/quantity.ts'
import { oneYear } from '../../values/term-years.ts'
import type { QuoteTypeChange } from '../commands.ts'
import { coverOf, type Cover } from '../covered.ts'
import type { AccountDecision } from '../decision.ts'
import { discounted, discountOf } from '../discount.ts'
import type { AccountFacts } from '../facts.ts'
import { isQuoted, keyFor, quotedAs, sizeIn, type Quoting } from '../quoting.ts'
import type { Account } from '../state.ts'
import { less } from '../../values/money.ts'

type Known = Pick<AccountFacts, 'priceList' | 'profile' | 'policy'>

/** What one year costs that day under a type, for a community of the size that was quoted. */
const annualFee = (quoting: Quoting, { size }: Cover, membershipType: MembershipType) =>
  feeFor(quoting.priceList, { membershipType, key: keyFor(quoting), size: sizeIn(quoting, size), years: oneYear })

export const quoteTypeChange = (command: QuoteTypeChange, state: Account, known: Known): AccountDecision => {
  const { community, cycle, membershipType, on } = command
  const { priceList, profile, policy } = known
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const cover = coverOf(state, cycle)
  if (cover === null) return refuse({ type: 'NotCovered', cycle })
  if (cover.membershipType === membershipType) return accept()
  if (profile === null) return refuse({ type: 'ProfileUnknown', community, on })
  if (priceList === null) return refuse({ type: 'NoPriceList', on })

  const quoting = { on, policy, priceList, profile }
  return quoteDifference(command, state, { quoting, cover })
}

interface Change {
  readonly quoting: Quoting
  readonly cover: Cover
}
const quoteDifference = (
  { community, cycle, membershipType, on }: QuoteTypeChange,
  state: Account,
  { quoting, cover }: Change
): AccountDecision => {
  const [before, after] = [annualFee(quoting, cover, cover.membershipType), annualFee(quoting, cover, membershipType)]
  if (isLeft(before)) return refuse(before.left)
  if (isLeft(after)) return refuse(after.left)
  const difference = less(after.right.annual, before.right.annual)
  if (difference === 0) return accept()

  const discountBasisPoints = discountOf(quoting.priceList, cover)
  const net = discounted(difference, discountBasisPoints)
  const asked = { from: cover.membershipType, membershipType, difference, discountBasisPoints }
  const subject = { of: 'type-change', ...asked } as const
  if (isQuoted(state, quoting, { subject, cycles: [cycle], quantity: justOne, net })) return accept()
  return accept({ type: 'TypeChangeQuoted', community, ...quotedAs(state, quoting, net), ...asked, cycle, on })
}
