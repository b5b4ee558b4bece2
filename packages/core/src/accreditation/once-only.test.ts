/** What was asked already is known again by all of its parts, and the first of several obstacles is told. */
import { expect, test } from 'vitest'
import {
  allMet,
  almost,
  ask,
  because,
  cycle,
  finalReview,
  heldFrom,
  panelThere,
  ref,
  there
} from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const presented = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }]
]
const awarded = [...presented(allMet), ask('DecideAccreditation', '2024-03-01')]
const refused = [
  ...presented(almost),
  ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' }),
  ask('SendDecisionLetter', '2024-03-11')
]
const lodge = ask('LodgeAppeal', '2024-03-20')
const heard = (fields: object = {}): Step => [ask('DecideAppeal', '2024-04-10', fields), panelThere]
const appealed = [...refused, lodge, ask('AppointAppealPanel', '2024-03-25'), heard()]

test('another appeal, and another decision on one, is not taken for the first', () => {
  expect(play(...refused, lodge, ask('LodgeAppeal', '2024-03-20', { words: ref('x') })).refusal).toEqual(
    because('AppealUnderWay', { cycle })
  )
  expect(play(...refused, lodge, ask('LodgeAppeal', '2024-03-21')).refusal).toMatchObject({ type: 'AppealUnderWay' })
  expect(play(...appealed, heard({ minute: ref('x') })).refusal).toEqual(because('NoAppeal', { cycle }))
  expect(play(...appealed, heard({ cycle: '2024-2025' })).refusal).toEqual(because('NoAppeal', { cycle: '2024-2025' }))
})

test('a referral for another cause, or on another day, is another', () => {
  const referred = [...awarded, ask('ReferAward', '2024-06-01')]
  expect(play(...referred, ask('ReferAward', '2024-06-02')).last).toHaveLength(1)
  expect(play(...referred, ask('ReferAward', '2024-06-01', { cause: 'type-changed' })).last).toHaveLength(1)
  expect(play(...referred, ask('ReferAward', '2024-06-01', { cycle: '2024-2025' })).last).toHaveLength(1)
})

test('a decision on an award is known again where there are several awards', () => {
  const former = ask('AttestAward', '2024-01-01', { until: '2023-12-31' })
  const suspend = ask('DecideOnAward', '2024-06-03', { decision: 'suspended' })
  expect(play(former, ...awarded, suspend, suspend).last).toEqual([])
})

test('an interim review may be on the very day of the decision', () =>
  expect(play(...awarded, ask('RecordInterimReview', '2024-03-01')).last).toMatchObject([{ outcome: 'kept' }]))

test('an application of the very day of the end goes with it, and one held for a later cycle stays', () => {
  const end = (cyclesHeld: ReadonlyArray<ReturnType<typeof heldFrom>>): Step => [
    ask('EndAwardWithMembership', '2024-01-15'),
    { cyclesHeld }
  ]
  const applied = ask('ApplyForAccreditation', '2024-01-15')
  expect(play(applied, end([heldFrom('2024-01-20')])).last).toMatchObject([{ type: 'CaseWithdrawn' }])
  const later = ask('ApplyForAccreditation', '2024-01-20')
  const two = [heldFrom('2022-09-01', '2024-01-15', '2022-2023'), heldFrom('2024-01-18')]
  expect(play(later, end(two)).refusal).toEqual({ type: 'NoAward' })
  expect(play(applied, ask('WithdrawApplication', '2024-01-16'), end([])).refusal).toEqual({ type: 'NoAward' })
})

test('an end on another day is another, and an award is reinstated on its very last day', () => {
  const gone = { cyclesHeld: [heldFrom('2023-09-01', '2025-09-01')] }
  const ended: ReadonlyArray<Step> = [...awarded, [ask('EndAwardWithMembership', '2025-09-01'), gone]]
  expect(play(...ended, [ask('EndAwardWithMembership', '2025-09-02'), gone]).refusal).toEqual({ type: 'NoAward' })
  const again = (on: string) => play(...ended, ask('DecideOnAward', on, { decision: 'reinstated' }))
  expect(again('2027-01-31').last).toMatchObject([{ after: 'end' }])
  expect(again('2027-02-01').refusal).toEqual({ type: 'NoAward' })
})

test('of several obstacles the first is told', () => {
  const deferred = [...presented(almost), ask('DecideAccreditation', '2024-03-01', { decision: 'deferred' })]
  expect(play(...deferred, ask('SubmitEvidence', '2024-04-01', { standards: ['CS8', 'CS9'] })).refusal).toEqual(
    because('NotOutstanding', { standard: 'CS8' })
  )
  const before = appealed.slice(0, -1)
  const accepting = { outcome: 'varied', decision: 'accredited', acceptedMet: ['CS8', 'CS9'] }
  expect(play(...before, heard(accepting)).refusal).toEqual(because('NotOutstanding', { standard: 'CS8' }))
  const strangers = there(['R-001', 'R-002', 'R-005'])
  expect(play(...before, [ask('DecideAppeal', '2024-04-10'), strangers]).refusal).toEqual(
    because('NotOnThePanel', { member: 'R-001' })
  )
})
