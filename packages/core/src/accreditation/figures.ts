/** The figures on which an accreditation is decided: compared unrounded, by whole numbers alone. */
import { countOf, none, oneLess, oneMore, type Count } from '../values/count.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'
import type { OutstandingStandard, RatedStandard, Thresholds, TypeTally } from './parts.ts'
import type { Figures } from './state.ts'

const standardTypes: ReadonlyArray<StandardType> = [1, 2, 3]

const tallyOf = (standards: ReadonlyArray<RatedStandard>, standardType: StandardType): TypeTally => {
  const ofType = standards.filter(one => one.standardType === standardType)
  const counting = ofType.filter(({ rating }) => rating !== 'n/a')
  return {
    standardType,
    met: countOf(counting.filter(({ rating }) => rating === 'met')),
    counting: countOf(counting),
    notApplicable: countOf(ofType.filter(({ rating }) => rating === 'n/a'))
  }
}
/** Only what is met counts as met: what is partly met, not met or unrated does not. */
export const talliesOf = (standards: ReadonlyArray<RatedStandard>): ReadonlyArray<TypeTally> =>
  standardTypes.map(standardType => tallyOf(standards, standardType))

export const figuresOf = (standards: ReadonlyArray<RatedStandard>): Figures => ({
  tallies: talliesOf(standards),
  outstanding: standards
    .filter(({ rating, core }) => rating !== 'met' && (rating !== 'n/a' || core))
    .map(({ standard, standardType, core, rating }) => ({
      ...{ standard, standardType, core },
      notApplicable: rating === 'n/a'
    }))
})

const withMet = (tally: TypeTally, { standardType, notApplicable }: OutstandingStandard): TypeTally => {
  if (tally.standardType !== standardType) return tally
  const met = oneMore(tally.met)
  if (!notApplicable) return { ...tally, met }
  return { ...tally, met, counting: oneMore(tally.counting), notApplicable: oneLess(tally.notApplicable) }
}
/** The figures once these standards are met as well. */
export const withStandardsMet = (figures: Figures, standards: ReadonlyArray<StandardCode>): Figures => {
  const met = figures.outstanding.filter(({ standard }) => standards.includes(standard))
  return {
    tallies: figures.tallies.map(tally => met.reduce(withMet, tally)),
    outstanding: figures.outstanding.filter(one => !met.includes(one))
  }
}

/** Of a type, how many in a hundred are to be met. */
export const thresholdOf = ({ type1, type2, type3 }: Thresholds, standardType: StandardType): Count =>
  ({ 1: type1, 2: type2, 3: type3 })[standardType]

/**
 * Whether a type reaches its threshold. Where nothing counts it does.
 * @example
 * ```ts
 * import { count } from '@cofc/core'
 * const type2 = { standardType: 2, met: count(31), counting: count(39), notApplicable: count(1) } as const
 * expect(reaches(type2, count(80))).toBe(false)
 * expect(neededFor(type2, count(80))).toBe(32)
 * ```
 */
export const reaches = ({ met, counting }: TypeTally, threshold: Count): boolean => 100 * met >= threshold * counting

/** How many are to be met. */
export const neededFor = ({ counting }: TypeTally, threshold: Count): number =>
  Math.floor((threshold * counting + 99) / 100)

/** The first type that is below its threshold; `null` when none is. */
export const belowThreshold = (
  tallies: ReadonlyArray<TypeTally>,
  thresholds: Thresholds
): (TypeTally & { readonly needed: number }) | null => {
  const tally = tallies.find(one => !reaches(one, thresholdOf(thresholds, one.standardType)))
  return tally === undefined
    ? null
    : { ...tally, needed: neededFor(tally, thresholdOf(thresholds, tally.standardType)) }
}
export const emptyTypes = (tallies: ReadonlyArray<TypeTally>): ReadonlyArray<StandardType> =>
  tallies.filter(({ counting }) => counting === none).map(({ standardType }) => standardType)

/** What is left once the committee accepts that some core standards are not applicable. */
export const stillOutstanding = (
  { outstanding }: Figures,
  accepted: ReadonlyArray<StandardCode>
): ReadonlyArray<OutstandingStandard> =>
  outstanding.filter(({ standard, notApplicable }) => !notApplicable || !accepted.includes(standard))

export const codesOf = (standards: ReadonlyArray<OutstandingStandard>): ReadonlyArray<StandardCode> =>
  standards.map(({ standard }) => standard)
