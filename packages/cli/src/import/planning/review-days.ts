/** The days of a review that its rows tell, and what stands for a day that is not given. */
import { beforeRecords, earliest, latest, type EditionId, type PlainDate, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { memberships } from '../files/memberships.ts'
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
  const days = await asking.cycle(rows.cycle)
  const submitted = rows.review?.cells.self_submitted_on ?? dayOf(recorded, 'SelfReviewSubmitted')
  const opened = dayOf(recorded, 'ReviewOpened') ?? (await openingDay(asking, rows, submitted))
  const drafted = rows.report?.cells.draft_on ?? rows.report?.cells.final_on ?? null
  const selfRated = submitted ?? opened
  const held = rows.visits
    .flatMap(({ cells }) => cells.held_on ?? [])
    .toSorted()
    .at(-1)
  const peerRated = firstGiven(selfRated, rows.review?.cells.peer_rated_on, held, drafted)
  return {
    kind,
    edition: rows.review?.cells.edition ?? days?.edition ?? null,
    opened,
    selfRated,
    peerRated,
    found: firstGiven(selfRated, drafted, rows.review?.cells.peer_rated_on, held),
    drafted,
    final: rows.report?.cells.final_on ?? null
  }
}

const dayOf = (recorded: ReadonlyArray<RecordedEvent>, type: string): PlainDate | null =>
  (recorded.find(event => event.type === type)?.data['on'] as PlainDate | undefined) ?? null

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
  const spells = asking.staging.rows
    .under(memberships, keyOf([community, cycle]))
    .toSorted((one, other) => one.cells.seq - other.cells.seq)
  const admitted = spells.map(({ cells }) => cells.admitted_on).filter(day => day !== null)
  if (spells.length > 0) return admitted.findLast(day => submitted === null || day <= submitted) ?? admitted[0] ?? null
  const { cycles } = await asking.membership(community)
  return cycles.findLast(held => held.cycle === cycle)?.from ?? null
}
