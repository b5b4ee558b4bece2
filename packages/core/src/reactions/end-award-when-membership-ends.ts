/** No award outlives its membership: it ends, or is suspended, on the first day on which the community is no member. */
import type { AccreditationRefusal, EndAwardWithMembership } from '../accreditation/index.ts'
import { membership, type MembershipEnd } from '../membership/index.ts'
import { reaction } from './reaction.ts'

const ending = ({ community, on }: MembershipEnd): EndAwardWithMembership => ({
  type: 'EndAwardWithMembership',
  community,
  on
})

export const endAwardWhenMembershipEnds = reaction(membership)({
  name: 'end-award-when-membership-ends',
  on: ['MembershipLapsed', 'MembershipWithdrawn', 'MembershipTerminated', 'CommunityClosed', 'CommunityMerged'],
  commands: event => [ending(event)],
  settledBy: ['NoAward'] satisfies ReadonlyArray<AccreditationRefusal['type']>
})
