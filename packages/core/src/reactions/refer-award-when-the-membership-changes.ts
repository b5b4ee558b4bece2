/** An award is referred to the committee when the membership goes on under another type, or another community merges in. */
import type { AccreditationRefusal, ReferAward } from '../accreditation/index.ts'
import {
  membership,
  type CommunityMerged,
  type MembershipRenewed,
  type MembershipTypeChanged
} from '../membership/index.ts'
import { reaction } from './reaction.ts'

type Change = MembershipTypeChanged | MembershipRenewed | CommunityMerged

/** The type for a later cycle, told by a renewal as well as by a change. */
const referrals = (event: Change): ReadonlyArray<ReferAward> => {
  const { on } = event
  if (event.type === 'CommunityMerged')
    return [{ type: 'ReferAward', community: event.into, cause: 'merged-in', cycle: null, merged: event.community, on }]
  const { community, cycle, membershipType } = event
  if (membershipType === 'Accreditation') return []
  return [{ type: 'ReferAward', community, cause: 'type-changed', cycle, merged: null, on }]
}

export const referAwardWhenTheMembershipChanges = reaction(membership)({
  name: 'refer-award-when-the-membership-changes',
  on: ['MembershipTypeChanged', 'MembershipRenewed', 'CommunityMerged'],
  commands: referrals,
  settledBy: ['NoAward'] satisfies ReadonlyArray<AccreditationRefusal['type']>
})
