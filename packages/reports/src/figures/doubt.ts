/**
 * Whether a reader who knows the sum of the hidden parts is left in doubt about each small one: how many of it met the
 * standard must keep three possible values, or all that its members and reviews allow.
 *
 * A reader who has learnt from elsewhere how many of each part were rated is left with two at least, for the sum has one
 * way of falling on the parts only where all met the standard or none did.
 */
import { sum } from './counts.ts'
import { smallestGroup } from './hiding.ts'

/** Communities that rated themselves alone, and those that peers rated. */
export interface ByRater {
  readonly self: number
  readonly peer: number
}
/** What a reader of the register and of the report can take for the most of a part that were rated on a standard. */
export interface MostRated {
  /** In the register, with the standard in scope. */
  readonly members: number
  /** By each rater no more than were reviewed. */
  readonly most: ByRater
  /** How many of it were reviewed at least, whatever the standard. */
  readonly least: ByRater
  /** How many more were reviewed in the whole network than at least in its sectors. */
  readonly untold: ByRater
}
/** Whoever rated. */
export const mostRatedOf = ({ members, most }: MostRated): number => Math.min(members, most.self + most.peer)

export interface HiddenPart extends MostRated {
  readonly n: number
  readonly selfRated: number
  readonly met: number
}
interface Range {
  readonly low: number
  readonly high: number
}
/** How many values must be left. */
export const leastDoubt = 3

/** Between which values a part of at most so many lies, when the others can take at most so many. */
export const valuesBetween = (met: number, most: number, mostOfOthers: number): Range => ({
  low: Math.max(0, met - mostOfOthers),
  high: Math.min(met, most)
})

/** What is true of a whole group, or of none of it, is told by every figure of a large group and is accepted. */
const isOfAllOrNone = (parts: ReadonlyArray<HiddenPart>): boolean => {
  const met = sum(parts, part => part.met)
  return met === 0 || met === sum(parts, ({ n }) => n)
}

/** The most of some parts that can have been rated: by each rater no more than were reviewed, and than all of the hidden. */
const mostOf = (parts: ReadonlyArray<HiddenPart>, all: ByRater): number => {
  const by = (rater: keyof ByRater): number =>
    Math.min(
      sum(parts, ({ most }) => most[rater]),
      (parts[0]?.untold[rater] ?? 0) + sum(parts, ({ least }) => least[rater]),
      all[rater]
    )
  return Math.min(
    sum(parts, ({ members }) => members),
    by('self') + by('peer')
  )
}

const ratersOf = (hidden: ReadonlyArray<HiddenPart>): ByRater => {
  const self = sum(hidden, ({ selfRated }) => selfRated)
  return { self, peer: sum(hidden, ({ n }) => n) - self }
}
/** Between which values one of the hidden lies, of whom so many met by some raters. */
const countsOf = (hidden: ReadonlyArray<HiddenPart>, met: number, by: ByRater) => (part: HiddenPart) =>
  valuesBetween(
    met,
    mostOf([part], by),
    mostOf(
      hidden.filter(other => other !== part),
      by
    )
  )
const isLeft = (hidden: ReadonlyArray<HiddenPart>, counts: (part: HiddenPart) => Range): boolean =>
  hidden
    .filter(({ n }) => n < smallestGroup)
    .every(part => {
      const { low, high } = counts(part)
      return high - low + 1 >= Math.min(leastDoubt, mostOf([part], ratersOf(hidden)) + 1)
    })

export const leavesDoubt = (hidden: ReadonlyArray<HiddenPart>): boolean => {
  const met = sum(hidden, part => part.met)
  return isOfAllOrNone(hidden) || isLeft(hidden, countsOf(hidden, met, ratersOf(hidden)))
}

/** Of those of the hidden whom both sides rated: how many there are, and between which values those lie whose peers say met. */
export interface HiddenBoth {
  readonly n: number
  readonly met: Range
}
/** The same for a reader of self beside peer too, which tells apart those whom both sides rated from the others. */
export const leavesDoubtBeside = (hidden: ReadonlyArray<HiddenPart>, both: HiddenBoth): boolean => {
  if (isOfAllOrNone(hidden)) return true
  const { self, peer } = ratersOf(hidden)
  const met = sum(hidden, part => part.met)
  const others = self + peer - both.n
  const least = Math.max(both.met.low, met - others, 0)
  const splits = Array.from({ length: Math.min(both.met.high, both.n, met) - least + 1 }, (_, more) => least + more)
  return isLeft(hidden, part => {
    const ranges = splits.map(byBoth => {
      const one = countsOf(hidden, byBoth, { self: 0, peer: both.n })(part)
      const other = countsOf(hidden, met - byBoth, { self, peer: peer - both.n })(part)
      return { low: one.low + other.low, high: one.high + other.high }
    })
    return {
      low: Math.min(...ranges.map(({ low }) => low)),
      high: Math.max(...ranges.map(({ high }) => high))
    }
  })
}
