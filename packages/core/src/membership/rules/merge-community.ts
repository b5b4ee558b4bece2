/**
 * A member that merges into another registered community is no member from that day on, and never again. The other goes
 * on: it has not closed by that day, and has not merged into any, so mergers never lead in a circle.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { MergeCommunity } from '../commands.ts'
import { endingUnlessLapsed } from '../ending.ts'
import type { CommunityMerged } from '../events.ts'
import { hasEnded } from '../evolve-end.ts'
import type { MembershipRefusal } from '../refusals.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

type RuleFacts = Knowing<'mergedIntoKnown' | 'mergedIntoEnd' | 'next'>

/** Whether it merged is asked of any day: what is recorded late would close the circle all the same. */
const whyNotInto = (
  { community, into, on }: MergeCommunity,
  { mergedIntoKnown, mergedIntoEnd: end }: RuleFacts
): MembershipRefusal | null => {
  if (into === community) return { type: 'MergesIntoItself', community }
  if (!mergedIntoKnown) return { type: 'MergedIntoUnknown', into }
  if (end?.how === 'Merged') return { type: 'MergedIntoHasMerged', into, goneInto: end.into, mergedOn: end.on }
  return end !== null && end.on <= on ? { type: 'MergedIntoHasClosed', into, closedOn: end.on } : null
}

export const mergeCommunity = (command: MergeCommunity, state: Membership, known: RuleFacts): MembershipDecision => {
  const { community, into, on } = command
  const merged: CommunityMerged = { type: 'CommunityMerged', community, into, on }
  if (hasEnded(state, merged)) return accept()
  const obstacle = whyNotInto(command, known)
  return obstacle === null ? endingUnlessLapsed(state, merged, known.next) : refuse(obstacle)
}
