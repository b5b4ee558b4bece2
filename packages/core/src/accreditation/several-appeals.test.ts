/** Appeals where there are several cases, awards or withdrawals: each is about its own. */
import { expect, test } from 'vitest'
import { allMet, almost, ask, because, cycle, finalReview, panelThere, ref, there } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const presented = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  ask('ApplyForAccreditation', '2024-01-15'),
  [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }]
]
const awarded: ReadonlyArray<Step> = [...presented(allMet), ask('DecideAccreditation', '2024-03-01')]
const onAward = (decision: string, on: string, letter: string) =>
  ask('DecideOnAward', on, { decision, cause: 'other', words: ref(letter) })
const suspended = [onAward('suspended', '2024-06-03', 'a'), ask('ReplyToSuspension', '2024-06-10')]
const withdrawn = [...awarded, ...suspended, onAward('withdrawn', '2024-06-17', 'b')]
const lodge = (on: string, fields: object = {}) => ask('LodgeAppeal', on, { against: 'withdrawal', ...fields })
const appoint = (on: string, panel: ReadonlyArray<string> = ['R-005', 'R-006', 'R-007'], of = cycle) =>
  ask('AppointAppealPanel', on, { panel, cycle: of })
const heard = (on: string, fields: object = {}): Step => [ask('DecideAppeal', on, fields as never), panelThere]
const varied = (on: string) => heard(on, { outcome: 'varied' })
const next = (on: string) => ask('ApplyForAccreditation', on, { cycle: '2024-2025' })

const reversed = [...withdrawn, lodge('2024-06-20'), appoint('2024-06-25'), varied('2024-07-01')]

test('a withdrawal that was taken back is not appealed against again, and a later one is', () => {
  expect(play(...reversed, lodge('2024-07-02', { words: ref('x') })).refusal).toEqual({ type: 'NothingToAppeal' })
  const again = [
    onAward('suspended', '2024-08-01', 'c'),
    ask('ReplyToSuspension', '2024-08-05', { words: ref('k') }),
    onAward('withdrawn', '2024-08-12', 'd')
  ]
  expect(play(...reversed, ...again, lodge('2024-08-13', { words: ref('x') })).last).toMatchObject([{ appeal: 2 }])
})

test('a withdrawal is appealed against once, be it on its very day', () => {
  const stands = [...withdrawn, lodge('2024-06-17'), appoint('2024-06-17'), heard('2024-06-18')]
  expect(play(...stands, lodge('2024-06-19', { words: ref('x') })).refusal).toEqual({ type: 'NothingToAppeal' })
})

test('an appeal on a case does not stand for one against a withdrawal', () => {
  const accredited: ReadonlyArray<Step> = [
    ...presented(almost),
    ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' }),
    ...[ask('SendDecisionLetter', '2024-03-11'), ask('LodgeAppeal', '2024-03-20'), appoint('2024-03-25')],
    heard('2024-04-10', { outcome: 'varied', decision: 'accredited', acceptedMet: ['S1'] })
  ]
  const gone = [...accredited, ...suspended, onAward('withdrawn', '2024-06-17', 'b')]
  expect(play(...gone, lodge('2024-06-20')).last).toMatchObject([{ appeal: 2, against: 'withdrawal' }])
})

const second: ReadonlyArray<Step> = [
  next('2024-05-01'),
  [ask('SubmitPack', '2024-05-20', { cycle: '2024-2025' }), { accreditationReview: finalReview(almost, '2024-05-10') }],
  ask('DecideAccreditation', '2024-06-18', { cycle: '2024-2025', decision: 'not-accredited', minute: ref('o') }),
  ask('SendDecisionLetter', '2024-06-19', { cycle: '2024-2025' })
]
const ofSecond = ask('LodgeAppeal', '2024-06-20', { cycle: '2024-2025', words: ref('z') })

test('another case, be it refused, appealed or awarded, keeps nobody from an appeal against a withdrawal', () => {
  expect(play(...withdrawn, next('2024-06-18'), lodge('2024-06-20')).last).toHaveLength(1)
  const decided = [
    ...[ofSecond, appoint('2024-06-21', ['R-005', 'R-006', 'R-007'], '2024-2025')],
    heard('2024-06-24', { cycle: '2024-2025' })
  ]
  expect(play(...withdrawn, ...second, ...decided, lodge('2024-06-25')).last).toMatchObject([{ appeal: 2 }])
  const awardedAgain: ReadonlyArray<Step> = [
    next('2024-05-01'),
    ask('SubmitPack', '2024-05-20', { cycle: '2024-2025' }),
    ask('DecideAccreditation', '2024-06-18', { cycle: '2024-2025', minute: ref('o') })
  ]
  expect(play(...withdrawn, ...awardedAgain, lodge('2024-06-20')).last).toHaveLength(1)
  const letter = ask('SendDecisionLetter', '2024-06-25')
  expect(play(...withdrawn, letter, lodge('2024-06-20')).last).toHaveLength(1)
})

