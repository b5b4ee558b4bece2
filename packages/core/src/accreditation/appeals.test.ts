import { expect, test } from 'vitest'
import { allMet, almost, ask, because, book, cycle, finalReview, panelThere, ref, there } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const apply = ask('ApplyForAccreditation', '2024-01-15')
const presented: ReadonlyArray<Step> = [
  apply,
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(almost) }]
]
const refused = [
  ...presented,
  ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' }),
  ask('SendDecisionLetter', '2024-03-11')
]
const deferred = [
  ...presented,
  ask('DecideAccreditation', '2024-03-01', { decision: 'deferred' }),
  ask('SendDecisionLetter', '2024-03-11')
]
const lodge = ask('LodgeAppeal', '2024-03-20')
const appoint = ask('AppointAppealPanel', '2024-03-25')
const heard = (fields: object = {}, on = '2024-04-10'): Step => [ask('DecideAppeal', on, fields as never), panelThere]
const accredited = { outcome: 'varied', decision: 'accredited', acceptedMet: ['S1'] }
const withdrawn: ReadonlyArray<Step> = [
  apply,
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(allMet) }],
  ask('DecideAccreditation', '2024-03-01'),
  ask('DecideOnAward', '2024-06-03', { decision: 'suspended', cause: 'serious-incident' }),
  ask('ReplyToSuspension', '2024-06-10'),
  ask('DecideOnAward', '2024-06-17', { decision: 'withdrawn', cause: 'serious-incident', words: ref('x') })
]
const againstIt = ask('LodgeAppeal', '2024-06-20', { against: 'withdrawal' })
const panelOfIt = ask('AppointAppealPanel', '2024-06-25')

