/**
 * Rates on a coarse grid, in bands of five communities or more. The grid is the same for every measure and every cycle, so
 * nobody's rate draws a line of it; stretches that too few stand in are joined with the next.
 */
import { compare, fraction, type Fraction } from '../figures/fraction.ts'
import { smallestGroup } from '../figures/hiding.ts'
import type { Stretch } from './outcomes-among-peers.ts'

/** None at all, then up to half of one for a year of a place, then each twice as much as the one before. */
const ends = [0, 0.5, 1, 2, 4, 8] as const
const last = ends.length

/** The place of a rate on the grid, from nought. */
export const placeOnGrid = (rate: Fraction): number => {
  const place = ends.findIndex(end => compare(rate, fraction(end * 2, 2)) <= 0)
  return place < 0 ? last : place
}

interface Joined {
  readonly from: number
  readonly to: number
}
export const stretchOf = ({ from, to }: Joined): Stretch => ({
  above: from === 0 ? null : (ends[from - 1] ?? null),
  upTo: ends[to] ?? null
})
/** Every stretch that a rate at this place could be told in. */
export const stretchesAround = (place: number): ReadonlyArray<Stretch> =>
  Array.from({ length: place + 1 }, (_, from) =>
    Array.from({ length: last - place + 1 }, (_each, more) => stretchOf({ from, to: place + more }))
  ).flat()

/**
 * From the lowest rates on, each as short as five communities allow; what is left at the end goes with the last. Where
 * nobody stands higher, the last ends there. One that is the whole grid would tell nothing: then there is none.
 * @example Six without any, and three with many
 * ```ts
 * expect(joinedBands([0, 0, 0, 0, 0, 0])).toEqual([{ from: 0, to: 0 }])
 * expect(joinedBands([0, 0, 0, 0, 0, 0, 6, 6, 6])).toEqual([])
 * ```
 */
export const joinedBands = (places: ReadonlyArray<number>): ReadonlyArray<Joined> => {
  const standing = (from: number, to: number): number => places.filter(place => place >= from && place <= to).length
  const bands: Array<Joined> = []
  let from = 0
  for (let to = 0; to <= last; to += 1) {
    const [here, above] = [standing(from, to), standing(to + 1, last)]
    const isLeftTooSmall = above > 0 && above < smallestGroup
    if (here < smallestGroup || isLeftTooSmall) continue
    bands.push({ from, to })
    from = to + 1
  }
  return bands.some(one => one.from === 0 && one.to === last) ? [] : bands
}
