/** Cycles that are paid and not begun fall due for credit when a membership ends. */
import type { AccountRefusal, NoteEndOfMembership } from '../account/index.ts'
import { lastBegunBefore, membership, type Membership, type MembershipEnd } from '../membership/index.ts'
import { reaction } from './reaction.ts'

const end = ({ community, on }: MembershipEnd, state: Membership): NoteEndOfMembership => ({
  ...{ type: 'NoteEndOfMembership', community, lastBegun: lastBegunBefore(state, on) },
  on
})

export const giveBackCyclesNotBegun = reaction(membership)({
  name: 'give-back-cycles-not-begun',
  on: ['MembershipLapsed', 'MembershipWithdrawn', 'MembershipTerminated', 'CommunityClosed', 'CommunityMerged'],
  commands: (event, state) => [end(event, state)],
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})
