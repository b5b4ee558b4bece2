import { expect, test } from 'vitest'
import { standingOn, type Award } from './index.ts'
import type { Accreditation } from './state.ts'
import {
  almost,
  alone,
  ask,
  because,
  book,
  core,
  cycle,
  finalReview,
  heldFrom,
  mapped,
  rated,
  ref,
  selfReviewed
} from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const awarding = (applied: string, presented: string, decided: string, of = cycle): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', applied, { cycle: of }),
  ask('SubmitPack', presented, { cycle: of }),
  ask('DecideAccreditation', decided, { cycle: of })
]
const awarded = awarding('2024-01-15', '2024-02-01', '2024-03-01')
const onAward = (decision: string, on: string, fields: object = {}) =>
  ask('DecideOnAward', on, { decision, words: ref(decision[0] ?? 'x'), ...fields })
const suspend = onAward('suspended', '2024-06-03', { cause: 'serious-incident' })
const reply = ask('ReplyToSuspension', '2024-06-10')
const refer = ask('ReferAward', '2024-06-01')
const end = ask('EndAwardWithMembership', '2025-09-01')
const ended: Step = [end, { cyclesHeld: [heldFrom('2023-09-01', '2025-09-01')] }]

const first = ({ awards }: Accreditation): Award => {
  const [award] = awards
  if (award === undefined) throw new Error('no award')
  return award
}
const standing = (script: ReadonlyArray<Step>, on: string) => standingOn(first(play(...script).state), on as never)

test('an award runs through its last day, from the first presentation or the decision as policy says', () => {
  expect(play(...awarded).last).toMatchObject([
    { award: 1, certificate: 'TC-0001-A1', from: '2024-02-01', until: '2027-01-31', interimDue: '2025-08-01' }
  ])
  const [apply, pack, decide] = awarded as [Step, Step, never]
  expect(play(apply, pack, [decide, { policy: book({ awardStartsAt: 'decision' }) }]).last).toMatchObject([
    { from: '2024-03-01', until: '2027-02-28', interimDue: '2025-09-01' }
  ])
  expect(play(apply, pack, [decide, { policy: book({ awardMonths: 12, interimMonths: 6 }) }]).last).toMatchObject([
    { until: '2025-01-31', interimDue: '2024-08-01' }
  ])
  expect(standing(awarded, '2024-01-31')).toBe('NotYet')
  expect(standing(awarded, '2024-02-01')).toBe('InForce')
  expect(standing(awarded, '2027-01-31')).toBe('InForce')
  expect(standing(awarded, '2027-02-01')).toBe('Expired')
})

test('an award that follows another begins the day after it, if it was presented by then', () => {
  const again = (presented: string, decided: string) =>
    play(...awarded, ...awarding('2026-09-15', presented, decided, '2026-2027')).last
  expect(again('2026-12-01', '2027-03-01')).toMatchObject([
    { award: 2, certificate: 'TC-0001-A2', from: '2027-02-01', until: '2030-01-31' }
  ])
  expect(again('2027-02-15', '2027-03-01')).toMatchObject([{ from: '2027-02-15', until: '2030-02-14' }])
  const gone = [...awarded, suspend, reply, onAward('withdrawn', '2024-06-17')]
  expect(play(...gone, ...awarding('2024-06-01', '2024-06-10', '2024-09-01', '2024-2025')).last).toMatchObject([
    { from: '2024-06-17' }
  ])
})

test('a certificate keeps the name the community had', () => {
  const { state } = play(...awarded, [refer, { communityName: 'Oak House' }])
  expect(first(state).name).toBe('Elm House')
  expect(play(...awarded).last).toMatchObject([{ name: 'Elm House' }])
  const [apply, pack, decide] = awarded as [Step, Step, never]
  expect(play(apply, pack, [decide, { communityName: null }]).last).toMatchObject([{ name: 'TC-0001' }])
})

test('commendations come only with an award and change nothing about it', () => {
  const commending = (decision: string) =>
    play(...awarded.slice(0, 2), ask('DecideAccreditation', '2024-03-01', { decision, commendations: ['food'] }))
  const [plain] = play(...awarded).last ?? []
  expect(commending('accredited').last).toEqual([{ ...plain, commendations: ['food'] }])
  expect(commending('not-accredited').refusal).toEqual({ type: 'CommendedWithoutAward' })
})

