/** How a membership's events were stored before, and what they say today. */
import * as t from 'io-ts'
import { upcastFrom, type Upcasts } from '../upcast.ts'
import { CommunityId } from '../values/community-id.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { MembershipEvent, MembershipLapsed } from './events.ts'

interface LapsedWithoutCycle {
  readonly type: 'MembershipLapsed'
  readonly community: CommunityId
  readonly on: PlainDate
}
const LapsedWithoutCycle: t.Type<LapsedWithoutCycle, unknown> = t.strict({
  type: t.literal('MembershipLapsed'),
  community: CommunityId,
  on: PlainDate
})

export const membershipUpcasts: Upcasts<MembershipEvent> = {
  // Which cycle it was cannot be told from the day alone: while the next was not planned, any day would do.
  MembershipLapsed: upcastFrom(LapsedWithoutCycle, ({ type, community, on }): MembershipLapsed => ({
    type,
    v: 2,
    community,
    cycle: null,
    on
  }))
}
