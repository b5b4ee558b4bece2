import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { branded, specify } from '../testing/index.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipCommand } from './commands.ts'
import type { MembershipEvent } from './events.ts'
import { membership, typeIn, wasInForce, type Membership, type MembershipFacts } from './index.ts'
import {
  admitted,
  applied,
  ask,
  because,
  completed,
  cycleFact,
  facts,
  happened,
  nextFact,
  renewed
} from './testing/fixtures.ts'

const { given } = specify(membership, { ...facts, cycle: cycleFact('2024-2025') })
const notAMember = because({ type: 'NotAMember', community: 'TC-0001' })
const withdrawn = (on: string) => happened('MembershipWithdrawn', on)
const after = (...history: ReadonlyArray<MembershipEvent>): Membership => replay(membership)(history)
const endsOn = (on: string): ReadonlyArray<[MembershipCommand, MembershipEvent]> => [
  [ask('WithdrawMembership', on), happened('MembershipWithdrawn', on)],
  [ask('TerminateMembership', on), happened('MembershipTerminated', on)],
  [ask('CloseCommunity', on), happened('CommunityClosed', on)],
  [ask('MergeCommunity', on, { into: 'TC-0002' }), happened('CommunityMerged', on, { into: 'TC-0002' })]
]
const lapse = (on: string, cycle = '2024-2025') => ask('LapseMembership', on, { cycle })
const lapsed = happened('MembershipLapsed', '2024-09-01', { v: 2, cycle: '2024-2025' })

test('a membership that was not renewed lapses on the day the next cycle opens', () => {
  given(admitted('Full')).when(lapse('2024-09-01')).thenEvents(lapsed)
  given(admitted('Full')).when(lapse('2024-11-05')).thenEvents(lapsed)
  given(admitted('Full'), lapsed).when(lapse('2024-11-05')).thenAlreadySo()
})

test('a membership does not lapse before its cycle is over, and then as of the next opening', () => {
  given(admitted('Full'))
    .when(lapse('2024-07-30'))
    .thenRefused(because({ type: 'NotLapsedYet', cycle: '2024-2025', opens: '2024-09-01' }))
  given(admitted('Full')).when(lapse('2024-07-31')).thenEvents(lapsed)
  given(admitted('Full'))
    .when(lapse('2024-09-01', '2025-2026'))
    .thenRefused(because({ type: 'NotTheNextCycle', cycle: '2025-2026', next: '2024-2025' }))
  given(admitted('Full'))
    .when(lapse('2024-09-01', '2022-2023'))
    .thenRefused(because({ type: 'NotALaterCycle', cycle: '2022-2023', last: '2023-2024' }))
  given().when(lapse('2024-09-01')).thenRefused(notAMember)
})

test('a membership never lapses without a next cycle on record', () => {
  const unplanned = because({ type: 'NoSuchCycle', cycle: '2024-2025' })
  for (const on of ['2024-07-30', '2024-09-01', '2026-01-01'])
    given(admitted('Full')).knowing({ next: null }).when(lapse(on)).thenRefused(unplanned)
  given(admitted('Full'))
    .knowing({ next: nextFact('2025-2026') })
    .when(lapse('2025-09-01', '2025-2026'))
    .thenEvents(happened('MembershipLapsed', '2025-09-01', { v: 2, cycle: '2025-2026' }))
})

test('a renewed membership does not lapse', () =>
  given(admitted('Full'), renewed('Full', '2024-2025'))
    .when(lapse('2024-09-01'))
    .thenRefused(because({ type: 'AlreadyRenewed', cycle: '2024-2025', membershipType: 'Full' })))

test('a member withdraws, is terminated, closes or merges on any day from its admission on', () => {
  for (const [command, event] of endsOn('2023-10-01'))
    given(admitted('Full', '2023-2024', '2023-10-01'))
      .when(command)
      .thenEvents(event)
  for (const [command, event] of endsOn('2023-07-15'))
    given(admitted('Full', '2023-2024', '2023-07-01'))
      .when(command)
      .thenEvents(event)
  for (const [command] of endsOn('2023-06-30'))
    given(admitted('Full', '2023-2024', '2023-07-01'))
      .when(command)
      .thenRefused(because({ type: 'EndsBeforeItBegan', on: '2023-06-30', began: '2023-07-01' }))
})

test('what lapsed is not ended again on a later day, whether or not the lapse is recorded', () => {
  const tooLate = (on: string) => because({ type: 'AlreadyLapsed', lapsedOn: '2024-09-01', on })
  for (const [command] of endsOn('2024-10-01')) {
    given(admitted('Full')).when(command).thenRefused(tooLate('2024-10-01'))
    given(admitted('Full'), lapsed).when(command).thenRefused(tooLate('2024-10-01'))
  }
  for (const [command, event] of endsOn('2024-09-01')) given(admitted('Full')).when(command).thenEvents(event)
  for (const [command, event] of endsOn('2024-10-01')) {
    given(admitted('Full')).knowing({ next: null }).when(command).thenEvents(event)
    given(admitted('Full'), renewed('Full', '2024-2025'))
      .knowing({ next: nextFact('2025-2026') })
      .when(command)
      .thenEvents(event)
  }
})