const interim = (outcome = 'kept', on = '2025-08-01') => ask('RecordInterimReview', on, { outcome })
const reviewed = (standards: ReadonlyArray<object>, edition = 'E10', more: object = {}): Step => [
  interim(),
  { selfReview: selfReviewed(standards, edition), ...more }
]

test('an interim review is taken against its own cycle’s edition; failures on standards new since are advisory', () => {
  expect(play(interim()).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, [interim(), { selfReview: null }]).refusal).toEqual(
    because('InterimSelfReviewMissing', { cycle: '2025-2026' })
  )
  const standards = [core('CS1', 'met'), core('CS9', 'not')]
  const mappings = { selfReviewMappings: mapped('E10', ['CS0', 'CS1'], [null, 'CS9'], ['CS8', null]) }
  expect(play(...awarded, reviewed(standards, 'E11', mappings)).last).toEqual([
    {
      ...{ type: 'InterimReviewed', community: 'TC-0001', award: 1, cycle: '2025-2026', edition: 'E11' },
      ...{ advisory: ['CS9'], outcome: 'kept', on: '2025-08-01' },
      tallies: [
        { standardType: 1, met: 1, counting: 1, notApplicable: 0 },
        { standardType: 2, met: 0, counting: 0, notApplicable: 0 },
        { standardType: 3, met: 0, counting: 0, notApplicable: 0 }
      ]
    }
  ])
  const known = { selfReviewMappings: mapped('E10', ['CS0', 'CS1'], ['CS9', 'CS9']) }
  for (const more of [known, {}, { selfReviewMappings: mapped('E9', [null, 'CS9']) }])
    expect(play(...awarded, reviewed(standards, 'E11', more)).refusal).toMatchObject({ type: 'InterimBelowThreshold' })
  expect(play(...awarded, reviewed(standards, 'E10', mappings)).refusal).toMatchObject({
    type: 'InterimBelowThreshold'
  })
  const metOrNot = [core('CS1', 'met'), core('CS8', 'met'), core('CS9', 'n/a')]
  expect(play(...awarded, reviewed(metOrNot, 'E11', mappings)).last).toMatchObject([
    { advisory: [], tallies: [{ met: 2, notApplicable: 1 }, {}, {}] }
  ])
  expect(play(...awarded, interim('kept', '2024-02-29')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, interim(), interim()).last).toEqual([])
  expect(play(...awarded, interim(), interim('kept', '2025-08-02')).last).toHaveLength(1)
})

test('an interim review below a threshold is referred, never kept by the team', () => {
  const failing = rated(2, [3, 'met'], [1, 'partly'])
  expect(play(...awarded, reviewed(failing)).refusal).toEqual(because('InterimBelowThreshold', { standardType: 2 }))
  const referred = play(...awarded, [interim('referred'), { selfReview: selfReviewed(failing) }])
  expect(referred.last).toMatchObject([{ outcome: 'referred', tallies: [{}, { met: 3, counting: 4 }, {}] }])
  expect(first(referred.state).referrals).toMatchObject([{ cause: 'interim', cycle: '2025-2026', settledOn: null }])
  const lenient = { policy: book({ thresholdType2: 75 }) }
  expect(play(...awarded, reviewed(failing, 'E10', lenient)).refusal).toBe(null)
})

