/** The days of a review that its rows tell, and what stands for a day that is not given. */
import { beforeRecords, earliest, latest, PlainDate, type Membership, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { MembershipRow } from '../mappings/memberships.ts'
import type { ReportRow } from '../mappings/reports.ts'
import type { ReviewRow } from '../mappings/reviews.ts'
import type { ReviewDays } from '../mappings/review-plan.ts'
import type { CycleDays } from './recorded.ts'
import type { ReviewRows } from './review-rows.ts'

const firstGiven = (fallback: PlainDate, ...days: ReadonlyArray<PlainDate | null | undefined>): PlainDate =>
  days.find(day => day !== null && day !== undefined) ?? fallback

export interface Known {
  readonly kind: ReviewKind
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly cycle: CycleDays | null
  /** The community's rows of memberships.csv in that cycle. */
  readonly spells: ReadonlyArray<MembershipRow>
  /** What is recorded, asked for where there is no such row. */
  readonly membership: Membership | null
}
export const reviewDays = (rows: ReviewRows, known: Known): ReviewDays => {
  const { kind, recorded, cycle } = known
  const [review, report] = [ofReview(rows), ofReport(rows)]
  const submitted = review.self_submitted_on ?? dayOf(recorded, 'SelfReviewSubmitted')
  const opened = dayOf(recorded, 'ReviewOpened') ?? openingDay(rows, submitted, known)
  const drafted = report.draft_on ?? report.final_on
  const selfRated = submitted ?? opened
  const held = lastHeld(rows)
  return {
    kind,
    edition: review.edition ?? cycle?.edition ?? null,
    opened,
    selfRated,
    peerRated: firstGiven(selfRated, review.peer_rated_on, held, drafted),
    found: firstGiven(selfRated, drafted, review.peer_rated_on, held),
    drafted,
    final: report.final_on
  }
}

type ReviewTold = Pick<ReviewRow['cells'], 'edition' | 'self_submitted_on' | 'peer_rated_on'>
const ofReview = ({ review }: ReviewRows): ReviewTold =>
  review?.cells ?? { edition: null, self_submitted_on: null, peer_rated_on: null }
const ofReport = ({ report }: ReviewRows): Pick<ReportRow['cells'], 'draft_on' | 'final_on'> =>
  report?.cells ?? { draft_on: null, final_on: null }

const lastHeld = ({ visits }: ReviewRows): PlainDate | undefined =>
  visits
    .flatMap(({ cells }) => cells.held_on)
    .toSorted()
    .at(-1)

const dayOf = (recorded: ReadonlyArray<RecordedEvent>, type: string): PlainDate | null => {
  const on = recorded.find(event => event.type === type)?.data['on']
  return PlainDate.is(on) ? on : null
}

/** A review opens with its cycle or with the admission, whichever is later, and never after it was submitted. */
const openingDay = (rows: ReviewRows, submitted: PlainDate | null, known: Known): PlainDate => {
  const opens = known.cycle?.opens ?? submitted ?? beforeRecords
  const joined = joinedOn(rows, submitted, known) ?? opens
  const opened = latest(opens, joined)
  return submitted === null ? opened : earliest(submitted, opened)
}

/** The day on which the membership began that was in force when the self-review was submitted. */
const joinedOn = (
  { cycle }: ReviewRows,
  submitted: PlainDate | null,
  { spells, membership }: Known
): PlainDate | null => {
  if (spells.length === 0) return membership?.cycles.findLast(held => held.cycle === cycle)?.from ?? null
  const admitted = spells
    .toSorted((one, other) => one.cells.seq - other.cells.seq)
    .map(({ cells }) => cells.admitted_on)
    .filter(day => day !== null)
  return admitted.findLast(day => submitted === null || day <= submitted) ?? admitted[0] ?? null
}
