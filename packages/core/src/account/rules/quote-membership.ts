/** A quote is by type, size and key from the list in force that day, and its net holds until its day. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, refuse } from '../../aggregate.ts'
import { feeFor } from '../../values/fee.ts'
import { justOne } from '../../values/quantity.ts'
import type { QuoteMembership } from '../commands.ts'
import { coverOf } from '../covered.ts'
import type { AccountDecision } from '../decision.ts'
import type { AccountFacts } from '../facts.ts'
import { isQuoted, keyFor, quotedAs, sizeIn } from '../quoting.ts'
import type { Account } from '../state.ts'
import { termOf } from '../term.ts'

type Known = Pick<AccountFacts, 'priceList' | 'profile' | 'policy'>

export const quoteMembership = (command: QuoteMembership, state: Account, known: Known): AccountDecision => {
  const { community, membershipType, cycles, on } = command
  const { priceList, profile, policy } = known
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  if (profile === null) return refuse({ type: 'ProfileUnknown', community, on })
  if (priceList === null) return refuse({ type: 'NoPriceList', on })
  const years = termOf(cycles)
  if (years === null) return refuse({ type: 'CyclesNotConsecutive' })
  const covered = cycles.find(cycle => coverOf(state, cycle) !== null)
  if (covered !== undefined)
    return refuse({ type: 'AlreadyCovered', cycle: covered, invoice: coverOf(state, covered)?.invoice ?? null })

  const quoting = { on, policy, priceList, profile }
  const size = sizeIn(quoting, command.size)
  const key = keyFor(quoting)
  const fee = feeFor(priceList, { membershipType, key, size, years })
  if (isLeft(fee)) return refuse(fee.left)
  const { band, annual, discountBasisPoints, net } = fee.right
  const asked = { membershipType, key, size, band, annual, discountBasisPoints }
  const subject = { of: 'membership', ...asked } as const
  if (isQuoted(state, quoting, { subject, cycles, quantity: justOne, net })) return accept()
  const quoted = quotedAs(state, quoting, net)
  return accept({ type: 'MembershipQuoted', community, ...quoted, ...asked, cycles, on })
}
