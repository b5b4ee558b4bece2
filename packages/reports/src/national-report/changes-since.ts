/**
 * What changed from one issue of a cycle's report to another, figure by figure and sector by sector: how many ratings are
 * new, changed or gone. The difference of two issues is a figure about those communities.
 */
import { parts, type Part } from '../figures/groups.ts'
import { smallestGroup } from '../figures/hiding.ts'
import type { Letter } from '../tables/rating-text.ts'
import type { AuditOfCycle } from './audits-of-cycle.ts'
import { isRated, type CountedReview } from './counted-reviews.ts'
import type { CycleFigures } from './cycle-figures.ts'
import { partOf } from './tallies.ts'

export interface Changed {
  /** Such as `standards/CS1`. */
  readonly figure: string
  readonly part: Part
  readonly ratings: number
}

/** What a review gives to each figure; what gives nothing is left out. */
type Given = ReadonlyMap<string, string>

const letterIn = (ratings: string, place: number): string => {
  const letter = ratings[place] ?? '-'
  return isRated(letter as Letter) ? letter : ''
}
const onStandard = (review: CountedReview, standard: string, place: number): ReadonlyArray<[string, string]> => {
  const [counts, self, peer] = [review.ratings, review.self, review.peer].map(ratings => letterIn(ratings, place))
  const isBoth = !review.selfRated && self !== '' && peer !== ''
  return [
    ...(counts === ''
      ? []
      : [[`standards/${standard}`, `${String(counts)} ${String(review.selfRated)}`] as [string, string]]),
    ...(isBoth ? [[`selfAndPeer/${standard}`, `${String(self)} ${String(peer)}`] as [string, string]] : [])
  ]
}
/** What joint audits rated themselves, by community. */
type OwnRatings = ReadonlyMap<string, AuditOfCycle['rated']>
const ownRatings = ({ audits }: CycleFigures): OwnRatings =>
  new Map(audits.map(({ community, rated }) => [community, rated]))

const givenBy = (review: CountedReview | undefined, audits: OwnRatings): Given =>
  review === undefined
    ? new Map()
    : new Map([
        ...[...(audits.get(review.row.community) ?? [])].map(([item, rating]): [string, string] => [
          `hmp/items/${item}`,
          rating
        ]),
        ...[...review.places].flatMap(([standard, place]) => onStandard(review, standard, place)),
        ...Object.entries(review.outcomes).map(([measure, count]): [string, string] => [
          `outcomes/${measure}`,
          String(count)
        ])
      ])

const differing = (one: Given, other: Given): ReadonlyArray<string> =>
  [...new Set([...one.keys(), ...other.keys()])].filter(figure => one.get(figure) !== other.get(figure))

const byCommunity = ({ counted }: CycleFigures): ReadonlyMap<string, CountedReview> =>
  new Map(counted.map(review => [review.row.community, review]))

/** Each change of each community, by figure and part. */
const changesSince = (before: CycleFigures, now: CycleFigures): ReadonlyArray<Omit<Changed, 'ratings'>> => {
  const [then, here] = [byCommunity(before), byCommunity(now)]
  const [auditsThen, auditsHere] = [ownRatings(before), ownRatings(now)]
  return [...new Map([...then, ...here])].flatMap(([community, review]) =>
    differing(givenBy(then.get(community), auditsThen), givenBy(here.get(community), auditsHere)).map(figure => ({
      figure,
      part: partOf(review)
    }))
  )
}

/** The figures in which a few ratings changed and no more: each would tell those who hold both issues what they are. */
export const fewChangedSince = (before: CycleFigures, now: CycleFigures): ReadonlyArray<Changed> =>
  [...Map.groupBy(changesSince(before, now), ({ figure, part }) => `${part} ${figure}`).values()]
    .flatMap(changes => changes.slice(0, 1).map(change => ({ ...change, ratings: changes.length })))
    .filter(({ ratings }) => ratings < smallestGroup)
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part))

/** The same of the whole network's figures on standards, whatever the sector. */
export const fewChangedInAll = (
  before: CycleFigures,
  now: CycleFigures
): ReadonlyArray<Pick<Changed, 'figure' | 'ratings'>> => {
  const changes = changesSince(before, now).filter(
    ({ figure, part }) => part !== 'audited' && figure.startsWith('standards/')
  )
  return [...Map.groupBy(changes, ({ figure }) => figure)]
    .map(([figure, of]) => ({ figure, ratings: of.length }))
    .filter(({ ratings }) => ratings < smallestGroup)
}
