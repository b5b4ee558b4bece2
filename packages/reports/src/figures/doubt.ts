/**
 * Whether a reader who knows the sum of the hidden parts is left in doubt about each small one: how many of it met the
 * standard must keep three possible values, or all that its members and reviews allow.
 *
 * Nobody knows how much a reader has reckoned of the reviews of each part. So it is judged for one who knows how many of
 * each were reviewed, and by whom: whoever knows less takes more for possible. A part of which one community at most was
 * reviewed is judged for those too who take it for larger, for of them more doubt is asked.
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
export interface MostRated {
  /** In the register, with the standard in scope. */
  readonly members: number
  /** Those of them whom peers may visit. */
  readonly visited: number
  /** Those of whom a review with the standard in scope is final: by each rater no more were rated. */
  readonly reviewed: ByRater
}
/** The most of a part that can have been rated, whoever rated. */
export const mostRatedOf = ({ reviewed }: MostRated): number => reviewed.self + reviewed.peer

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

/** The most of a part that were reviewed, as a reader takes it. */
interface Taken extends ByRater {
  readonly members: number
}
const asReviewed = (part: HiddenPart): Taken => ({ ...part.reviewed, members: mostRatedOf(part) })
/** By each rater, from who knows the reviews to who knows the register alone. */
const asReadersTake = (part: HiddenPart): ReadonlyArray<Taken> => {
  const { members, visited, reviewed } = part
  const others = [
    { self: members, peer: reviewed.peer, members },
    { self: reviewed.self, peer: visited, members },
    { self: members, peer: visited, members }
  ]
  return [asReviewed(part), ...others]
}

/** The most of some parts that can have been rated: by each rater no more than of all of the hidden. */
const mostOf = (parts: ReadonlyArray<Taken>, all: ByRater): number => {
  const by = (rater: keyof ByRater): number =>
    Math.min(
      sum(parts, most => most[rater]),
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
/** One of the hidden as a reader takes it, and the others. */
interface Beside {
  readonly part: Taken
  readonly others: ReadonlyArray<Taken>
}
/** Between which values it lies, where so many of the hidden met by some raters. */
const countsOf =
  (met: number, by: ByRater) =>
  ({ part, others }: Beside): Range =>
    valuesBetween(met, mostOf([part], by), mostOf(others, by))

const isLeft = (hidden: ReadonlyArray<HiddenPart>, counts: (beside: Beside) => Range): boolean => {
  const all = ratersOf(hidden)
  return hidden
    .filter(({ n }) => n < smallestGroup)
    .every(one => {
      const others = hidden.filter(other => other !== one).map(asReviewed)
      return asReadersTake(one).every(part => {
        const { low, high } = counts({ part, others })
        return high - low + 1 >= Math.min(leastDoubt, mostOf([part], all) + 1)
      })
    })
}

export const leavesDoubt = (hidden: ReadonlyArray<HiddenPart>): boolean => {
  const met = sum(hidden, part => part.met)
  return isOfAllOrNone(hidden) || isLeft(hidden, countsOf(met, ratersOf(hidden)))
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
  const together = countsOf(met, { self, peer })
  return isLeft(hidden, beside => {
    const ranges = splits.map(byBoth => {
      const one = countsOf(byBoth, { self: 0, peer: both.n })(beside)
      const other = countsOf(met - byBoth, { self, peer: peer - both.n })(beside)
      return { low: one.low + other.low, high: one.high + other.high }
    })
    // Peers rated no more of it on both sides of the split than in all.
    const { low, high } = together(beside)
    return {
      low: Math.max(low, Math.min(...ranges.map(range => range.low))),
      high: Math.min(high, Math.max(...ranges.map(range => range.high)))
    }
  })
}
