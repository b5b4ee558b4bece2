/** Where the reviews of one community stand, which reports it may open, and which action points are left. */
import {
  dayOfAction,
  isUnderWay,
  stepsOfReview,
  workingDaysLeft,
  type Holidays,
  type PlainDate,
  type RecordsOfDues
} from '@cofc/core'
import type { CommunityId, ContentRef, ReviewKey } from '@cofc/core'
import type { Extras } from '../report.ts'
import type { ReviewOnDay } from '../tables/reviews-on.ts'
import type { ActionToDo, ReportToOpen, ReviewShown } from './dashboard.ts'

export interface KnownOfReviews {
  readonly records: RecordsOfDues
  readonly on: PlainDate
  readonly holidays: Holidays
}

/** Its own, in the order of their cycles: an id may begin as another does. */
export const reviewsOf = ({ reviews }: RecordsOfDues, community: CommunityId): ReadonlyArray<ReviewOnDay> =>
  reviews.filter(({ key, review }) => key.community === community && isUnderWay(review))

const daysLeft = ({ on, holidays }: KnownOfReviews, by: PlainDate | null): number | null =>
  by === null ? null : workingDaysLeft(on, by, holidays)

export const reviewsShown = (known: KnownOfReviews, own: ReadonlyArray<ReviewOnDay>): ReadonlyArray<ReviewShown> => {
  const last = own.at(-1)?.key.cycle
  return own
    .filter(({ key }) => key.cycle === last)
    .map(({ key: { cycle, kind }, review }) => ({
      ...{ cycle, kind },
      steps: stepsOfReview({ kind, review, cycle: known.records.cycles.get(cycle), on: known.on }).map(step => ({
        ...step,
        daysLeft: daysLeft(known, step.by)
      }))
    }))
}

export const reportsToOpen = (own: ReadonlyArray<ReviewOnDay>): ReadonlyArray<ReportToOpen> =>
  own
    .flatMap(({ key: { cycle, kind }, review: { status } }): ReadonlyArray<ReportToOpen> => {
      if (status === 'Final') return [{ cycle, kind, status: 'final' }]
      return status === 'ReportDrafted' ? [{ cycle, kind, status: 'draft' }] : []
    })
    .toReversed()

interface OpenPoint extends Omit<ActionToDo, 'words' | 'daysLeft' | 'cycle' | 'kind'> {
  readonly key: ReviewKey
  readonly words: ContentRef
}
/** Of final reports; one that goes on in a later review stands where it was made. */
export const openPoints = (own: ReadonlyArray<ReviewOnDay>): ReadonlyArray<OpenPoint> =>
  own
    .flatMap(({ key, review }) =>
      review.status !== 'Final'
        ? []
        : review.findings.flatMap((point, place) => {
            const { findingKind, outcome, standard, words, assigned } = point
            return findingKind === 'action' && outcome === 'open'
              ? [{ key, finding: place + 1, standard, words, owner: assigned?.owner ?? null, due: dayOfAction(point) }]
              : []
          })
    )
    .toSorted((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1))

export const actionsOutstanding = (
  known: KnownOfReviews,
  points: ReadonlyArray<OpenPoint>,
  { text }: Pick<Extras, 'text'>
): ReadonlyArray<ActionToDo> =>
  points.map(({ key: { cycle, kind }, words, ...point }) => ({
    ...{ cycle, kind, ...point },
    ...{ words: text(words), daysLeft: daysLeft(known, point.due) }
  }))
