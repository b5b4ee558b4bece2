import { expect, test } from 'vitest'
import { criteriaShownOn } from './index.ts'
import { almost, allMet, ask, because, book, core, cycle, finalReview, rated, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const apply = ask('ApplyForAccreditation', '2024-01-15')
const pack = ask('SubmitPack', '2024-02-01')
const decide = ask('DecideAccreditation', '2024-03-01')
const presenting = (standards: ReadonlyArray<object>): ReadonlyArray<Step> => [
  apply,
  [pack, { accreditationReview: finalReview(standards) }]
]
const needing = { policy: book({ criteriaForAccreditation: ['C1', 'C2'] }) }
const shown = (criterion: string, on: string, is = true) => ask('JudgeCriterion', on, { criterion, shown: is })

test('an Accreditation member of the cycle applies, once its criteria are shown', () => {
  expect(play(apply).last).toEqual([
    {
      ...{ type: 'AccreditationAppliedFor', community: 'TC-0001', case: 1, cycle },
      ...{ fullCycles: 2, on: '2024-01-15' }
    }
  ])
  expect(play([apply, { membershipType: 'Full' }]).refusal).toEqual(because('NotAnAccreditationMember', { cycle }))
  expect(play(shown('C2', '2024-01-15'), [apply, needing]).refusal).toEqual(
    because('CriteriaNotJudged', { missing: ['C1'] })
  )
  expect(play(shown('C2', '2024-01-15'), shown('C1', '2024-01-16'), [apply, needing]).refusal).toEqual(
    because('CriteriaNotJudged', { missing: ['C1'] })
  )
  expect(play(shown('C2', '2023-01-15'), shown('C1', '2023-01-16'), [apply, needing]).refusal).toBe(null)
})

test('who judged a criterion stands with it, and a later judgement takes its place', () => {
  const judged = play(shown('C1', '2024-01-15'), shown('C1', '2024-03-01', false), shown('C1', '2024-02-01'))
  expect(judged.events[1]).toMatchObject({ type: 'CriterionJudged', judgedBy: 'J-1', shown: false })
  expect(criteriaShownOn(judged.state, '2024-01-14' as never)).toEqual([])
  expect(criteriaShownOn(judged.state, '2024-02-29' as never)).toEqual(['C1'])
  expect(criteriaShownOn(judged.state, '2024-03-01' as never)).toEqual([])
  expect(play(shown('C1', '2024-01-15'), shown('C1', '2024-01-15')).last).toEqual([])
  const differently = [{ judgedBy: 'J-2' }, { reason: ref('x') }, { shown: false }, { criterion: 'C9' }]
  for (const other of differently)
    expect(play(shown('C1', '2024-01-15'), ask('JudgeCriterion', '2024-01-15', other as never)).last).toHaveLength(1)
  expect(play(shown('C1', '2024-01-15'), shown('C1', '2024-01-16')).last).toHaveLength(1)
})

test('a pack comes of a final accreditation review and pins figures, edition and thresholds for its case', () => {
  expect(play(pack).refusal).toEqual(because('NoCase', { cycle }))
  for (const review of [null, finalReview(allMet, '2024-02-02')])
    expect(play(apply, [pack, { accreditationReview: review }]).refusal).toEqual(
      because('AccreditationReviewNotFinal', { cycle })
    )
  const submitted = play(...presenting(almost))
  expect(submitted.last).toEqual([
    {
      ...{ type: 'PackSubmitted', community: 'TC-0001', case: 1, cycle, on: '2024-02-01' },
      ...{ edition: 'E10', version: 1, visitors: ['R-009'], limit: '2024-11-01' },
      tallies: [
        { standardType: 1, met: 1, counting: 1, notApplicable: 0 },
        { standardType: 2, met: 3, counting: 5, notApplicable: 0 },
        { standardType: 3, met: 0, counting: 0, notApplicable: 0 }
      ],
      outstanding: ['S1', 'S2'].map(standard => ({ standard, standardType: 2, core: false, notApplicable: false })),
      thresholds: { type1: 100, type2: 80, type3: 60, coreMustBeMet: true }
    }
  ])
  expect(play(...presenting(almost), pack).last).toEqual([])
  expect(play(...presenting(almost), ask('SubmitPack', '2024-02-02')).refusal).toEqual(
    because('PackAlreadySubmitted', { on: '2024-02-01' })
  )
  const lenient = { policy: book({ thresholdType2: 50 }) }
  expect(play(...presenting(almost), [decide, lenient]).refusal).toMatchObject({ type: 'ThresholdNotMet' })
  expect(play(apply, [pack, { ...lenient, accreditationReview: finalReview(almost) }], decide).refusal).toBe(null)
})

const below = (standardType: number, met: number, counting: number, needed: number) =>
  because('ThresholdNotMet', { standardType, met, counting, needed })
const decidedOf = (...standards: ReadonlyArray<object>) => play(...presenting(standards), decide)

test('partly met, not met and unrated all count as not met', () => {
  for (const rating of ['partly', 'not', null] as const) {
    expect(decidedOf(...rated(2, [3, 'met'], [1, rating])).refusal).toEqual(below(2, 3, 4, 4))
    expect(decidedOf(...rated(1, [24, 'met'], [1, rating])).refusal).toEqual(below(1, 24, 25, 25))
  }
})

test('what is not applicable leaves the denominator', () => {
  expect(decidedOf(...rated(2, [4, 'met'], [1, 'not'])).refusal).toBe(null)
  expect(decidedOf(...rated(2, [4, 'met'], [2, 'not'])).refusal).toEqual(below(2, 4, 6, 5))
  expect(decidedOf(...rated(2, [4, 'met'], [1, 'not'], [9, 'n/a'])).refusal).toBe(null)
  expect(decidedOf(...rated(2, [4, 'met'], [1, 'not'], [9, 'n/a'])).last).toMatchObject([
    { tallies: [{}, { met: 4, counting: 5, notApplicable: 9 }, {}] }
  ])
})

test('a type with nothing to count is satisfied, and the decision says so', () => {
  expect(decidedOf(...rated(1, [2, 'met']), ...rated(2, [3, 'n/a'])).last).toMatchObject([
    { type: 'AccreditationAwarded', emptyTypes: [2, 3] }
  ])
  expect(decidedOf(...allMet).last).toMatchObject([{ emptyTypes: [] }])
})

test('every core standard is met; not applicable answers one only where the committee accepts it', () => {
  const met = rated(2, [9, 'met'])
  expect(decidedOf(...met, core('CS2', 'not', 2)).refusal).toEqual(because('CoreOutstanding', { standards: ['CS2'] }))
  expect(decidedOf(...met, core('CS2', 'n/a', 2)).refusal).toEqual(because('CoreOutstanding', { standards: ['CS2'] }))
  const accepting = (...acceptedNotApplicable: ReadonlyArray<string>) =>
    ask('DecideAccreditation', '2024-03-01', { acceptedNotApplicable })
  const claimed = presenting([...met, core('CS2', 'n/a', 2), core('CS3', 'not', 2)])
  expect(play(...presenting([...met, core('CS2', 'n/a', 2)]), accepting('CS2')).last).toMatchObject([
    { type: 'AccreditationAwarded', acceptedNotApplicable: ['CS2'], coreOutstanding: [] }
  ])
  expect(play(...claimed, accepting('CS2')).refusal).toEqual(because('CoreOutstanding', { standards: ['CS3'] }))
  expect(play(...claimed, accepting('CS3')).refusal).toEqual(because('NotOutstanding', { standard: 'CS3' }))
  const without = { policy: book({ coreMustBeMet: false }) }
  const standards = [...met, core('CS2', 'not', 2)]
  expect(play(apply, [pack, { ...without, accreditationReview: finalReview(standards) }], decide).last).toMatchObject([
    { type: 'AccreditationAwarded', coreOutstanding: ['CS2'], thresholds: { coreMustBeMet: false } }
  ])
})

test('one case is under way at a time, and its steps follow each other by their days', () => {
  expect(play(apply, apply).last).toEqual([])
  expect(play(apply, ask('ApplyForAccreditation', '2024-01-16')).refusal).toEqual(because('CaseUnderWay', { cycle }))
  const next = ask('ApplyForAccreditation', '2024-09-15', { cycle: '2024-2025' })
  expect(play(apply, next).refusal).toEqual(because('CaseUnderWay', { cycle }))
  expect(play(...presenting(allMet), decide, next).last).toMatchObject([{ case: 2, cycle: '2024-2025' }])
  expect(play(...presenting(allMet), decide, ask('ApplyForAccreditation', '2024-09-15')).refusal).toEqual(
    because('CaseIsDecided', { on: '2024-03-01' })
  )
  expect(play(apply, ask('SubmitPack', '2024-01-14')).refusal).toEqual(
    because('StepBeforeTheLast', { on: '2024-01-14', notBefore: '2024-01-15' })
  )
  expect(play(apply, decide).refusal).toEqual(because('NotPresented', { cycle }))
  expect(play(...presenting(allMet), ask('DecideAccreditation', '2024-01-31')).refusal).toEqual(
    because('StepBeforeTheLast', { on: '2024-01-31', notBefore: '2024-02-01' })
  )
  expect(play(decide).refusal).toEqual(because('NoCase', { cycle }))
})

test('a community withdraws its application until it is decided', () => {
  const withdraw = ask('WithdrawApplication', '2024-02-20')
  expect(play(withdraw).refusal).toEqual(because('NoCase', { cycle }))
  for (const before of [[apply], presenting(allMet)]) {
    expect(play(...before, withdraw).last).toEqual([
      { type: 'CaseWithdrawn', community: 'TC-0001', case: 1, cycle, because: 'withdrawn', on: '2024-02-20' }
    ])
    expect(play(...before, withdraw, withdraw).last).toEqual([])
    expect(play(...before, withdraw, ask('WithdrawApplication', '2024-02-21')).refusal).toEqual(
      because('NoCase', { cycle })
    )
  }
  expect(play(...presenting(allMet), decide, ask('WithdrawApplication', '2024-03-02')).refusal).toEqual(
    because('CaseIsDecided', { on: '2024-03-01' })
  )
  expect(play(...presenting(allMet), ask('WithdrawApplication', '2024-01-31')).refusal).toMatchObject({
    type: 'StepBeforeTheLast'
  })
  expect(play(apply, withdraw, ask('ApplyForAccreditation', '2024-02-20')).last).toMatchObject([{ case: 2 }])
})
