/** Who may enquire and apply: a registered community that is no member on that day and has not closed or merged. */
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'
import type { Membership } from './state.ts'

interface Newcomer {
  readonly community: CommunityId
  readonly on: PlainDate
}
const stillAMember = ({ on }: Newcomer, state: Membership): boolean =>
  state.status === 'Active' || (state.status === 'Ended' && on < state.endedOn)

/** What stands in the way; `null` when nothing does. */
export const whyNoNewcomer = (
  newcomer: Newcomer,
  state: Membership,
  registered: MembershipFacts['community']
): MembershipRefusal | null => {
  const { community } = newcomer
  if (registered === null) return { type: 'NotRegistered', community }
  if (state.status === 'Ended' && (state.how === 'Closed' || state.how === 'Merged'))
    return { type: 'CommunityHasClosed', closedOn: state.endedOn }
  const last = state.cycles.at(-1)
  if (last !== undefined && stillAMember(newcomer, state))
    return { type: 'AlreadyAMember', community, cycle: last.cycle }
  return null
}