test('while the membership lasts an award is suspended, reinstated and withdrawn by people alone, and by the chair alone only suspended or extended', () => {
  const alonely = (decision: string, on: string, fields: object = {}) => onAward(decision, on, { ...alone, ...fields })
  expect(play(...awarded, alonely('suspended', '2024-06-03')).last).toMatchObject([
    { type: 'AwardSuspended', by: { chair: 'R-001', sitting: null }, replyDue: '2024-07-01' }
  ])
  expect(play(...awarded, alonely('extended', '2024-06-03', { until: '2027-02-28' })).refusal).toBe(null)
  for (const decision of ['kept', 'reinstated', 'withdrawn'])
    expect(play(...awarded, refer, suspend, reply, alonely(decision, '2024-06-20')).refusal).toEqual({
      type: 'NotForTheChairAlone'
    })
  expect(standing([...awarded, suspend], '2024-06-02')).toBe('InForce')
  expect(standing([...awarded, suspend], '2024-06-03')).toBe('Suspended')
  const lifted = [...awarded, suspend, onAward('reinstated', '2024-06-20')]
  expect(play(...lifted).last).toMatchObject([{ type: 'AwardReinstated', after: 'suspension' }])
  expect(standing(lifted, '2024-06-20')).toBe('InForce')
  expect(play(...awarded, suspend, suspend).last).toEqual([])
  expect(play(...awarded, suspend, onAward('suspended', '2024-06-04')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, onAward('reinstated', '2024-06-20')).refusal).toEqual({ type: 'AwardNotSuspended' })
  expect(play(...awarded, onAward('suspended', '2027-02-01')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, onAward('suspended', '2024-02-20')).refusal).toEqual(
    because('StepBeforeTheLast', { on: '2024-02-20', notBefore: '2024-03-01' })
  )
  expect(play(...awarded, suspend, onAward('reinstated', '2024-06-02')).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
  expect(play(...awarded, suspend, [onAward('reinstated', '2024-06-20'), { typeThatDay: 'Full' }]).refusal).toEqual(
    because('NotAnAccreditationMember', { cycle: null })
  )
})

test('an award is withdrawn once the reply came or its time is over', () => {
  const withdraw = (on: string) => onAward('withdrawn', on)
  expect(play(...awarded, withdraw('2024-06-10')).refusal).toEqual({ type: 'AwardNotSuspended' })
  expect(play(...awarded, suspend, withdraw('2024-07-01')).refusal).toEqual(
    because('ReplyStillDue', { until: '2024-07-01' })
  )
  expect(play(...awarded, suspend, withdraw('2024-07-02')).refusal).toBe(null)
  expect(play(...awarded, suspend, reply, withdraw('2024-06-10')).last).toMatchObject([
    { type: 'AwardWithdrawn', appealUntil: '2024-07-08' }
  ])
  expect(standing([...awarded, suspend, reply, withdraw('2024-06-10')], '2024-06-10')).toBe('Ended')
  expect(play(...awarded, suspend, reply).last).toMatchObject([{ type: 'SuspensionReplied', award: 1 }])
  expect(play(...awarded, suspend, reply, reply).last).toEqual([])
  expect(play(...awarded, reply).refusal).toEqual({ type: 'AwardNotSuspended' })
  expect(play(reply).refusal).toEqual({ type: 'NoAward' })
  const lifted = [...awarded, suspend, reply, onAward('reinstated', '2024-06-20')]
  expect(play(...lifted, ask('ReplyToSuspension', '2024-06-21', { words: ref('k') })).refusal).toEqual({
    type: 'AwardNotSuspended'
  })
  const twice = [...awarded, suspend, reply, onAward('reinstated', '2024-06-20'), onAward('suspended', '2024-07-01')]
  expect(play(...twice, withdraw('2024-07-02')).refusal).toMatchObject({ type: 'ReplyStillDue' })
})

test('an award is extended once, at most by what policy allows', () => {
  const extend = (until: string | null, on = '2027-01-31') => onAward('extended', on, { until })
  expect(play(...awarded, extend('2027-07-31')).last).toMatchObject([{ type: 'AwardExtended', until: '2027-07-31' }])
  expect(standing([...awarded, extend('2027-07-31')], '2027-07-31')).toBe('InForce')
  expect(play(...awarded, extend('2027-08-01')).refusal).toEqual(because('ExtensionTooLong', { latest: '2027-07-31' }))
  for (const until of ['2027-01-31', null])
    expect(play(...awarded, extend(until)).refusal).toEqual(because('ExtensionNotLater', { until: '2027-01-31' }))
  expect(
    play(...awarded, extend('2027-02-28'), onAward('extended', '2027-02-01', { until: '2027-03-31' })).refusal
  ).toEqual(because('AlreadyExtended', { until: '2027-02-28' }))
  expect(play(...awarded, extend('2027-07-31', '2027-02-01')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, [extend('2027-07-31') as never, { typeThatDay: 'Full' }]).refusal).toMatchObject({
    type: 'NotAnAccreditationMember'
  })
  expect(play(...awarded, onAward('suspended', '2026-01-31', { until: '2027-07-31' })).refusal).toMatchObject({
    type: 'ExtensionNotLater'
  })
  const next = awarding('2026-09-15', '2026-12-01', '2027-01-15', '2026-2027')
  expect(play(...awarded, ...next, extend('2027-02-01', '2027-01-20')).refusal).toEqual(
    because('ExtensionTooLong', { latest: '2027-01-31' })
  )
  expect(play(...awarded, suspend, extend('2027-07-31')).refusal).toEqual({ type: 'NoAward' })
  const longer = { policy: book({ awardExtensionMonths: 12 }) }
  expect(play(...awarded, [extend('2028-01-31') as never, longer]).refusal).toBe(null)
})

test('an award ends without blame with the membership, and so does its case', () => {
  expect(play(...awarded, ended).last).toEqual([
    { type: 'AwardEndedWithMembership', community: 'TC-0001', award: 1, on: '2025-09-01' }
  ])
  expect(play(...awarded, ended, ended).last).toEqual([])
  expect(standing([...awarded, ended], '2025-08-31')).toBe('InForce')
  expect(standing([...awarded, ended], '2025-09-01')).toBe('Ended')
  expect(play(ended).refusal).toEqual({ type: 'NoAward' })
  const pending = awarding('2025-01-15', '2025-02-01', '2025-03-01', '2024-2025').slice(0, 2)
  const both = play(...awarded, ...pending, ended)
  expect(both.last?.map(({ type }) => type)).toEqual(['AwardEndedWithMembership', 'CaseWithdrawn'])
  expect(both.state.cases.at(-1)).toMatchObject({ status: 'Closed', closedOn: '2025-09-01' })
  expect(play(...pending, ended, ended).last).toEqual([])
  const suspending: Step = [end, { ...ended[1], policy: book({ awardWhenMembershipEnds: 'suspended' }) }]
  expect(play(...awarded, suspending).last).toMatchObject([
    { type: 'AwardSuspended', by: null, cause: 'membership-ended', words: null, replyDue: '2025-09-29' }
  ])
  expect(play(...awarded, suspending, suspending).last).toEqual([])
})

test('an end that is recorded late ends what was awarded since, but not in a later membership', () => {
  const late = ask('EndAwardWithMembership', '2024-02-20')
  const gone = { cyclesHeld: [heldFrom('2023-09-01', '2024-02-20')] }
  expect(standing([...awarded, [late, gone]], '2024-05-01')).toBe('Ended')
  const again = { cyclesHeld: [heldFrom('2023-09-01', '2024-02-20'), heldFrom('2024-02-25')] }
  expect(play(...awarded, [late, again]).refusal).toEqual({ type: 'NoAward' })
  const laterCase = ask('ApplyForAccreditation', '2024-03-15', { cycle: '2024-2025' })
  const readmitted = { cyclesHeld: [heldFrom('2024-02-25', null, '2024-2025')] }
  expect(play(laterCase, [late, readmitted]).refusal).toEqual({ type: 'NoAward' })
  expect(play(laterCase, [late, gone]).last).toMatchObject([{ type: 'CaseWithdrawn', because: 'membership-ended' }])
  const lifted = [...awarded, suspend, onAward('reinstated', '2024-06-20')]
  const between: Step = [ask('EndAwardWithMembership', '2024-06-10'), { cyclesHeld: [] }]
  expect(standing([...lifted, between], '2024-06-20')).toBe('Ended')
  expect(standing([...awarded, suspend, [ask('EndAwardWithMembership', '2024-06-01'), gone]], '2024-06-05')).toBe(
    'Ended'
  )
})

test('an appeal under way ends with the case', () => {
  const refused = [
    ...[ask('ApplyForAccreditation', '2024-01-15')],
    [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(almost) }] as const,
    ...[ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' })],
    ...[ask('SendDecisionLetter', '2024-03-11'), ask('LodgeAppeal', '2024-03-20')]
  ]
  const { state, last } = play(...refused, [ask('EndAwardWithMembership', '2024-04-01'), { cyclesHeld: [] }])
  expect(last).toMatchObject([{ type: 'CaseWithdrawn' }])
  expect(state.appeals).toMatchObject([{ decided: { on: '2024-04-01', minute: null } }])
})

test('an award that ended so is reinstated, within its term, for one who is an Accreditation member again', () => {
  const again = (on: string) => onAward('reinstated', on)
  const before = [...awarded, ended]
  expect(play(...before, again('2025-10-01')).last).toMatchObject([{ type: 'AwardReinstated', after: 'end' }])
  expect(standing([...before, again('2025-10-01')], '2025-09-30')).toBe('Ended')
  expect(standing([...before, again('2025-10-01')], '2025-10-01')).toBe('InForce')
  expect(play(...before, [again('2025-10-01') as never, { typeThatDay: null }]).refusal).toMatchObject({
    type: 'NotAnAccreditationMember'
  })
  expect(play(...before, again('2027-02-01')).refusal).toEqual({ type: 'NoAward' })
  const next = awarding('2025-10-15', '2025-11-01', '2025-12-01', '2025-2026')
  expect(play(...before, ...next, again('2025-10-01')).refusal).toEqual(
    because('AnotherAwardRuns', { certificate: 'TC-0001-A2' })
  )
  const withdrawn = [...awarded, suspend, reply, onAward('withdrawn', '2024-06-17')]
  expect(play(...withdrawn, again('2024-06-20')).refusal).toEqual({ type: 'NoAward' })
})

test('an award is referred, and kept once the committee has looked at it', () => {
  const keep = onAward('kept', '2024-07-01')
  expect(play(refer).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, keep).refusal).toEqual({ type: 'AwardNotReferred' })
  expect(play(...awarded, refer).last).toEqual([
    {
      ...{ type: 'AwardReferred', community: 'TC-0001', award: 1, cause: 'concern' },
      ...{ cycle: null, merged: null, on: '2024-06-01' }
    }
  ])
  expect(play(...awarded, refer, refer).last).toEqual([])
  expect(play(...awarded, ask('ReferAward', '2024-02-29')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, ask('ReferAward', '2027-02-01')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, ended, ask('ReferAward', '2025-09-01')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, refer, onAward('kept', '2024-06-01')).last).toHaveLength(1)
  expect(play(...awarded, refer, keep, onAward('kept', '2024-07-02')).refusal).toEqual({ type: 'AwardNotReferred' })
  expect(play(...awarded, refer, ended, onAward('kept', '2025-09-10')).refusal).toEqual({ type: 'NoAward' })
  const corrected = (of: string) => ask('ReferAward', '2024-06-01', { cause: 'report-corrected', cycle: of })
  expect(play(...awarded, corrected('2022-2023')).refusal).toEqual({ type: 'NoAward' })
  expect(play(...awarded, corrected(cycle)).last).toHaveLength(1)
  expect(play(...awarded, refer, onAward('kept', '2024-05-31')).refusal).toEqual({ type: 'AwardNotReferred' })
  const kept = play(...awarded, refer, keep)
  expect(kept.last).toMatchObject([{ type: 'AwardKept' }])
  expect(first(kept.state).referrals).toMatchObject([{ settledOn: '2024-07-01' }])
  const next = awarding('2026-09-15', '2026-12-01', '2027-01-15', '2026-2027')
  expect(play(...awarded, ...next, ask('ReferAward', '2027-01-20')).last).toMatchObject([{ award: 1 }, { award: 2 }])
})

