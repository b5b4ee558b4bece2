import { expect, test } from 'vitest'
import { endAwardWhenMembershipEnds as reaction } from './end-award-when-membership-ends.ts'

test('no award outlives its membership', () => {
  expect(reaction.of).toBe('membership')
  expect(reaction.on).toEqual([
    ...['MembershipLapsed', 'MembershipWithdrawn', 'MembershipTerminated', 'CommunityClosed', 'CommunityMerged']
  ])
  for (const type of reaction.on)
    expect(reaction.commands({ type, community: 'TC-0001', on: '2024-01-31' } as never, null, {} as never)).toEqual([
      { type: 'EndAwardWithMembership', community: 'TC-0001', on: '2024-01-31' }
    ])
  expect(reaction.settledBy).toEqual(['NoAward'])
})
