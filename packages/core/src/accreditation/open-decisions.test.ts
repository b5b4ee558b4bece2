import { expect, test } from 'vitest'
import { ask, almost, because, core, finalReview, rated } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'
import { decisionsOn, proposedOf } from './index.ts'

const applied = ask('ApplyForAccreditation', '2024-01-15')
const presented = (standards?: ReadonlyArray<object>): ReadonlyArray<Step> => [
  applied,
  [ask('SubmitPack', '2024-02-01'), standards === undefined ? {} : { accreditationReview: finalReview(standards) }]
]
const deferred: ReadonlyArray<Step> = [
  ...presented(almost),
  ask('DecideAccreditation', '2024-02-20', { decision: 'deferred' })
]
const evidenced: ReadonlyArray<Step> = [
  ...deferred,
  ask('SubmitEvidence', '2024-03-10', { standards: ['S1', 'S2'] }),
  ask('ReviewEvidence', '2024-03-20', { standards: [{ standard: 'S1', met: true }] })
]
const notApplicable = [core('CS1', 'n/a'), ...rated(2, [4, 'met'])]
type Type = Parameters<typeof decisionsOn>[1]['typeThatDay']
const triedOn = (on: string, script: ReadonlyArray<Step>, typeThatDay: Type = 'Accreditation') =>
  decisionsOn(play(...script).state, { cycle: '2023-2024', on, typeThatDay } as never)
const open = { whyNot: null, accepting: [], byChairAlone: false }

test('while every threshold is reached a case may be accredited or not, and is not deferred for nothing', () => {
  const all = triedOn('2024-03-01', presented())
  expect(all).toEqual([
    { decision: 'accredited', ...open },
    { decision: 'deferred', ...open, whyNot: because('NothingOutstanding') },
    { decision: 'not-accredited', ...open }
  ])
  expect(proposedOf(all)).toBe('accredited')
})
test('below a threshold a case may be deferred until its limit, and after it only refused', () => {
  const below = because('ThresholdNotMet', { standardType: 2, met: 3, counting: 5, needed: 4 })
  const inTime = triedOn('2024-03-01', deferred)
  expect(inTime.map(({ whyNot }) => whyNot)).toEqual([below, null, null])
  expect(proposedOf(inTime)).toBe('deferred')
  const late = triedOn('2024-11-02', deferred)
  expect(late.map(({ whyNot }) => whyNot)).toEqual([
    below,
    because('DeferralLimitReached', { limit: '2024-11-01' }),
    null
  ])
  expect([proposedOf(late), late[2]?.byChairAlone]).toEqual(['not-accredited', true])
})
test('a core standard that is said not to apply leaves it open to accredit once the committee accepts that', () => {
  const all = triedOn('2024-03-01', presented(notApplicable))
  expect(all[0]).toEqual({ decision: 'accredited', ...open, accepting: ['CS1'] })
  expect(proposedOf(all)).toBe('deferred')
})
test('the chair alone may accredit what evidence brought to every threshold', () => {
  expect(triedOn('2024-04-01', evidenced)[0]).toEqual({ decision: 'accredited', ...open, byChairAlone: true })
})
test('nothing is open of a case that is not presented, decided or under appeal, or of one who is no Accreditation member', () => {
  const whyNot = (script: ReadonlyArray<Step>, type: Type = 'Accreditation') =>
    triedOn('2024-06-01', script, type).map(one => one.whyNot?.type ?? null)
  const each = (type: string) => [type, type, type]
  expect(whyNot([])).toEqual(each('NoCase'))
  expect(whyNot([applied])).toEqual(each('NotPresented'))
  expect(whyNot([...presented(), ask('DecideAccreditation', '2024-03-01')])).toEqual(each('CaseIsDecided'))
  expect(whyNot(presented(), 'Full')).toEqual(['NotAnAccreditationMember', 'NothingOutstanding', null])
  expect(proposedOf(triedOn('2024-06-01', []))).toBe(null)
})
test('what is told to be open is what the rule of a decision accepts from a sitting in which all is in order', () => {
  const scripts = [[applied], presented(), presented(almost), presented(notApplicable), deferred, evidenced]
  const days = ['2024-01-20', '2024-05-01', '2024-11-01', '2024-11-02']
  const types = ['Accreditation', 'Full'] as const
  const asked = scripts.flatMap(script => days.flatMap(on => types.map(typeThatDay => ({ script, on, typeThatDay }))))
  for (const { script, on, typeThatDay } of asked)
    for (const { decision, whyNot, accepting } of triedOn(on, script, typeThatDay)) {
      const command = ask('DecideAccreditation', on, { decision, acceptedNotApplicable: [...accepting] })
      const { refusal } = play(...script, [command, { typeThatDay }])
      expect([on, decision, refusal]).toEqual([on, decision, whyNot])
    }
})
