/** A community that is admitted has an account, from that day on. */
import type { AccountRefusal, OpenAccount } from '../account/index.ts'
import { membership, type CommunityAdmitted } from '../membership/index.ts'
import { reaction } from './reaction.ts'

const opening = ({ community, on }: CommunityAdmitted): OpenAccount => ({ type: 'OpenAccount', community, on })

export const openAccountWhenACommunityIsAdmitted = reaction(membership)({
  name: 'open-account-when-a-community-is-admitted',
  on: ['CommunityAdmitted'],
  commands: event => [opening(event)],
  settledBy: [] satisfies ReadonlyArray<AccountRefusal['type']>
})
