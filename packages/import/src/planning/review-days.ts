/** The days of a review that its rows tell, and what stands for a day that is not given. */
import { beforeRecords, earliest, latest, PlainDate, type EditionId, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { memberships } from '../files/memberships.ts'
import type { ReportRow } from '../files/reports.ts'
import type { ReviewRow } from '../files/reviews.ts'
import { keyOf } from '../staging/staged-rows.ts'
import type { Asking } from './asking.ts'
import type { ReviewRows } from './review-rows.ts'

export interface ReviewDays {
  readonly kind: ReviewKind
  readonly edition: EditionId | null
  readonly opened: PlainDate
  /** When the community rated itself. */
  readonly selfRated: PlainDate
  readonly peerRated: PlainDate
  /** When findings were recorded. */
  readonly found: PlainDate
  readonly drafted: PlainDate | null
  readonly final: PlainDate | null
}

const firstGiven = (fallback: PlainDate, ...days: ReadonlyArray<PlainDate | null | undefined>): PlainDate =>
  days.find(day => day !== null && day !== undefined) ?? fallback

export const reviewDays = async (
  asking: Asking,
  rows: ReviewRows,
  { kind, recorded }: { readonly kind: ReviewKind; readonly recorded: ReadonlyArray<RecordedEvent> }
): Promise<ReviewDays> => {
  const [review, report] = [ofReview(rows), ofReport(rows)]
  const submitted = review.self_submitted_on ?? dayOf(recorded, 'SelfReviewSubmitted')
  const opened = dayOf(recorded, 'ReviewOpened') ?? (await openingDay(asking, rows, submitted))
  const drafted = report.draft_on ?? report.final_on
  const selfRated = submitted ?? opened
  const held = lastHeld(rows)
  return {
    kind,
    edition: review.edition ?? (await editionOf(asking, rows)),
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

const editionOf = async (asking: Asking, { cycle }: ReviewRows): Promise<EditionId | null> =>
  (await asking.cycle(cycle))?.edition ?? null

const dayOf = (recorded: ReadonlyArray<RecordedEvent>, type: string): PlainDate | null => {
  const on = recorded.find(event => event.type === type)?.data['on']
  return PlainDate.is(on) ? on : null
}

/** A review opens with its cycle or with the admission, whichever is later, and never after it was submitted. */
const openingDay = async (asking: Asking, rows: ReviewRows, submitted: PlainDate | null): Promise<PlainDate> => {
  const opens = (await asking.cycle(rows.cycle))?.opens ?? submitted ?? beforeRecords
  const joined = (await joinedOn(asking, rows, submitted)) ?? opens
  const opened = latest(opens, joined)
  return submitted === null ? opened : earliest(submitted, opened)
}

/** The day on which the membership began that was in force when the self-review was submitted. */
const joinedOn = async (
  asking: Asking,
  { community, cycle }: ReviewRows,
  submitted: PlainDate | null
): Promise<PlainDate | null> => {
  const spells = asking.staging.rows.under(memberships, keyOf([community, cycle]))
  if (spells.length === 0) {
    const { cycles } = await asking.membership(community)
    return cycles.findLast(held => held.cycle === cycle)?.from ?? null
  }
  const admitted = spells
    .toSorted((one, other) => one.cells.seq - other.cells.seq)
    .map(({ cells }) => cells.admitted_on)
    .filter(day => day !== null)
  return admitted.findLast(day => submitted === null || day <= submitted) ?? admitted[0] ?? null
}
