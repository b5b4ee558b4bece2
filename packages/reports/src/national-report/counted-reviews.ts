/** The reviews that stand behind the figures of one cycle: one a community, as final before the cutoff. */
import type { OutcomeMeasure } from '@cofc/core'
import { standing, type Cutoff } from '../tables/position-log.ts'
import { byPrecedence } from '../tables/review-precedence.ts'
import { scopeOf, type Letter } from '../tables/rating-text.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'

export interface CountedReview {
  readonly row: ReviewRow
  readonly self: string
  readonly peer: string
  /** The ratings that count, by the kind of review. */
  readonly ratings: string
  readonly selfRated: boolean
  readonly places: ReadonlyMap<string, number>
  /** What the community returned, whichever of its final reviews it came with. */
  readonly outcomes: Readonly<Partial<Record<OutcomeMeasure, number>>>
}
export const isFinal = (row: ReviewRow, cutoff: Cutoff): boolean => standing(row.finals, cutoff).length > 0

/** Of each measure the count of the latest day, in whatever order they came. */
const outcomesOf = (rows: ReadonlyArray<ReviewRow>, cutoff: Cutoff): CountedReview['outcomes'] => {
  const returned = rows.map(row => standing(row.outcomes, cutoff)).find(({ length }) => length > 0) ?? []
  const [only, ...others] = returned
  if (only === undefined || others.length === 0) return only?.[2] ?? {}
  const byDay = returned.toSorted(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0))
  return byDay.reduce<CountedReview['outcomes']>((latest, [, , counts]) => ({ ...latest, ...counts }), {})
}

const counted = (rows: ReadonlyArray<ReviewRow>, cutoff: Cutoff): ReadonlyArray<CountedReview> => {
  const ordered = rows.toSorted(byPrecedence)
  const row = ordered[0]
  if (row === undefined) return []
  const [, self = row.self, peer = row.peer] = standing(row.finals, cutoff).at(-1) ?? []
  const selfRated = row.kind === 'self-review'
  const ratings = selfRated ? self : peer
  return [
    { row, self, peer, ratings, selfRated, places: scopeOf(row.scope).places, outcomes: outcomesOf(ordered, cutoff) }
  ]
}

const byCommunity = (rows: ReadonlyArray<ReviewRow>): ReadonlyArray<ReadonlyArray<ReviewRow>> => [
  ...Map.groupBy(rows, ({ community }) => community).values()
]

export const countedReviews = (rows: ReadonlyArray<ReviewRow>, cutoff: Cutoff): ReadonlyArray<CountedReview> =>
  byCommunity(rows.filter(row => isFinal(row, cutoff))).flatMap(of => counted(of, cutoff))

/** Audited prison communities stand in the HMP figures only. */
export const isAudited = ({ membershipType }: ReviewRow): boolean => membershipType === 'HmpIntegratedAudit'
export const hmpOnly = ({ row }: CountedReview): boolean => isAudited(row)

/** Rated met, partly or not. */
export const isRated = (letter: Letter): boolean => letter !== '-' && letter !== 'a'