test('an appeal on a case follows the last step of that case', () => {
  const deferred: ReadonlyArray<Step> = [
    ...presented(almost),
    ask('DecideAccreditation', '2024-03-01', { decision: 'deferred' }),
    ...[ask('SendDecisionLetter', '2024-03-11'), ask('SubmitEvidence', '2024-03-18')]
  ]
  expect(play(...deferred, ask('LodgeAppeal', '2024-03-15')).refusal).toEqual(
    because('StepBeforeTheLast', { on: '2024-03-15', notBefore: '2024-03-18' })
  )
  expect(play(...deferred, ask('LodgeAppeal', '2024-03-18')).last).toHaveLength(1)
})

test('an appeal of another cycle, or against something else, is not taken for the first', () => {
  const refused: ReadonlyArray<Step> = [
    ...presented(almost),
    ask('DecideAccreditation', '2024-03-01', { decision: 'not-accredited' }),
    ...[ask('SendDecisionLetter', '2024-03-11'), ask('LodgeAppeal', '2024-03-20')]
  ]
  expect(play(...refused, ask('LodgeAppeal', '2024-03-20')).last).toEqual([])
  for (const fields of [{ cycle: '2024-2025' }, { against: 'withdrawal' }])
    expect(play(...refused, ask('LodgeAppeal', '2024-03-20', fields as never)).refusal).toEqual(
      because('AppealUnderWay', { cycle })
    )
  expect(play(...refused, appoint('2024-03-25', ['R-005', 'R-006', 'R-007'], '2024-2025')).refusal).toEqual(
    because('NoAppeal', { cycle: '2024-2025' })
  )
})

test('whoever voted on the withdrawal does not hear the appeal against it, and whoever voted on a case not that on the case', () => {
  const others = there(['R-001', 'R-002', 'R-003', 'R-005'])
  const byOthers: ReadonlyArray<Step> = [
    ...[...awarded, ...suspended],
    [onAward('withdrawn', '2024-06-17', 'b'), others]
  ]
  const onWithdrawal = (panel: ReadonlyArray<string>) =>
    play(...byOthers, lodge('2024-06-20'), appoint('2024-06-25', panel))
  expect(onWithdrawal(['R-005', 'R-006', 'R-007']).refusal).toEqual(because('VotedOnTheCase', { member: 'R-005' }))
  expect(onWithdrawal(['R-004', 'R-006', 'R-007']).last).toHaveLength(1)
  const onCase = (panel: ReadonlyArray<string>) =>
    play(...byOthers, ...second, ofSecond, appoint('2024-06-25', panel, '2024-2025'))
  expect(onCase(['R-004', 'R-006', 'R-007']).refusal).toEqual(because('VotedOnTheCase', { member: 'R-004' }))
  expect(onCase(['R-005', 'R-006', 'R-007']).last).toHaveLength(1)
})

test('an appeal against a withdrawal accepts no standard as met', () => {
  const before = [...withdrawn, lodge('2024-06-20'), appoint('2024-06-25')]
  expect(play(...before, heard('2024-07-01', { outcome: 'varied', acceptedMet: ['S1'] })).refusal).toEqual({
    type: 'OutcomeDoesNotFit'
  })
})

test('an award that was given back on appeal, and ended with the membership, is reinstated like every other', () => {
  const ended: Step = [ask('EndAwardWithMembership', '2025-09-01'), { cyclesHeld: [] }]
  expect(play(...reversed, ended, onAward('reinstated', '2025-10-01', 'z')).last).toMatchObject([
    { type: 'AwardReinstated', after: 'end' }
  ])
  expect(play(...awarded, ended, onAward('reinstated', '2025-09-01', 'z')).last).toHaveLength(1)
  for (const gone of [withdrawn, reversed])
    expect(play(...gone, onAward('reinstated', '2024-06-20', 'z')).refusal).toEqual({ type: 'NoAward' })
  const late: Step = [ask('EndAwardWithMembership', '2024-06-14'), { cyclesHeld: [] }]
  for (const on of ['2024-06-15', '2024-06-20'])
    expect(play(...withdrawn, late, onAward('reinstated', on, 'z')).refusal).toEqual({ type: 'NoAward' })
})
