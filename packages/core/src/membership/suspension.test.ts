import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membershipTypes } from '../values/membership-type.ts'
import { specify } from '../testing/index.ts'
import type { MembershipEvent } from './events.ts'
import { ConfirmedObligation, entitledTo, membership, SuspensionCause, suspendedOn } from './index.ts'
import {
  admitted,
  applied,
  ask,
  because,
  completed,
  cycleFact,
  facts,
  happened,
  lift,
  lifted,
  nextFact,
  renewed,
  suspend,
  suspended
} from './testing/fixtures.ts'

const { given } = specify(membership, { ...facts, cycle: cycleFact('2024-2025') })
const notAMember = because({ type: 'NotAMember', community: 'TC-0001' })
const notSuspended = because({ type: 'NotSuspended' })
const since = (...history: ReadonlyArray<MembershipEvent>) => suspendedOn(replay(membership)(history))
const member = admitted('Full', '2023-2024', '2023-09-10')

test('a membership is suspended and reinstated by people, and stays a membership', () => {
  given(member).when(suspend('2024-02-01')).thenEvents(suspended('2024-02-01'))
  given(member, suspended('2024-02-01')).when(lift('2024-04-01')).thenEvents(lifted('2024-04-01'))
  expect(membership.commands.SuspendMembership.roles).toEqual({ 'network-team': 'any' })
  expect(membership.commands.LiftSuspension.roles).toEqual({ 'network-team': 'any' })
  expect(replay(membership)([member, suspended('2024-02-01')])).toMatchObject({
    ...{ status: 'Active', admittedOn: '2023-09-10' },
    cycles: [{ cycle: '2023-2024', endedOn: null }]
  })
  expect(since(member, suspended('2024-02-01'))).toBe('2024-02-01')
  expect(since(member, suspended('2024-02-01'), lifted('2024-04-01'))).toBeNull()
})

test('a suspended member’s entitlements rest, its obligations do not', () => {
  for (const type of membershipTypes) expect(entitledTo(type, true, 'reports')).toEqual({ is: 'resting' })
  expect(entitledTo('Full', true, 'award')).toEqual({ is: 'no', types: ['Accreditation'] })
  const confirm = { cycle: '2023-2024', obligation: 'members-informed' } as const
  given(member, suspended('2024-02-01'))
    .when(ask('ConfirmObligation', '2024-03-01', confirm))
    .thenEvents(happened('ObligationConfirmed', '2024-03-01', confirm))
})

test('only a member is suspended, on any day from its admission on', () => {
  given(member).when(suspend('2023-09-10')).thenEvents(suspended('2023-09-10'))
  given(member).when(suspend('2023-09-09')).thenRefused(notAMember)
  given().when(suspend('2024-02-01')).thenRefused(notAMember)
  given(applied('Full')).when(suspend('2024-02-01')).thenRefused(notAMember)
  given(member, happened('MembershipWithdrawn', '2024-01-15')).when(suspend('2024-02-01')).thenRefused(notAMember)
  // It lapsed, though nobody has recorded it yet.
  given(member).when(suspend('2024-08-31')).thenEvents(suspended('2024-08-31'))
  given(member).when(suspend('2024-09-01')).thenRefused(notAMember)
  given(member).knowing({ next: null }).when(suspend('2024-09-01')).thenEvents(suspended('2024-09-01'))
})

test('a suspension asked for again on its day changes nothing, and another waits until it is lifted', () => {
  const already = because({ type: 'AlreadySuspended', on: '2024-02-01' })
  given(member, suspended('2024-02-01')).when(suspend('2024-02-01')).thenAlreadySo()
  given(member, suspended('2024-02-01')).when(suspend('2024-03-01')).thenRefused(already)
  given(member, suspended('2024-02-01')).when(suspend('2024-01-01')).thenRefused(already)
  const before = [member, suspended('2024-02-01'), lifted('2024-04-01')]
  given(...before)
    .when(suspend('2024-03-31'))
    .thenRefused(already)
  given(...before)
    .when(suspend('2024-04-01'))
    .thenEvents(suspended('2024-04-01'))
})

test('a suspension is lifted once, on its own day or later', () => {
  const history = [member, suspended('2024-02-01')]
  given(...history)
    .when(lift('2024-02-01'))
    .thenEvents(lifted('2024-02-01'))
  given(...history)
    .when(lift('2024-01-31'))
    .thenRefused(notSuspended)
  given(member).when(lift('2024-02-01')).thenRefused(notSuspended)
  given(...history, lifted('2024-04-01'))
    .when(lift('2024-04-01'))
    .thenAlreadySo()
  given(...history, lifted('2024-04-01'))
    .when(lift('2024-04-02'))
    .thenRefused(notSuspended)
})