test('an end asked for again changes nothing, and another end is refused', () => {
  for (const [command, event] of endsOn('2024-01-15')) {
    given(admitted('Full'), event).when(command).thenAlreadySo()
    for (const [other] of endsOn('2024-01-16')) given(admitted('Full'), event).when(other).thenRefused(notAMember)
    given().when(command).thenRefused(notAMember)
  }
  given(admitted('Full'), happened('CommunityMerged', '2024-01-15', { into: 'TC-0002' }))
    .when(ask('MergeCommunity', '2024-01-15', { into: 'TC-0003' }))
    .thenRefused(notAMember)
})

test('a membership that ends before the closing of a cycle forfeits it, whether the report came before or after', () => {
  const complete = ask('CompleteFullCycle', '2024-08-10', { cycle: '2023-2024' })
  given(admitted('Full'), withdrawn('2024-07-30'))
    .when(complete)
    .thenRefused(because({ type: 'CycleForfeited', cycle: '2023-2024', endedOn: '2024-07-30' }))
  expect(after(admitted('Full'), completed('2023-2024', '2024-05-01'), withdrawn('2024-07-30')).completed).toEqual([])
  expect(after(admitted('Full'), withdrawn('2024-07-30'), completed('2023-2024')).completed).toEqual([])
})

test('a membership that ends on the closing day of a cycle or later forfeits nothing', () => {
  const complete = ask('CompleteFullCycle', '2024-08-10', { cycle: '2023-2024' })
  given(admitted('Full'), withdrawn('2024-07-31')).when(complete).thenEvents(completed('2023-2024', '2024-08-10'))
  expect(after(admitted('Full'), completed('2023-2024'), withdrawn('2024-08-01')).completed).toEqual(['2023-2024'])
  const second = [admitted('Full'), completed('2023-2024'), renewed('Full', '2024-2025')]
  expect(after(...second, withdrawn('2024-10-01')).completed).toEqual(['2023-2024'])
})

test('what was renewed for and had not begun is never in force', () => {
  const ended = after(admitted('Full'), renewed('Full', '2024-2025', '2024-06-01'), withdrawn('2024-07-01'))
  expect(ended.cycles.map(({ cycle, endedOn }) => [cycle, endedOn])).toEqual([
    ['2023-2024', '2024-07-01'],
    ['2024-2025', '2024-07-01']
  ])
  expect(ended.cycles.map(wasInForce)).toEqual([true, false])
  expect(typeIn(ended, branded<Cycle>('2024-2025'))).toBe(null)
  expect(typeIn(ended, branded<Cycle>('2023-2024'))).toBe('Full')
})

test('a cycle that gave way to the next has no end of its own', () => {
  const ended = after(admitted('Full'), renewed('Full', '2024-2025'), withdrawn('2024-10-01'))
  expect(ended.cycles.map(({ endedOn }) => endedOn)).toEqual([null, '2024-10-01'])
})

test('after an end a new application is needed', () => {
  const former = [applied('Full'), admitted('Full'), lapsed] as const
  given(...former)
    .when(ask('AdmitCommunity', '2024-10-01', { cycle: '2024-2025' }))
    .thenRefused(because({ type: 'NoApplication', community: 'TC-0001' }))
  given(...former)
    .when(ask('ApplyForMembership', '2024-10-01', { membershipType: 'Full', forms: ['joining', 'finance'] }))
    .thenEvents(applied('Full', '2024-10-01'))
  given(...former)
    .when(ask('ApplyForMembership', '2024-08-31', { membershipType: 'Full', forms: [] }))
    .thenRefused(because({ type: 'AlreadyAMember', community: 'TC-0001', cycle: '2023-2024' }))
  given(...former, applied('Full', '2024-10-01'))
    .when(ask('AdmitCommunity', '2024-10-01', { cycle: '2024-2025' }))
    .thenEvents(admitted('Full', '2024-2025', '2024-10-01'))
})

test('whoever lapsed may enquire and apply, and the lapse is recorded first where it was not', () => {
  const apply = (on: string) => ask('ApplyForMembership', on, { membershipType: 'Full', forms: ['joining', 'finance'] })
  const lapsedLater = happened('MembershipLapsed', '2025-09-01', { v: 2, cycle: '2025-2026' })
  const aYearOff = given(admitted('Full')).knowing({ next: nextFact('2025-2026') })
  const stillAMember = because({ type: 'AlreadyAMember', community: 'TC-0001', cycle: '2023-2024' })
  given(admitted('Full')).when(apply('2024-09-01')).thenEvents(lapsed, applied('Full', '2024-09-01'))
  given(admitted('Full')).when(apply('2024-08-31')).thenRefused(stillAMember)
  given(admitted('Full'))
    .when(ask('RecordEnquiry', '2024-10-01'))
    .thenEvents(lapsed, happened('EnquiryReceived', '2024-10-01'))
  aYearOff.when(apply('2024-12-01')).thenRefused(stillAMember)
  aYearOff.when(apply('2025-10-01')).thenEvents(lapsedLater, applied('Full', '2025-10-01'))
  given(admitted('Full')).knowing({ next: null }).when(apply('2026-01-01')).thenRefused(stillAMember)
})

