/** A member that merges into another registered community is no member from that day on, and never again. */
import { refuse } from '../../aggregate.ts'
import type { MergeCommunity } from '../commands.ts'
import { ending } from '../ending.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const mergeCommunity = (
  { community, into, on }: MergeCommunity,
  state: Membership,
  { mergedIntoKnown }: Knowing<'mergedIntoKnown'>
): MembershipDecision => {
  if (into === community) return refuse({ type: 'MergesIntoItself', community })
  if (!mergedIntoKnown) return refuse({ type: 'MergedIntoUnknown', into })
  return ending(state, { type: 'CommunityMerged', community, into, on })
}