test('a suspended membership is renewed, changes its type, completes cycles and ends as any other, and stays suspended until that is lifted', () => {
  const history = [member, suspended('2024-02-01')]
  const renewal = renewed('Full', '2024-2025', '2024-06-01')
  const changed = happened('MembershipTypeChanged', '2024-07-01', {
    membershipType: 'Developmental',
    cycle: '2024-2025'
  })
  given(...history)
    .when(ask('RenewMembership', '2024-06-01', { membershipType: 'Full', cycle: '2024-2025' }))
    .thenEvents(renewal)
  given(...history, renewal)
    .when(ask('ChangeMembershipType', '2024-07-01', { membershipType: 'Developmental', cycle: '2024-2025' }))
    .thenEvents(changed)
  given(...history)
    .when(ask('CompleteFullCycle', '2024-05-01', { cycle: '2023-2024' }))
    .thenEvents(completed('2023-2024', '2024-05-01'))
  given(...history)
    .when(ask('LapseMembership', '2024-09-01', { cycle: '2024-2025' }))
    .thenEvents(happened('MembershipLapsed', '2024-09-01', { v: 2, cycle: '2024-2025' }))
  given(...history)
    .when(ask('WithdrawMembership', '2024-03-01'))
    .thenEvents(happened('MembershipWithdrawn', '2024-03-01'))
  const later = [...history, renewal, changed, completed('2023-2024')]
  expect(since(...later)).toBe('2024-02-01')
  given(...later)
    .knowing({ next: nextFact('2025-2026') })
    .when(lift('2024-12-01'))
    .thenEvents(lifted('2024-12-01'))
})

test('a suspension ends with the membership, however that ends, and passes to nobody', () => {
  const ends = [
    happened('MembershipLapsed', '2024-09-01', { v: 2, cycle: '2024-2025' }),
    happened('MembershipWithdrawn', '2024-03-01'),
    happened('MembershipTerminated', '2024-03-01'),
    happened('CommunityClosed', '2024-03-01'),
    happened('CommunityMerged', '2024-03-01', { into: 'TC-0002' })
  ]
  for (const end of ends) {
    expect(since(member, suspended('2024-02-01'), end)).toBeNull()
    given(member, suspended('2024-02-01'), end).when(lift('2024-10-01')).thenRefused(notSuspended)
  }
  // It lapsed, though nobody has recorded it yet.
  given(member, suspended('2024-02-01')).when(lift('2024-09-01')).thenRefused(notSuspended)
  // The community merged into has a history of its own, in which nothing happened.
  given(member, suspended('2024-02-01'))
    .when(ask('MergeCommunity', '2024-03-01', { into: 'TC-0002' }))
    .thenEvents(happened('CommunityMerged', '2024-03-01', { into: 'TC-0002' }))
})

test('whoever is admitted anew is not suspended', () => {
  const again = [
    ...[member, suspended('2024-02-01'), happened('MembershipTerminated', '2024-03-01')],
    ...[applied('Full', '2024-04-01'), admitted('Full', '2023-2024', '2024-04-10')]
  ]
  expect(since(...again)).toBeNull()
  given(...again)
    .when(suspend('2024-04-10'))
    .thenEvents(suspended('2024-04-10', '2024-04-10'))
  // An end that is recorded late comes before what had been recorded: that is none of the membership that follows.
  const byDay = [
    ...[member, happened('MembershipWithdrawn', '2024-01-15'), applied('Full', '2024-01-20')],
    ...[admitted('Full', '2023-2024', '2024-01-25'), suspended('2024-02-01'), lifted('2024-04-01')]
  ]
  expect(since(...byDay.slice(0, -1))).toBeNull()
  const own = suspended('2024-03-01', '2024-01-25')
  expect(since(...byDay.slice(0, -1), own, ...byDay.slice(-1))).toBe('2024-03-01')
})

test('why a membership is suspended is private and can be erased: neither its history nor its state tells it', () => {
  expect(membership.commands.SuspendMembership.private).toEqual({ cause: SuspensionCause })
  const { says, codec } = membership.events.MembershipSuspended
  const event = suspended('2024-02-01')
  expect(says(event)).toBe('The network suspended the membership: it goes on, and its entitlements rest.')
  expect(codec.is({ ...event, cause: 'fees-unpaid' })).toBe(false)
  expect(JSON.stringify(replay(membership)([member, event]))).not.toMatch(/cause|words|commitment/)
  expect(SuspensionCause.is('fees-unpaid') && ConfirmedObligation.is('clients-sent')).toBe(true)
})
