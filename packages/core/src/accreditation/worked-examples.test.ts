/** Worked examples of the domain, with exactly their figures, and the arithmetic behind them against exact fractions. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, type Count } from '../values/count.ts'
import { neededFor, reaches } from './index.ts'
import { isCarried } from './sitting.ts'
import { almost, ask, because, finalReview, holidays, rated, there } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const decide = ask('DecideAccreditation', '2024-03-01')
const judged = (...standards: ReadonlyArray<object>) =>
  play(
    ask('ApplyForAccreditation', '2024-01-15'),
    [ask('SubmitPack', '2024-02-01'), { accreditationReview: finalReview(standards) }],
    decide
  )
const below = (standardType: number, met: number, counting: number, needed: number) =>
  because('ThresholdNotMet', { standardType, met, counting, needed })

test('31 of 39 of type 2 fail where 32 are needed; 6 of 10 of type 3 pass, and none at all is satisfied and flagged', () => {
  const type2 = rated(2, [31, 'met'], [6, 'partly'], [2, 'not'], [1, 'n/a'])
  expect(judged(...type2).refusal).toEqual(below(2, 31, 39, 32))
  expect(judged(...rated(3, [6, 'met'], [4, 'not'])).last).toMatchObject([{ emptyTypes: [1, 2] }])
  expect(judged(...rated(3, [3, 'n/a'])).last).toMatchObject([{ type: 'AccreditationAwarded', emptyTypes: [1, 2, 3] }])
})

test('24 met and one unrated of type 1 fail; 39 met, 10 not and one unrated of type 2 fail where 40 are needed', () => {
  expect(judged(...rated(1, [24, 'met'], [1, null])).refusal).toEqual(below(1, 24, 25, 25))
  expect(judged(...rated(2, [39, 'met'], [10, 'not'], [1, null])).refusal).toEqual(below(2, 39, 50, 40))
})

test('of seven present three stand aside, and four are quorate; of six three stand aside, and three are not', () => {
  const presented: ReadonlyArray<Step> = [ask('ApplyForAccreditation', '2024-01-15'), ask('SubmitPack', '2024-02-01')]
  const seven = Array.from({ length: 7 }, (_, place) => `R-00${place + 1}`)
  const voted = (inFavour: number, against: number, abstained: number, castingVote = false): Step => [
    ask('DecideAccreditation', '2024-03-01', { votes: { inFavour, against, abstained, castingVote } }),
    there(seven, seven.slice(4))
  ]
  expect(play(...presented, voted(2, 1, 1)).refusal).toBe(null)
  expect(play(...presented, voted(2, 2, 0, true)).refusal).toBe(null)
  expect(play(...presented, voted(2, 2, 0)).refusal).toMatchObject({ type: 'NotCarried' })
  expect(play(...presented, [decide, there(seven.slice(0, 6), seven.slice(3, 6))]).refusal).toEqual(
    because('QuorumNotReached', { there: 3, needed: 4 })
  )
})

const awardedFrom = (presented: string, decided: string, ...before: ReadonlyArray<Step>) =>
  play(
    ...before,
    ask('ApplyForAccreditation', '2024-01-15'),
    ask('SubmitPack', presented),
    ask('DecideAccreditation', decided)
  ).last

test('presented on 29 February 2024 an award runs until 28 February 2027; a deferral of 31 May 2024 until 28 February 2025', () => {
  expect(awardedFrom('2024-02-29', '2024-06-01')).toMatchObject([{ until: '2027-02-28', interimDue: '2025-08-29' }])
  const deferred = play(
    ask('ApplyForAccreditation', '2024-01-15'),
    [ask('SubmitPack', '2024-05-31'), { accreditationReview: finalReview(almost) }],
    ask('DecideAccreditation', '2024-06-20', { decision: 'deferred' })
  )
  expect(deferred.last).toMatchObject([{ limit: '2025-02-28' }])
})

test('after an award until 4 October 2026 the next begins on the 5th, or on the day of a later presentation', () => {
  const former = ask('AttestAward', '2024-01-01', { from: '2023-10-05', until: '2026-10-04' })
  expect(awardedFrom('2026-09-10', '2026-12-01', former)).toMatchObject([{ from: '2026-10-05', until: '2029-10-04' }])
  expect(awardedFrom('2026-11-12', '2026-12-01', former)).toMatchObject([{ from: '2026-11-12', until: '2029-11-11' }])
})

test('decided on 12 December 2024 the letter is due on the 30th; sent on the 20th it is appealed until 22 January', () => {
  const decided = [
    ask('ApplyForAccreditation', '2024-01-15'),
    ask('SubmitPack', '2024-02-01'),
    [ask('DecideAccreditation', '2024-12-12', { decision: 'not-accredited' }), { holidays }] as const
  ]
  expect(play(...decided).last).toMatchObject([{ letterDue: '2024-12-30' }])
  expect(play(...decided, [ask('SendDecisionLetter', '2024-12-20'), { holidays }]).last).toMatchObject([
    { appealUntil: '2025-01-22' }
  ])
})

/** Whole numbers without a bound, so that nothing is rounded. */
const exactly = (met: number, counting: number, threshold: number): boolean =>
  BigInt(met) * 100n >= BigInt(threshold) * BigInt(counting)
const tally = (met: number, counting: number) =>
  ({ standardType: 2, met: met as Count, counting: counting as Count, notApplicable: count(0) }) as const

test('thresholds are compared unrounded', () => {
  const figures = fc
    .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), fc.nat({ max: 100 }))
    .map(([one, other, threshold]) => [Math.min(one, other), Math.max(one, other), threshold] as const)
  fc.assert(
    fc.property(figures, ([met, counting, threshold]) => {
      expect(reaches(tally(met, counting), threshold as Count)).toBe(exactly(met, counting, threshold))
    }),
    { numRuns: 2_000, examples: [[[31, 39, 80]], [[32, 40, 80]], [[0, 0, 100]], [[2, 3, 67]]] }
  )
})

test('as many as are said to be needed reach the threshold, and one fewer does not', () =>
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100 }), (counting, threshold) => {
      const needed = neededFor(tally(0, counting), threshold as Count)
      expect(reaches(tally(needed, counting), threshold as Count)).toBe(true)
      if (needed > 0) expect(reaches(tally(needed - 1, counting), threshold as Count)).toBe(false)
    })
  ))

test('whatever the votes, a decision is carried by a majority, or by a tie of some that the chair breaks', () =>
  fc.assert(
    fc.property(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.boolean(), (inFavour, against, castingVote) => {
      const votes = { inFavour: inFavour as Count, against: against as Count, abstained: count(0), castingVote }
      const tie = inFavour === against && inFavour !== 0
      expect(isCarried(votes)).toBe(tie ? castingVote : inFavour > against)
    })
  ))
