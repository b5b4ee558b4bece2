import { expect, test } from 'vitest'
import { allMet, almost, ask, finalReview, heldFrom } from '../accreditation/testing/fixtures.ts'
import { play, type Step } from '../accreditation/testing/play.ts'
import { dueBy, type DueKind } from './index.ts'

const records = { communities: new Map(), memberships: new Map(), cycles: new Map(), reviews: [] }
/** Since when something of that kind is due, after those steps. */
const due = (kind: DueKind, script: ReadonlyArray<Step>, cycle: string | null = '2023-2024') => {
  const accreditations = new Map([['TC-0001', play(...script).state]]) as never
  const dues = dueBy('2099-12-31' as never, { ...records, accreditations }).filter(one => one.kind === kind)
  for (const one of dues) expect(one).toMatchObject({ community: 'TC-0001', cycle })
  return dues.map(({ by }) => by)
}
const presented = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }]
]
const awarded = [...presented(allMet), ask('DecideAccreditation', '2024-03-01')]
const deferred = [...presented(almost), ask('DecideAccreditation', '2024-03-01', { decision: 'deferred' })]
const letter = ask('SendDecisionLetter', '2024-03-11')
const appealed = [...deferred, letter, ask('LodgeAppeal', '2024-03-20')]
const suspended = [...awarded, ask('DecideOnAward', '2024-06-03', { decision: 'suspended' })]
const ended: Step = [
  ask('EndAwardWithMembership', '2024-09-01'),
  { cyclesHeld: [heldFrom('2023-09-01', '2024-09-01')] }
]

test('a decision letter is due on its day, until it was sent', () => {
  expect(due('decision-letter', presented(allMet))).toEqual([])
  expect(due('decision-letter', awarded)).toEqual(['2024-03-15'])
  expect(due('decision-letter', [...awarded, letter])).toEqual([])
})

test('a deferred case is due to be decided by its limit', () => {
  expect(due('deferral', presented(almost))).toEqual([])
  expect(due('deferral', deferred)).toEqual(['2024-11-01'])
  expect(due('deferral', appealed)).toEqual([])
})

test('a panel is due to be appointed from the day of the appeal', () => {
  expect(due('appeal-panel', deferred)).toEqual([])
  expect(due('appeal-panel', appealed)).toEqual(['2024-03-20'])
  expect(due('appeal-panel', [...appealed, ask('AppointAppealPanel', '2024-03-25')])).toEqual([])
  expect(due('appeal-panel', [...appealed, ended])).toEqual([])
})

test('a reply to a suspension is due on its day, until it came or the award is no longer suspended', () => {
  expect(due('suspension-reply', awarded)).toEqual([])
  expect(due('suspension-reply', suspended)).toEqual(['2024-07-01'])
  expect(due('suspension-reply', [...suspended, ask('ReplyToSuspension', '2024-06-10')])).toEqual([])
  const lifted = ask('DecideOnAward', '2024-06-10', { decision: 'reinstated' })
  expect(due('suspension-reply', [...suspended, lifted])).toEqual([])
  expect(due('suspension-reply', [...suspended, ended])).toEqual([])
})

test('an interim review is due on its day, while the award is held and until it was taken', () => {
  expect(due('interim-review', awarded)).toEqual(['2025-08-01'])
  expect(due('interim-review', suspended)).toEqual(['2025-08-01'])
  expect(due('interim-review', [...awarded, ask('RecordInterimReview', '2025-07-20')])).toEqual([])
  expect(due('interim-review', [...awarded, ended])).toEqual([])
  expect(due('interim-review', [ask('AttestAward', '2024-01-01')])).toEqual([])
})

test('an award is due to be renewed 180 days before its last day, unless a case is under way or another award follows', () => {
  const first = ask('AttestAward', '2024-01-01', { from: '2022-02-01', until: '2025-01-31' })
  const second = ask('AttestAward', '2024-01-01', { certificate: 'OLD-8', from: '2019-02-01', until: '2022-01-31' })
  expect(due('award-expiry', awarded)).toEqual(['2026-08-04'])
  expect(due('award-expiry', [first, second], null)).toEqual(['2024-08-04'])
  expect(due('award-expiry', [first, ask('ApplyForAccreditation', '2024-10-01')])).toEqual([])
  expect(due('award-expiry', [first, ...awarded])).toEqual(['2027-08-04'])
  expect(due('award-expiry', [...awarded, ended])).toEqual([])
})

test('an award that was referred is due to be looked at, until the committee decided', () => {
  const refer = ask('ReferAward', '2024-05-01')
  expect(due('referred-award', awarded)).toEqual([])
  expect(due('referred-award', [...awarded, refer])).toEqual(['2024-05-01'])
  expect(due('referred-award', [...awarded, refer, ask('DecideOnAward', '2024-06-03')])).toEqual([])
  expect(due('referred-award', [...awarded, refer, ended])).toEqual([])
})
