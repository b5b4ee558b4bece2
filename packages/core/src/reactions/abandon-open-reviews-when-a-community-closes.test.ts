import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { abandonOpenReviewsWhenACommunityCloses as reaction } from './abandon-open-reviews-when-a-community-closes.ts'

const held = (type: 'CommunityAdmitted' | 'MembershipRenewed', cycle: string, opens: string, closes: string) =>
  ({
    type,
    community: 'TC-0001',
    membershipType: 'Full',
    cycle,
    opens,
    closes,
    on: opens
  }) as unknown as MembershipEvent
const history = [
  held('CommunityAdmitted', '2022-2023', '2022-09-01', '2023-08-31'),
  held('MembershipRenewed', '2023-2024', '2023-09-01', '2024-08-31')
]
const followingFrom = (event: object) => {
  const closed = event as MembershipEvent
  return reaction.commands(closed as never, replay(membership)([...history, closed]), {} as never)
}

test('when a community closes its reviews of every cycle it was a member of are abandoned on that day', () => {
  const commands = followingFrom({ type: 'CommunityClosed', community: 'TC-0001', on: '2024-01-31' })
  expect(commands).toHaveLength(8)
  expect(commands[1]).toEqual({
    type: 'AbandonReview',
    community: 'TC-0001',
    cycle: '2022-2023',
    kind: 'peer-review',
    on: '2024-01-31'
  })
})

test('when a community merges its reviews are abandoned, not those of the community it merges into', () => {
  const commands = followingFrom({ type: 'CommunityMerged', community: 'TC-0001', into: 'TC-0002', on: '2024-01-31' })
  expect(new Set(commands.map(command => 'community' in command && command.community))).toEqual(new Set(['TC-0001']))
  expect(reaction.on).toEqual(['CommunityClosed', 'CommunityMerged'])
})

test('what was never opened or is final has nothing to abandon', () =>
  expect(reaction.settledBy).toEqual(['ReviewNotOpened', 'ReportIsFinal']))
