import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membershipEndAfter } from '../facts/membership-end-after.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { endAwardRecordedAfterItsMembershipEnded as reaction } from './end-award-recorded-after-its-membership-ended.ts'

const awarded = { type: 'AccreditationAwarded', community: 'TC-0001', on: '2024-03-01' }
const became = (type: string, on: string, fields: object = {}) =>
  ({ type, community: 'TC-0001', on, ...fields }) as unknown as MembershipEvent
const held = { membershipType: 'Accreditation', cycle: '2023-2024', opens: '2023-09-01', closes: '2024-07-31' }
const ended = [became('CommunityAdmitted', '2023-09-01', held), became('MembershipWithdrawn', '2024-04-30')]

test('an award that is recorded after its membership ended ends with it, on the same day', () => {
  expect(reaction.on).toEqual(['AccreditationAppliedFor', 'AccreditationAwarded', 'AwardAttested', 'AwardReinstated'])
  expect(reaction.commands(awarded as never, null, { endedOn: '2024-04-30' } as never)).toEqual([
    { type: 'EndAwardWithMembership', community: 'TC-0001', on: '2024-04-30' }
  ])
  expect(reaction.commands(awarded as never, null, { endedOn: null } as never)).toEqual([])
  expect(reaction.settledBy).toEqual(['NoAward'])
})

test('the end is the first one after the day of the event', () => {
  const answer = (on: string, ...history: ReadonlyArray<MembershipEvent>) =>
    membershipEndAfter.answer({ ...awarded, on } as never, {
      ...{ states: [replay(membership)(history)], words: [] },
      known: {}
    })
  expect(membershipEndAfter.streams(awarded as never, {})).toEqual(['membership-TC-0001'])
  expect(answer('2024-03-01')).toBe(null)
  expect(answer('2024-03-01', ended[0] as never)).toBe(null)
  expect(answer('2024-03-01', ...ended)).toBe('2024-04-30')
  expect(answer('2024-04-30', ...ended)).toBe(null)
  const again = [became('CommunityAdmitted', '2024-05-15', held), became('MembershipWithdrawn', '2024-06-30')]
  expect(answer('2024-03-01', ...ended, ...again)).toBe('2024-04-30')
  expect(answer('2024-05-20', ...ended, ...again)).toBe('2024-06-30')
})