test('a community may leave and join again within one cycle', () => {
  const history = [admitted('Full'), withdrawn('2023-11-01'), applied('Full', '2023-12-01')] as const
  const again = admitted('Full', '2023-2024', '2023-12-10')
  given(...history)
    .knowing({ cycle: cycleFact('2023-2024') })
    .when(ask('AdmitCommunity', '2023-12-10', { cycle: '2023-2024' }))
    .thenEvents(again)
  expect(after(...history, again).cycles.map(({ from, endedOn }) => [from, endedOn])).toEqual([
    ['2023-09-01', '2023-11-01'],
    ['2023-12-10', null]
  ])
  given(...history, again)
    .when(ask('CompleteFullCycle', '2024-05-01', { cycle: '2023-2024' }))
    .thenEvents(completed('2023-2024', '2024-05-01'))
})

test('the past counts on after the end', () => {
  const past = { completed: ['2022-2023'], attested: { fullCycles: 1, developmental: false } }
  const ended = after(
    happened('EarlierYearsAttested', '2022-01-01', { fullCycles: 1, developmental: false }),
    admitted('Full', '2022-2023'),
    completed('2022-2023'),
    happened('MembershipTerminated', '2023-08-15')
  )
  expect(ended).toMatchObject({ status: 'Ended', how: 'Terminated', endedOn: '2023-08-15', ...past })
  given(
    happened('EarlierYearsAttested', '2022-01-01', { fullCycles: 1, developmental: false }),
    admitted('Full', '2022-2023'),
    completed('2022-2023'),
    happened('MembershipTerminated', '2023-08-15'),
    applied('Accreditation', '2024-08-01')
  )
    .when(ask('AdmitCommunity', '2024-09-01', { cycle: '2024-2025' }))
    .thenEvents(admitted('Accreditation', '2024-2025'))
})

test('a community that closed or merged cannot enquire or apply again', () => {
  const refusal = because({ type: 'CommunityHasClosed', closedOn: '2024-01-15' })
  const apply = ask('ApplyForMembership', '2024-10-01', { membershipType: 'Full', forms: [] })
  for (const gone of [
    happened('CommunityClosed', '2024-01-15'),
    happened('CommunityMerged', '2024-01-15', { into: 'TC-0002' })
  ]) {
    given(admitted('Full'), gone).when(apply).thenRefused(refusal)
    given(admitted('Full'), gone).when(ask('RecordEnquiry', '2024-10-01')).thenRefused(refusal)
  }
})

test('a community merges into another that is registered', () => {
  given(admitted('Full'))
    .knowing({ mergedIntoKnown: false })
    .when(ask('MergeCommunity', '2024-01-15', { into: 'TC-0002' }))
    .thenRefused(because({ type: 'MergedIntoUnknown', into: 'TC-0002' }))
  given(admitted('Full'))
    .when(ask('MergeCommunity', '2024-01-15', { into: 'TC-0001' }))
    .thenRefused(because({ type: 'MergesIntoItself', community: 'TC-0001' }))
})

const merge = (into = 'TC-0002') => ask('MergeCommunity', '2024-01-15', { into })
const endOf = (end: object) => ({ mergedIntoEnd: end as MembershipFacts['mergedIntoEnd'] })

test('nothing merges into a community that has closed by that day', () => {
  const member = (on: string) => given(admitted('Full')).knowing(endOf({ how: 'Closed', on }))
  for (const closedOn of ['2023-12-01', '2024-01-15'])
    member(closedOn)
      .when(merge())
      .thenRefused(because({ type: 'MergedIntoHasClosed', into: 'TC-0002', closedOn }))
  member('2024-01-16')
    .when(merge())
    .thenEvents(happened('CommunityMerged', '2024-01-15', { into: 'TC-0002' }))
})

test('nothing merges into a community that merged itself, on whatever day, so that no merger leads in a circle', () => {
  for (const mergedOn of ['2023-12-01', '2024-01-15', '2024-06-01'])
    for (const goneInto of ['TC-0001', 'TC-0003'])
      given(admitted('Full'))
        .knowing(endOf({ how: 'Merged', into: goneInto, on: mergedOn }))
        .when(merge())
        .thenRefused(because({ type: 'MergedIntoHasMerged', into: 'TC-0002', goneInto, mergedOn }))
  given(admitted('Full'), happened('CommunityMerged', '2024-01-15', { into: 'TC-0002' }))
    .knowing(endOf({ how: 'Merged', into: 'TC-0003', on: '2024-01-15' }))
    .when(merge())
    .thenAlreadySo()
})
