/**
 * Which communities may stand under a code: those that are like at least four others in scope and in sections with a
 * figure, and whose figures communities of several sectors could have. A percentage tells of how many standards it was
 * taken at least, 35 of three; and a sector may have no more than two in that section.
 */
import type { Sector } from '@cofc/core'
import { smallestGroup } from '../figures/hiding.ts'
import type { Own } from './own-percentages.ts'

/** To the nearest five points, half up. Whole numbers this small are exact. */
export const nearestFive = ({ met, rated }: Own): number => 5 * Math.floor((40 * met + rated) / (2 * rated))

export interface Candidate {
  readonly code: string
  readonly sector: Sector
  readonly scope: string
  /** How many standards of each section it can have been rated on, of those shown for the whole network. */
  readonly rooms: ReadonlyMap<string, number>
  /** In the order of the sections. */
  readonly percents: ReadonlyMap<string, number>
}

const gives = (percent: number, rated: number): boolean =>
  Array.from({ length: rated + 1 }, (_, met) => nearestFive({ met, rated })).includes(percent)
const most = 20
/** The least number of ratings that gives each percentage. */
const leastRated: ReadonlyMap<number, number> = new Map(
  Array.from({ length: most + 1 }, (_, step): [number, number] => {
    const counts = Array.from({ length: most }, (_each, place) => place + 1)
    return [5 * step, counts.find(rated => gives(5 * step, rated)) ?? most]
  })
)

/** Communities that nothing tells apart but their ratings. */
interface Kind {
  readonly sector: Sector
  readonly rooms: ReadonlyMap<string, number>
}
const kindsOf = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Kind> => [
  ...new Map(candidates.map(one => [`${one.sector} ${one.scope}`, one])).values()
]
const couldHave = ({ rooms }: Kind, percents: ReadonlyMap<string, number>): boolean =>
  [...percents].every(([section, percent]) => (rooms.get(section) ?? 0) >= (leastRated.get(percent) ?? most))

const patternOf = ({ scope, percents }: Candidate): string => JSON.stringify([scope, ...percents.keys()])

export const withoutTelling = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Candidate> => {
  const kinds = kindsOf(candidates)
  const isOfSeveral = ({ percents }: Candidate): boolean => {
    const one = kinds.find(kind => couldHave(kind, percents))
    return kinds.some(kind => kind.sector !== one?.sector && couldHave(kind, percents))
  }
  const open = candidates.filter(one => one.percents.size > 0 && isOfSeveral(one))
  return [...Map.groupBy(open, patternOf).values()].filter(({ length }) => length >= smallestGroup).flat()
}
