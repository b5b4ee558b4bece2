import { test } from 'vitest'
import { specify } from '../testing/index.ts'
import type { MembershipType } from '../values/membership-type.ts'
import { membership } from './index.ts'
import { admitted, ask, because, completed, cycleFact, facts, happened, nextFact, renewed } from './testing/fixtures.ts'

const { given } = specify(membership, { ...facts, cycle: cycleFact('2024-2025') })
const renew = (membershipType: MembershipType, on = '2024-08-15', cycle = '2024-2025') =>
  ask('RenewMembership', on, { membershipType, cycle })
const change = (membershipType: MembershipType, on = '2024-08-20', cycle = '2024-2025') =>
  ask('ChangeMembershipType', on, { membershipType, cycle })
const notAMember = because({ type: 'NotAMember', community: 'TC-0001' })

test('a membership is renewed for the next cycle on record', () => {
  given(admitted('Full'))
    .when(renew('Full'))
    .thenEvents(renewed('Full', '2024-2025', '2024-08-15'))
  given(admitted('Full'))
    .when(renew('Full', '2024-08-15', '2025-2026'))
    .thenRefused(because({ type: 'NotTheNextCycle', cycle: '2025-2026', next: '2024-2025' }))
  given(admitted('Full'))
    .when(renew('Full', '2024-08-15', '2022-2023'))
    .thenRefused(because({ type: 'NotALaterCycle', cycle: '2022-2023', last: '2023-2024' }))
  given(admitted('Full'))
    .knowing({ next: null })
    .when(renew('Full'))
    .thenRefused(because({ type: 'NoSuchCycle', cycle: '2024-2025' }))
})

test('a year without a cycle is passed over, and its cycle is none to renew for', () => {
  const aYearOff = given(admitted('Full')).knowing({ next: nextFact('2025-2026') })
  aYearOff.when(renew('Full', '2025-06-01', '2025-2026')).thenEvents(renewed('Full', '2025-2026', '2025-06-01'))
  aYearOff.when(renew('Full', '2025-09-01', '2025-2026')).thenEvents(renewed('Full', '2025-2026', '2025-09-01'))
  aYearOff
    .when(renew('Full', '2025-06-01', '2024-2025'))
    .thenRefused(because({ type: 'NotTheNextCycle', cycle: '2024-2025', next: '2025-2026' }))
  given(admitted('Full'), renewed('Full', '2025-2026', '2025-06-01'))
    .knowing({ next: null })
    .when(renew('Full', '2025-06-02', '2025-2026'))
    .thenAlreadySo()
})

test('only a member renews', () => {
  given().when(renew('Full')).thenRefused(notAMember)
  given(admitted('Full'), happened('MembershipWithdrawn', '2024-01-01')).when(renew('Full')).thenRefused(notAMember)
  given(admitted('Full', '2023-2024', '2024-05-01'))
    .when(renew('Full', '2024-04-30'))
    .thenRefused(notAMember)
})

test('a renewal comes on or before the opening of its cycle', () => {
  given(admitted('Full'))
    .when(renew('Full', '2024-09-01'))
    .thenEvents(renewed('Full', '2024-2025', '2024-09-01'))
  given(admitted('Full'))
    .when(renew('Full', '2024-09-02'))
    .thenRefused(because({ type: 'RenewalAfterLapse', lapsedOn: '2024-09-01', on: '2024-09-02' }))
})

test('a renewal after the lapse is refused, and told that a new application is needed', () => {
  const refusal = because({ type: 'RenewalAfterLapse', lapsedOn: '2024-09-01', on: '2024-10-01' })
  const lapsed = happened('MembershipLapsed', '2024-09-01', { v: 2, cycle: '2024-2025' })
  given(admitted('Full')).when(renew('Full', '2024-10-01')).thenRefused(refusal)
  given(admitted('Full'), lapsed).when(renew('Full', '2024-10-01')).thenRefused(refusal)
  given(admitted('Full'), lapsed)
    .when(renew('Full', '2024-10-01', '2025-2026'))
    .thenRefused(refusal)
  given(admitted('Full'), lapsed).when(renew('Full', '2024-09-01')).thenRefused(notAMember)
})

test('a renewal under another type is a change of type from the next cycle on', () =>
  given(admitted('Developmental'))
    .when(renew('Full'))
    .thenEvents(renewed('Full', '2024-2025', '2024-08-15')))

test('renewing again changes nothing, and under another type it is refused', () => {
  const member = given(admitted('Developmental'), renewed('Full', '2024-2025', '2024-08-15'))
  member.when(renew('Full', '2024-08-16')).thenAlreadySo()
  member
    .when(renew('Associate'))
    .thenRefused(because({ type: 'AlreadyRenewed', cycle: '2024-2025', membershipType: 'Full' }))
})

