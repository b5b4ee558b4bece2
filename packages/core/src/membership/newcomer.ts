/**
 * Who may enquire and apply: a registered community that is no member on that day, because it never was, left or lapsed,
 * and has not closed or merged.
 */
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { MembershipLapsed } from './events.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'
import type { Membership } from './state.ts'

interface Newcomer {
  readonly community: CommunityId
  readonly on: PlainDate
}
interface NewcomerFacts {
  readonly community: MembershipFacts['community']
  readonly next: MembershipFacts['next']
}
/** The lapse that comes first where it is not recorded yet: a cycle has opened for which the membership was not renewed. */
export const lapseBefore = (
  { community, on }: Newcomer,
  state: Membership,
  { next }: Pick<NewcomerFacts, 'next'>
): ReadonlyArray<MembershipLapsed> =>
  state.status === 'Active' && next !== null && next.opens <= on
    ? [{ type: 'MembershipLapsed', v: 2, community, cycle: next.cycle, on: next.opens }]
    : []

/** Whether it has lapsed by that day, though that is not recorded yet. */
export const hasLapsed = (asked: Newcomer, state: Membership, known: Pick<NewcomerFacts, 'next'>): boolean =>
  lapseBefore(asked, state, known).length > 0

const stillAMember = (newcomer: Newcomer, state: Membership, known: NewcomerFacts): boolean =>
  state.status === 'Active'
    ? !hasLapsed(newcomer, state, known)
    : state.status === 'Ended' && newcomer.on < state.endedOn

/** What stands in the way; `null` when nothing does. */
export const whyNoNewcomer = (
  newcomer: Newcomer,
  state: Membership,
  known: NewcomerFacts
): MembershipRefusal | null => {
  const { community } = newcomer
  if (known.community === null) return { type: 'NotRegistered', community }
  if (state.status === 'Ended' && (state.how === 'Closed' || state.how === 'Merged'))
    return { type: 'CommunityHasClosed', closedOn: state.endedOn }
  const last = state.cycles.at(-1)
  if (last !== undefined && stillAMember(newcomer, state, known))
    return { type: 'AlreadyAMember', community, cycle: last.cycle }
  return null
}
