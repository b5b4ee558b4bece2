/** The visits of one reviewer, asked on their own behalf: the id stands in no address, so nobody asks for another's. */
import {
  isUnderWay,
  ReviewerId,
  type CommunityId,
  type Cycle,
  type PlainDate,
  type Review,
  type ReviewKind,
  type TeamRole
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right } from 'fp-ts/lib/Either.js'
import { aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { communities, profileIn } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { reviewsOn } from '../tables/reviews-on.ts'
import { reviewSteps } from '../tables/steps.ts'
import { visitFeedback, type VisitFeedbackRow } from '../tables/visit-feedback.ts'
import { visitsToCome } from '../visit-pack/answer.ts'
import type { VisitToCome } from '../visit-pack/visit-pack.ts'

export interface AskVisitsOfReviewer {
  readonly reviewer: ReviewerId
  readonly on: PlainDate
}
export interface OwnVisit extends Omit<VisitToCome, 'team'> {
  readonly community: CommunityId
  readonly name: string | null
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly role: TeamRole
  /** Whether the self-review is in, so that there is something to read. */
  readonly submitted: boolean
  /** Whether the report is still to be drafted after the visit. */
  readonly toDraft: boolean
  /** Whether the report is drafted, and not final yet. */
  readonly isDrafted: boolean
  /** Whether the team said what it thought of the visit. */
  readonly gaveFeedback: boolean
}
export interface VisitsOfReviewer {
  /** Whose; `null` of somebody who is known by no id. */
  readonly reviewer: ReviewerId | null
  readonly on: PlainDate
  /** The next first, and then those that were held, the last first. */
  readonly visits: ReadonlyArray<OwnVisit>
}
const tables = { cycles, communities, steps: reviewSteps, feedback: visitFeedback }
type Rows = RowsOf<typeof tables>

const roleIn = (review: Review, visit: number, reviewer: ReviewerId): TeamRole | null => {
  const found = isUnderWay(review) ? review.visits.get(visit) : undefined
  if (found === undefined || found.status === 'Cancelled') return null
  return found.team.find(member => member.reviewer === reviewer)?.role ?? null
}
const isToDraft = ({ status }: Review, visit: VisitToCome): boolean =>
  visit.status === 'Held' && (status === 'WorkbookSubmitted' || status === 'WorkbookLocked')
const gaveFeedback = (given: VisitFeedbackRow['given'], visit: number, on: PlainDate): boolean =>
  given.some(([, one]) => one.visit === visit && one.by === 'team' && one.on <= on)

const ownIn = (rows: Rows, { reviewer, on }: AskVisitsOfReviewer): ReadonlyArray<OwnVisit> =>
  reviewsOn(rows.steps, on).flatMap(({ key: { community, cycle, kind }, review }) => {
    const { given = [] } = rows.feedback.get(`${cycle}:${community}:${kind}`) ?? {}
    return visitsToCome(review).flatMap(visit => {
      const role = roleIn(review, visit.visit, reviewer)
      if (role === null) return []
      const { team: _, ...told } = visit
      const name = profileIn(rows.communities.get(community), on, null)?.name ?? null
      const after = {
        toDraft: isToDraft(review, visit),
        isDrafted: review.status === 'ReportDrafted',
        gaveFeedback: gaveFeedback(given, visit.visit, on)
      }
      return [{ ...told, community, name, cycle, kind, role, submitted: 'submittedOn' in review, ...after }]
    })
  })
const firstDay = ({ days }: OwnVisit): string => days[0] ?? ''
const byDay = (one: OwnVisit, other: OwnVisit): number => (firstDay(one) < firstDay(other) ? -1 : 1)

export const visitsOfReviewer: Report<typeof tables, AskVisitsOfReviewer, VisitsOfReviewer, never> = {
  name: 'visits-of-reviewer',
  says: 'the visits of one reviewer, to themselves',
  roles: {},
  tables,
  ask: {
    reviewer: { codec: ReviewerId, called: 'reviewer', expected: 'the id of a reviewer', says: 'whose visits' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: [],
  needs: {},
  answer: (rows, ask) => {
    const own = ownIn(rows, ask).toSorted(byDay)
    const isHeld = ({ status }: OwnVisit) => status === 'Held'
    return right({ ...ask, visits: [...own.filter(one => !isHeld(one)), ...own.filter(isHeld).toReversed()] })
  },
  failures: {},
  csv: ({ visits }) => ({
    columns: ['community', 'cycle', 'kind', 'visit', 'status', 'role'],
    rows: visits.map(visit => ({ ...visit }))
  })
}