test('the type for a cycle changes only before that cycle opens', () => {
  const member = given(admitted('Full'), renewed('Full', '2024-2025', '2024-08-15'))
  const developmental = happened('MembershipTypeChanged', '2024-08-31', {
    membershipType: 'Developmental',
    cycle: '2024-2025'
  })
  member.when(change('Developmental', '2024-08-31')).thenEvents(developmental)
  member
    .when(change('Developmental', '2024-09-01'))
    .thenRefused(because({ type: 'TypeIsFixedWithinACycle', cycle: '2024-2025', opens: '2024-09-01' }))
  member
    .when(change('Developmental', '2024-08-20', '2023-2024'))
    .thenRefused(because({ type: 'TypeIsFixedWithinACycle', cycle: '2023-2024', opens: '2023-09-01' }))
  given(admitted('Full', '2024-2025', '2024-07-01'))
    .when(change('Developmental', '2024-08-31'))
    .thenEvents(developmental)
})

test('a change to the type that is held changes nothing', () =>
  given(admitted('Full'))
    .when(change('Full', '2024-05-01', '2023-2024'))
    .thenAlreadySo())

test('a type is changed only of a cycle that is held or renewed for', () => {
  given(admitted('Full'))
    .when(change('Developmental'))
    .thenRefused(because({ type: 'CycleNotHeld', cycle: '2024-2025' }))
  given().when(change('Developmental')).thenRefused(notAMember)
  given(admitted('Full', '2024-2025', '2024-08-25'))
    .when(change('Developmental'))
    .thenRefused(notAMember)
})

test('a developmental cycle not yet begun may become another and developmental again', () => {
  const member = [admitted('Developmental', '2024-2025', '2024-07-01')] as const
  const full = happened('MembershipTypeChanged', '2024-07-02', { membershipType: 'Full', cycle: '2024-2025' })
  given(...member)
    .when(change('Full', '2024-07-02'))
    .thenEvents(full)
  given(...member, full)
    .when(change('Developmental', '2024-07-03'))
    .thenEvents(
      happened('MembershipTypeChanged', '2024-07-03', { membershipType: 'Developmental', cycle: '2024-2025' })
    )
})

test('a cycle held as full is completed once', () => {
  const complete = ask('CompleteFullCycle', '2024-05-01', { cycle: '2023-2024' })
  given(admitted('Full')).when(complete).thenEvents(completed('2023-2024', '2024-05-01'))
  given(admitted('Full'), completed('2023-2024', '2024-05-01')).when(complete).thenAlreadySo()
  given(admitted('Full'), renewed('Accreditation', '2024-2025'))
    .when(ask('CompleteFullCycle', '2024-10-01', { cycle: '2023-2024' }))
    .thenEvents(completed('2023-2024', '2024-10-01'))
})

test('only a cycle held as full is completed', () => {
  const complete = ask('CompleteFullCycle', '2024-05-01', { cycle: '2023-2024' })
  given(admitted('Developmental'))
    .when(complete)
    .thenRefused(because({ type: 'NotAFullCycle', cycle: '2023-2024', membershipType: 'Developmental' }))
  given()
    .when(complete)
    .thenRefused(because({ type: 'NotAFullCycle', cycle: '2023-2024', membershipType: null }))
})

test('a cycle is not completed before it opens', () =>
  given(admitted('Full', '2024-2025', '2024-07-01'))
    .when(ask('CompleteFullCycle', '2024-08-31', { cycle: '2024-2025' }))
    .thenRefused(because({ type: 'CycleNotBegun', cycle: '2024-2025', opens: '2024-09-01' })))

test('a cycle is completed from its first day, and only as what it was held as', () => {
  const complete = ask('CompleteFullCycle', '2023-09-01', { cycle: '2023-2024' })
  given(admitted('Full')).when(complete).thenEvents(completed('2023-2024', '2023-09-01'))
  given(admitted('Developmental'), renewed('Full', '2024-2025', '2024-06-01'))
    .when(ask('CompleteFullCycle', '2024-09-01', { cycle: '2023-2024' }))
    .thenRefused(because({ type: 'NotAFullCycle', cycle: '2023-2024', membershipType: 'Developmental' }))
})

test('a membership is renewed from the day of admission on, and its last cycle is already so', () => {
  const early = admitted('Full', '2023-2024', '2023-06-01')
  const renewing = (on: string, cycle: string) => ask('RenewMembership', on, { membershipType: 'Full', cycle })
  given(early)
    .when(renewing('2023-06-01', '2024-2025'))
    .thenEvents(renewed('Full', '2024-2025', '2023-06-01'))
  given(early).when(renewing('2023-06-01', '2023-2024')).thenAlreadySo()
  given(early).when(renewing('2023-05-31', '2023-2024')).thenRefused(notAMember)
  given(admitted('Full'), renewed('Full', '2024-2025'), renewed('Full', '2025-2026'))
    .knowing({ next: nextFact('2026-2027') })
    .when(renewing('2025-09-02', '2025-2026'))
    .thenAlreadySo()
})

test('only a registered community renews or changes its type', () => {
  const notRegistered = because({ type: 'NotRegistered', community: 'TC-0001' })
  given(admitted('Full'))
    .knowing({ community: null })
    .when(ask('RenewMembership', '2024-08-15', { membershipType: 'Full', cycle: '2024-2025' }))
    .thenRefused(notRegistered)
  given(admitted('Full', '2023-2024', '2023-06-01'))
    .knowing({ community: null })
    .when(ask('ChangeMembershipType', '2023-06-02', { membershipType: 'Developmental', cycle: '2023-2024' }))
    .thenRefused(notRegistered)
})
