import { expect, test } from 'vitest'
import { openAccountWhenACommunityIsAdmitted as reaction } from './open-account-when-a-community-is-admitted.ts'

test('an admitted community has an account', () => {
  expect(reaction.on).toEqual(['CommunityAdmitted'])
  const admitted = { type: 'CommunityAdmitted', community: 'TC-0001', on: '2023-09-01' }
  expect(reaction.commands(admitted as never, null, {} as never)).toEqual([
    { type: 'OpenAccount', community: 'TC-0001', on: '2023-09-01' }
  ])
  expect(reaction.settledBy).toEqual([])
})
