import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { offeringCommunity } from './offering-community.ts'
import { reviewersNamed } from './reviewers-named.ts'

const found = (...states: ReadonlyArray<unknown>) => ({ states, words: [], known: {} }) as never
const event = (type: string, on: string, more: object = {}) =>
  ({ type, community: 'TC-0002', on, ...more }) as unknown as MembershipEvent
const held = { cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31' }
const joined = event('CommunityAdmitted', '2023-09-01', { membershipType: 'Developmental', ...held })
const suspended = event('MembershipSuspended', '2024-01-10', { admittedOn: '2023-09-01' })
const lifted = event('SuspensionLifted', '2024-01-20', { admittedOn: '2023-09-01' })
const left = event('MembershipWithdrawn', '2024-01-15')
const on = (day: string, ...history: ReadonlyArray<MembershipEvent>) =>
  offeringCommunity.answer({ cycle: '2023-2024', on: day } as never, found(replay(membership)(history)))

test('a single reviewer is named as one of a team is, and nobody twice', () => {
  const team = ['R-001', 'R-014', 'R-001'].map(reviewer => ({ reviewer, role: 'member' }))
  expect(reviewersNamed({ team } as never)).toEqual(['R-001', 'R-014'])
  expect(reviewersNamed({ reviewer: 'R-014' } as never)).toEqual(['R-014'])
})

test('it is the home of whoever is offered that offers', () => {
  const of = (home: string | null) => ({ reviewers: [{ home }] }) as never
  const command = { cycle: '2023-2024', on: '2024-01-09' } as never
  expect(offeringCommunity.streams(command, of('TC-0002'))).toEqual(['membership-TC-0002'])
  expect(offeringCommunity.streams(command, of(null))).toEqual([])
  expect(offeringCommunity.streams(command, { reviewers: [] })).toEqual([])
  expect(offeringCommunity.answer(command, found())).toBe('no')
})

test('it is entitled while it is a member of the cycle, resting while it is suspended', () => {
  expect(on('2024-01-09')).toBe('no')
  expect(on('2024-01-09', joined, suspended)).toBe('yes')
  expect(on('2024-01-10', joined, suspended)).toBe('resting')
  expect(on('2024-01-19', joined, suspended, lifted)).toBe('resting')
  expect(on('2024-01-20', joined, suspended, lifted)).toBe('yes')
  expect(on('2024-01-14', joined, left)).toBe('yes')
  expect(on('2024-01-15', joined, left)).toBe('no')
  expect(
    offeringCommunity.answer({ cycle: '2024-2025', on: '2024-01-09' } as never, found(replay(membership)([joined])))
  ).toBe('no')
})
