/** What a membership can never be: each of these must not compile. */
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { MembershipEvent } from './events.ts'
import type { Membership, Past } from './state.ts'

declare const past: Past
declare const on: PlainDate
declare const other: CommunityId

// @ts-expect-error an ended membership has its day
export const endedSometime: Membership = { status: 'Ended', how: 'Lapsed', ...past }
// @ts-expect-error a merged community merged into another
export const mergedIntoNothing: Membership = { status: 'Ended', how: 'Merged', endedOn: on, ...past }
// @ts-expect-error who withdrew merged into nobody
export const withdrewInto: Membership = { status: 'Ended', how: 'Withdrew', endedOn: on, into: other, ...past }
// @ts-expect-error a member was admitted on a day
export const neverAdmitted: Membership = { status: 'Active', ...past }
// @ts-expect-error an applicant applies for a type
export const appliedForNothing: Membership = { status: 'Applied', forms: [], appliedOn: on, ...past }
// @ts-expect-error there is no sixth type
export const sixth: MembershipEvent = { type: 'MembershipTypeChanged', membershipType: 'Guest' }
