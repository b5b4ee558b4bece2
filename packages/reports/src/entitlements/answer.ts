/** What a community may do on a day: its standing of that day, asked of every benefit. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { benefitOf, benefits, benefitSays, entitledTo, type Benefit } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { membershipOn, standingOn, type MembershipOnDay } from '../membership-register/standing-on.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import { cycles, windowsIn } from '../tables/cycle-row.ts'
import { memberships } from '../tables/membership-row.ts'
import type { AskEntitlements, BenefitHeld, Entitlements, NoEntitlements } from './entitlements.ts'

export const entitlementsTables = { cycles, communities, memberships }

/** Only a member of a cycle has any. */
export const heldAs =
  ({ membershipType, suspendedOn }: Pick<MembershipOnDay, 'membershipType' | 'suspendedOn'>) =>
  (benefit: Benefit): BenefitHeld => ({
    benefit,
    says: benefitSays[benefit],
    is: membershipType === null ? 'no' : entitledTo(membershipType, suspendedOn !== null, benefit).is,
    types: benefitOf[benefit]
  })

export const entitlementsAnswer = (
  rows: RowsOf<typeof entitlementsTables>,
  { community, asOf }: AskEntitlements
): Either<NoEntitlements, Entitlements> => {
  const [registered, membership] = [rows.communities.get(community), rows.memberships.get(community)]
  if (registered === undefined && membership === undefined) return left({ type: 'NoSuchCommunity', community })
  const standing = standingOn(membershipOn(membership ?? { facts: [] }, asOf), asOf, windowsIn(rows.cycles))
  const { status, membershipType, suspendedOn } = standing
  return right({
    ...{ community, name: profileIn(registered, asOf, null)?.name ?? null, asOf },
    ...{ status, membershipType, suspendedOn },
    benefits: benefits.map(heldAs(standing))
  })
}