test('an award from before the records is attested with its days, none of which another award has', () => {
  const attest = (fields: object = {}, on = '2024-01-01') => ask('AttestAward', on, fields as never)
  expect(play(attest()).last).toEqual([
    {
      ...{ type: 'AwardAttested', community: 'TC-0001', award: 1, certificate: 'OLD-7', edition: 'E9' },
      ...{ from: '2020-10-05', until: '2023-10-04', on: '2024-01-01' }
    }
  ])
  expect(play(attest(), attest()).last).toEqual([])
  const refusal = (fields: object) => play(attest(), ...awarded, attest(fields)).refusal
  expect(refusal({ certificate: 'OLD-8', from: '2023-10-04', until: '2023-12-31' })).toEqual(
    because('AnotherAwardRuns', { certificate: 'OLD-7' })
  )
  expect(refusal({ certificate: 'OLD-8', from: '2023-12-01', until: '2024-02-01' })).toEqual(
    because('AnotherAwardRuns', { certificate: 'TC-0001-A2' })
  )
  expect(refusal({ certificate: 'OLD-8', from: '2023-10-05', until: '2024-01-31' })).toBe(null)
  const taken = { from: '2019-01-01', until: '2019-12-31' }
  for (const certificate of ['OLD-7', 'TC-0001-A2', 'TC-0001-A4'])
    expect(refusal({ ...taken, certificate })).toEqual(because('CertificateTaken', { certificate }))
  expect(refusal({ ...taken, certificate: 'TC-0001-A3' })).toBe(null)
  expect(refusal({ from: '2019-12-31', until: '2019-01-01' })).toMatchObject({ type: 'AwardDaysOutOfOrder' })
  expect(refusal({ from: '2024-01-02', until: '2024-01-03' })).toMatchObject({ type: 'AwardDaysOutOfOrder' })
  const running = { from: '2023-01-01', until: '2025-12-31' }
  expect(play(attest(running), ask('ReferAward', '2024-01-01')).last).toMatchObject([{ award: 1 }])
  expect(play(attest(running), ask('ReferAward', '2023-12-31')).refusal).toEqual({ type: 'NoAward' })
})
