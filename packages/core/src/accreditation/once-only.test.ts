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

test('another decision on a case, and another review of evidence, is not taken for the first', () => {
  for (const fields of [{ minute: ref('x') }, { decision: 'not-accredited' }])
    expect(play(...awarded, ask('DecideAccreditation', '2024-03-01', fields)).refusal).toEqual(
      because('CaseIsDecided', { on: '2024-03-01' })
    )
  expect(play(...awarded, ask('DecideAccreditation', '2024-03-02')).refusal).toMatchObject({ type: 'CaseIsDecided' })
  expect(play(...awarded, ask('DecideAccreditation', '2024-03-01')).last).toEqual([])
})

const deferred = [...presented(almost), ask('DecideAccreditation', '2024-03-01', { decision: 'deferred' })]
const evident = [...deferred, ask('SubmitEvidence', '2024-04-01', { standards: ['S1', 'S2'] })]
const said = (on: string, ...standards: ReadonlyArray<readonly [standard: string, met: boolean]>) =>
  ask('ReviewEvidence', on, { standards: standards.map(([standard, met]) => ({ standard, met })) })

test('what was said of evidence is said once a day, and what was met stays met', () => {
  const found = (...reviews: ReadonlyArray<Step>) => play(...evident, ...reviews).last
  const once = said('2024-04-15', ['S1', false])
  expect(found(once, once)).toEqual([])
  expect(found(once, said('2024-04-16', ['S1', false]))).toMatchObject([
    { standards: [{ standard: 'S1', met: false }] }
  ])
  expect(found(once, said('2024-04-15', ['S1', true]))).toMatchObject([{ standards: [{ standard: 'S1', met: true }] }])
  expect(found(once, said('2024-04-15', ['S2', false]))).toMatchObject([{ standards: [{ standard: 'S2' }] }])
  expect(found(once, said('2024-04-15', ['S1', false], ['S2', true]))).toMatchObject([
    { standards: [{ standard: 'S2', met: true }] }
  ])
  const met = said('2024-04-15', ['S1', true])
  expect(found(met, said('2024-04-20', ['S1', true]))).toEqual([])
  expect(found(met, said('2024-04-20', ['S2', true]))).toMatchObject([{ standards: [{ standard: 'S2' }] }])
  expect(play(...evident, said('2024-04-15', ['CS1', true])).refusal).toEqual(
    because('NotOutstanding', { standard: 'CS1' })
  )
  expect(play(...evident, met, said('2024-04-15', ['S1', false])).refusal).toEqual(
    because('NotOutstanding', { standard: 'S1' })
  )
  expect(play(...evident, met).state.cases).toMatchObject([
    {
      tallies: [
        { met: 1, counting: 1 },
        { met: 4, counting: 5 },
        { met: 0, counting: 0 }
      ]
    }
  ])
})

test('another decision on an award, or of another day, is not taken for the first', () => {
  const on = (decision: string, day: string, letter: string) =>
    ask('DecideOnAward', day, { decision, words: ref(letter) })
  const suspended = [...awarded, on('suspended', '2024-06-03', 'a')]
  expect(play(...suspended, on('suspended', '2024-06-03', 'a')).last).toEqual([])
  expect(play(...suspended, on('suspended', '2024-06-03', 'b')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...suspended, on('reinstated', '2024-06-03', 'a')).last).toMatchObject([{ type: 'AwardReinstated' }])
  expect(play(...awarded, on('suspended', '2024-03-01', 'a')).last).toMatchObject([{ type: 'AwardSuspended' }])
})

test('an interim review of another cycle or outcome, and a merger of another community, is another', () => {
  const reviewed = [...awarded, ask('RecordInterimReview', '2025-08-01')]
  expect(play(...reviewed, ask('RecordInterimReview', '2025-08-01', { cycle: '2024-2025' })).last).toHaveLength(1)
  expect(play(...reviewed, ask('RecordInterimReview', '2025-08-01', { outcome: 'referred' })).last).toHaveLength(1)
  const merging = (merged: string) => ask('ReferAward', '2024-06-01', { cause: 'merged-into', merged })
  expect(play(...awarded, merging('TC-0008'), merging('TC-0009')).last).toHaveLength(1)
  expect(play(...awarded, merging('TC-0008'), merging('TC-0008')).last).toEqual([])
})

test('an award attested otherwise is another, and one that was awarded is never attested', () => {
  const attest = (fields: object = {}, on = '2024-01-01') => ask('AttestAward', on, fields as never)
  for (const other of [{ edition: 'E8' }, { from: '2020-10-06' }, { until: '2023-10-03' }])
    expect(play(attest(), attest(other)).refusal).toEqual(because('CertificateTaken', { certificate: 'OLD-7' }))
  expect(play(attest(), attest({ certificate: 'OLD-8' })).refusal).toEqual(
    because('AnotherAwardRuns', { certificate: 'OLD-7' })
  )
  const same = { certificate: 'TC-0001-A1', edition: 'E10', from: '2024-02-01', until: '2027-01-31' }
  expect(play(...awarded, attest(same, '2024-03-01')).refusal).toMatchObject({ type: 'CertificateTaken' })
  expect(play(attest({ certificate: 'TOLD-1' })).last).toHaveLength(1)
  const oneDay = { from: '2023-12-31', until: '2023-12-31' }
  expect(play(attest(oneDay, '2023-12-31')).last).toMatchObject([oneDay])
})

test('a pack may be submitted on the day of the report, and an application made again on the day of the first', () => {
  const apply = ask('ApplyForAccreditation', '2024-01-15')
  const review = { accreditationReview: finalReview(allMet, '2024-02-01') }
  expect(play(apply, [ask('SubmitPack', '2024-02-01'), review]).last).toHaveLength(1)
  expect(play(apply, ask('WithdrawApplication', '2024-01-15'), apply).last).toMatchObject([{ case: 2 }])
  expect(play(apply, apply).last).toEqual([])
})
