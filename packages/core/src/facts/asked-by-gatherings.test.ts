import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { gathering } from '../gathering/index.ts'
import { membership, type MembershipEvent, type NextCycle } from '../membership/index.ts'
import { branded } from '../testing/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { lastCycle } from './last-cycle.ts'
import { mayTakePart } from './may-take-part.ts'
import { otherGathering } from './other-spelling.ts'
import { priceGroup } from './price-group.ts'

const community = 'TC-0001' as CommunityId
const event = (type: MembershipEvent['type'], on: string, more: object = {}) =>
  ({ type, community, on, ...more }) as unknown as MembershipEvent
const windows = { cycle: '2023-2024', opens: '2023-09-01', closes: '2024-06-30' }
const joined = [event('CommunityAdmitted', '2023-09-01', { membershipType: 'Full', ...windows })]
const suspended = event('MembershipSuspended', '2024-01-10', { admittedOn: '2023-09-01' })
const next = branded<NextCycle>({ cycle: '2024-2025', opens: '2024-09-01', closes: '2025-06-30' })
const asked = (on: string, of: CommunityId | null = community) => ({ community: of, on: on as PlainDate })
const bookedBy = (on: string, history: ReadonlyArray<MembershipEvent>, known: NextCycle | null = null) =>
  priceGroup.answer(asked(on), { states: [replay(membership)(history)], words: [], known: { next: known } })

test('a member books by the price of its type, unless it is suspended that day or its membership is over', () => {
  expect(priceGroup.streams(asked('2024-01-09'), { next: null })).toEqual(['membership-TC-0001'])
  expect(bookedBy('2023-08-31', joined)).toBe('non-member')
  expect(bookedBy('2024-01-09', [...joined, suspended])).toBe('Full')
  expect(bookedBy('2024-01-10', [...joined, suspended])).toBe('non-member')
  const ended = event('MembershipWithdrawn', '2024-03-01', { endedOn: '2024-03-01' })
  expect(bookedBy('2024-02-29', [...joined, ended])).toBe('Full')
  expect(bookedBy('2024-03-01', [...joined, ended])).toBe('non-member')
})

test('a member that did not renew books as no member once the next cycle has opened', () => {
  expect(bookedBy('2024-08-31', joined, next)).toBe('Full')
  expect(bookedBy('2024-09-01', joined, next)).toBe('non-member')
})

test('whoever comes of no community, or of one never admitted, books as no member', () => {
  expect(priceGroup.streams(asked('2024-01-09', null), { next: null })).toEqual([])
  expect(lastCycle.streams({ community: null }, {})).toEqual([])
  expect(priceGroup.answer(asked('2024-01-09', null), { states: [], words: [], known: { next: null } })).toBe(
    'non-member'
  )
  expect(bookedBy('2024-01-09', [])).toBe('non-member')
})

test('a gathering is known under another spelling of its code', () => {
  const asks = branded<Parameters<typeof otherGathering.answer>[0]>({ gathering: 'F-24' })
  expect(otherGathering.streams(asks, {})).toEqual(['gathering-f-24'])
  const answer = (states: ReadonlyArray<unknown>) => otherGathering.answer(asks, { states, words: [], known: {} })
  expect(answer([gathering.initialState])).toBe(null)
  expect(answer([{ status: 'Announced' }])).toBe('f-24')
})

test('whether a community may take part in the e-mail forum is asked of its membership that day', () => {
  const forum = (on: string, history: ReadonlyArray<MembershipEvent>, known: NextCycle | null = null) =>
    mayTakePart.answer(
      { community, on: on as PlainDate },
      { states: [replay(membership)(history)], words: [], known: { next: known } }
    )
  expect(mayTakePart.streams({ community, on: '2024-01-09' as PlainDate }, { next: null })).toEqual([
    'membership-TC-0001'
  ])
  expect(forum('2024-01-09', joined)).toBe('yes')
  expect(forum('2024-01-10', [...joined, suspended])).toBe('resting')
  expect(forum('2024-09-01', joined, next)).toBe('no')
  expect(forum('2024-01-09', [])).toBe('no')
})