test('a decision on a case, or a withdrawal, is appealed until its window closes, on process or fact', () => {
  for (const before of [refused, deferred])
    expect(play(...before, lodge).last).toEqual([
      {
        ...{ type: 'AppealLodged', community: 'TC-0001', cycle, appeal: 1, against: 'decision', grounds: 'process' },
        ...{ words: ref('w'), on: '2024-03-20' }
      }
    ])
  expect(play(...refused, lodge, lodge).last).toEqual([])
  expect(play(...refused, ask('LodgeAppeal', '2024-04-08')).refusal).toBe(null)
  const late = ask('LodgeAppeal', '2024-04-09')
  expect(play(...refused, late).refusal).toEqual(because('AppealWindowClosed', { until: '2024-04-08' }))
  expect(play(...refused, ask('WaiveAccreditationRule', '2024-04-09'), late).refusal).toBe(null)
  expect(play(...refused, ask('LodgeAppeal', '2024-03-10')).refusal).toMatchObject({ type: 'StepBeforeTheLast' })
  for (const before of [[], presented, refused.slice(0, 3)])
    expect(play(...before, lodge).refusal).toEqual({ type: 'NothingToAppeal' })

  expect(play(...withdrawn).last).toMatchObject([{ type: 'AwardWithdrawn', appealUntil: '2024-07-15' }])
  expect(play(...withdrawn, againstIt).last).toMatchObject([{ type: 'AppealLodged', against: 'withdrawal' }])
  expect(play(...withdrawn, ask('LodgeAppeal', '2024-07-16', { against: 'withdrawal' })).refusal).toEqual(
    because('AppealWindowClosed', { until: '2024-07-15' })
  )
  expect(play(...withdrawn, ask('LodgeAppeal', '2024-06-16', { against: 'withdrawal' })).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
  expect(play(...withdrawn.slice(0, 5), againstIt).refusal).toEqual({ type: 'NothingToAppeal' })
  expect(play(...withdrawn, againstIt, ask('LodgeAppeal', '2024-06-21', { against: 'withdrawal' })).refusal).toEqual(
    because('AppealUnderWay', { cycle })
  )
  const next = ask('ApplyForAccreditation', '2024-03-15', { cycle: '2024-2025' })
  expect(play(...refused, next, lodge).refusal).toEqual(because('CaseUnderWay', { cycle: '2024-2025' }))
})

test('a panel has as many members as policy asks, none of whom voted on the case, visited or has an interest', () => {
  const named = (...panel: ReadonlyArray<string>) =>
    play(...refused, lodge, ask('AppointAppealPanel', '2024-03-25', { panel })).refusal
  expect(play(...refused, appoint).refusal).toEqual(because('NoAppeal', { cycle }))
  expect(play(...refused, lodge, appoint).last).toMatchObject([
    { type: 'AppealPanelAppointed', appeal: 1, panel: ['R-005', 'R-006', 'R-007'] }
  ])
  expect(play(...refused, lodge, appoint, appoint).last).toEqual([])
  expect(named('R-005', 'R-006')).toEqual(because('PanelSize', { named: 2, needed: 3 }))
  expect(named('R-005', 'R-006', 'R-006', 'R-007')).toMatchObject({ type: 'PanelSize' })
  expect(named('R-005', 'R-006', 'R-004')).toEqual(because('VotedOnTheCase', { member: 'R-004' }))
  expect(named('R-005', 'R-006', 'R-009')).toEqual(because('MemberMustStandAside', { member: 'R-009' }))
  expect(named('R-005', 'R-006', 'R-008')).toEqual({ type: 'InterestNotDeclared' })
  expect(named('R-005', 'R-006', 'R-099')).toEqual(because('NotOnTheCommittee', { member: 'R-099' }))
  expect(play(...refused, lodge, ask('AppointAppealPanel', '2024-03-19')).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
  const five = { policy: book({ appealPanel: 5 }) }
  expect(play(...refused, lodge, [appoint, five]).refusal).toEqual(because('PanelSize', { named: 3, needed: 5 }))
  const voted = ask('AppointAppealPanel', '2024-06-25', { panel: ['R-004', 'R-005', 'R-006'] })
  expect(play(...withdrawn, againstIt, voted).refusal).toEqual(because('VotedOnTheCase', { member: 'R-004' }))
})

test('an appeal changes nothing until decided, and its days do not count against a deferral', () => {
  const under = play(...deferred, lodge)
  expect(under.state.cases).toMatchObject([{ status: 'UnderAppeal', before: 'Deferred', limit: '2024-11-01' }])
  const waiting = because('CaseIsUnderAppeal', { since: '2024-03-20' })
  const later = [
    ask('DecideAccreditation', '2024-04-01', { decision: 'not-accredited', minute: ref('o') }),
    ask('SubmitEvidence', '2024-04-01'),
    ask('ReviewEvidence', '2024-04-01'),
    ask('WithdrawApplication', '2024-04-01')
  ]
  for (const command of later) expect(play(...deferred, lodge, command).refusal).toEqual(waiting)
  const stands = play(...deferred, lodge, appoint, heard())
  expect(stands.last).toMatchObject([{ type: 'AppealDecided', outcome: 'stands', limit: '2024-11-22' }])
  expect(stands.state.cases).toMatchObject([{ status: 'Deferred', limit: '2024-11-22' }])
  expect(play(...refused, lodge, appoint, heard()).last).toMatchObject([{ outcome: 'stands', limit: null }])
  expect(play(...refused, lodge, appoint, heard()).state.cases).toMatchObject([{ status: 'Decided' }])
})

test('the whole panel decides: what was decided stands, is varied, or goes back to the committee', () => {
  const before = [...refused, lodge, appoint]
  expect(play(...refused, heard()).refusal).toEqual(because('NoAppeal', { cycle }))
  expect(play(...refused, lodge, heard()).refusal).toEqual({ type: 'PanelNotAppointed' })
  expect(play(...before, heard({ votes: null })).refusal).toEqual({ type: 'NotForTheChairAlone' })
  const sat = (present: ReadonlyArray<string>, aside: ReadonlyArray<string> = []) =>
    play(...before, [ask('DecideAppeal', '2024-04-10'), there(present, aside)]).refusal
  expect(sat(['R-005', 'R-006'])).toEqual(because('QuorumNotReached', { there: 2, needed: 3 }))
  expect(sat(['R-005', 'R-006', 'R-001'])).toEqual(because('NotOnThePanel', { member: 'R-001' }))
  expect(sat(['R-005', 'R-006', 'R-007'], ['R-007'])).toMatchObject({ type: 'QuorumNotReached' })
  expect(play(...before, heard({ chair: 'R-001' })).refusal).toEqual({ type: 'ChairMissing' })
  const againstAll = { votes: { inFavour: 1, against: 2, abstained: 0, castingVote: false } }
  expect(play(...before, heard(againstAll)).refusal).toMatchObject({ type: 'NotCarried' })
  expect(play(...before, heard({}, '2024-03-19')).refusal).toMatchObject({ type: 'StepBeforeTheLast' })

  const varied = play(...before, heard(accredited))
  expect(varied.last).toMatchObject([
    { type: 'AppealDecided', outcome: 'varied' },
    {
      ...{ type: 'AccreditationAwarded', onAppeal: 1, acceptedMet: ['S1'], certificate: 'TC-0001-A1' },
      ...{ by: { chair: 'R-005', sitting: { layMembers: 'not-asked' } }, tallies: [{}, { met: 4, counting: 5 }, {}] }
    }
  ])
  expect(varied.state.cases).toMatchObject([{ status: 'Decided', outstanding: [{ standard: 'S2' }] }])
  expect(play(...before, heard({ ...accredited, acceptedMet: [] })).refusal).toMatchObject({ type: 'ThresholdNotMet' })
  expect(play(...before, heard({ ...accredited, acceptedMet: ['CS1'] })).refusal).toEqual(
    because('NotOutstanding', { standard: 'CS1' })
  )
  expect(play(...before, heard({ outcome: 'varied', decision: 'deferred' })).last).toMatchObject([
    { limit: '2024-11-22' },
    { type: 'AccreditationDeferred', limit: '2024-11-22' }
  ])
  const remitted = play(...before, heard({ outcome: 'remitted' }))
  expect(remitted.state.cases).toMatchObject([{ status: 'Presented', limit: '2024-11-22', presentedOn: '2024-02-01' }])
  const misfits = [
    { outcome: 'stands', decision: 'accredited' },
    { outcome: 'varied', decision: null },
    { outcome: 'remitted', acceptedMet: ['S1'] }
  ]
  for (const fields of misfits) expect(play(...before, heard(fields)).refusal).toEqual({ type: 'OutcomeDoesNotFit' })
  expect(play(...before, heard(), heard()).last).toEqual([])
})

test('an appeal against a withdrawal stands, or reinstates the award', () => {
  const before = [...withdrawn, againstIt, panelOfIt]
  const decided = (fields: object) => play(...before, heard(fields, '2024-07-01'))
  expect(decided({}).last).toMatchObject([{ type: 'AppealDecided', outcome: 'stands', limit: null }])
  expect(decided({ outcome: 'varied' }).last).toMatchObject([
    { type: 'AppealDecided', outcome: 'varied' },
    { type: 'AwardReinstated', award: 1, after: 'end', on: '2024-07-01' }
  ])
  expect(decided({ outcome: 'remitted' }).refusal).toEqual({ type: 'OutcomeDoesNotFit' })
  expect(decided({ outcome: 'varied', decision: 'accredited' }).refusal).toEqual({ type: 'OutcomeDoesNotFit' })
  const noMember: Step = [
    ask('DecideAppeal', '2024-07-01', { outcome: 'varied' }),
    { ...panelThere, typeThatDay: null }
  ]
  expect(play(...before, noMember).refusal).toEqual(because('NotAnAccreditationMember', { cycle: null }))
  expect(play(...before, heard({ outcome: 'varied' }, '2027-02-01')).refusal).toEqual({ type: 'NoAward' })
  const again = ask('LodgeAppeal', '2024-07-02', { against: 'withdrawal' })
  expect(play(...before, heard({}, '2024-07-01'), again).refusal).toEqual({ type: 'NothingToAppeal' })
})

test('what accredits, and what was decided on appeal, is not appealed against', () => {
  const awarded = [...withdrawn.slice(0, 3), ask('SendDecisionLetter', '2024-03-11')]
  expect(play(...awarded, lodge).refusal).toEqual({ type: 'NothingToAppeal' })
  const again = ask('LodgeAppeal', '2024-04-11')
  expect(play(...refused, lodge, appoint, heard(), again).refusal).toEqual({ type: 'NothingToAppeal' })
  const varied = [...refused, lodge, appoint, heard({ outcome: 'varied', decision: 'deferred' })]
  expect(play(...varied, ask('SendDecisionLetter', '2024-04-11')).last).toMatchObject([{ appealUntil: null }])
  expect(play(...varied, ask('SendDecisionLetter', '2024-04-11'), again).refusal).toEqual({ type: 'NothingToAppeal' })
  const anew = [
    ...[...refused, lodge, appoint, heard({ outcome: 'remitted' })],
    ask('DecideAccreditation', '2024-05-01', { decision: 'not-accredited', minute: ref('o') }),
    ask('SendDecisionLetter', '2024-05-02')
  ]
  expect(play(...anew, ask('LodgeAppeal', '2024-05-03')).last).toMatchObject([{ appeal: 2 }])
})

test('a rule is waived for one case, with a reason, by a named role', () => {
  const waive = ask('WaiveAccreditationRule', '2024-04-09')
  expect(play(waive).refusal).toEqual(because('NoCase', { cycle }))
  expect(play(...refused, waive).last).toEqual([
    {
      ...{ type: 'AccreditationRuleWaived', community: 'TC-0001', case: 1, cycle, rule: 'AppealWindowClosed' },
      ...{ reason: ref('v'), approvedBy: 'committee-chair', on: '2024-04-09' }
    }
  ])
  expect(play(...refused, waive, waive).last).toEqual([])
  const lay = ask('WaiveAccreditationRule', '2024-04-09', { rule: 'LayMemberMissing' })
  expect(play(...refused, lay, ask('LodgeAppeal', '2024-04-09')).refusal).toMatchObject({ type: 'AppealWindowClosed' })
})
