/** The days of a review that its rows tell, and what stands for a day that is not given. */
import { beforeRecords, earliest, latest, PlainDate, type Membership, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { ReviewDays } from '../mappings/its-review.ts'
import type { CycleDays } from '../mappings/known.ts'
import { memberships } from '../mappings/memberships.ts'
import { reports } from '../mappings/reports.ts'
import { reviews } from '../mappings/reviews.ts'
import { visits } from '../mappings/visits.ts'
import type { Found } from '../planning/subject.ts'

type Day = PlainDate | null | undefined
const firstGiven = (fallback: PlainDate, ...days: ReadonlyArray<Day>): PlainDate =>
  days.find(day => day !== null && day !== undefined) ?? fallback

export interface AskedOfReview {
  readonly kind: ReviewKind
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly cycle: CycleDays | null
  /** What is recorded, asked for where memberships.csv has no row of the community in that cycle. */
  readonly membership: Membership | null
}
const nothing = { edition: null, self_submitted_on: null, peer_rated_on: null, draft_on: null, final_on: null }
const toldOf = ({ rows }: Found) => ({ ...nothing, ...rows(reviews)[0]?.cells, ...rows(reports)[0]?.cells })

export const reviewDays = (found: Found, asked: AskedOfReview): ReviewDays => {
  const { kind, recorded, cycle } = asked
  const told = toldOf(found)
  const submitted = told.self_submitted_on ?? dayOf(recorded, 'SelfReviewSubmitted')
  const opened = dayOf(recorded, 'ReviewOpened') ?? openingDay(found, submitted, asked)
  const drafted = told.draft_on ?? told.final_on
  const selfRated = submitted ?? opened
  const held = lastHeld(found)
  return {
    ...{ kind, opened, selfRated, drafted, final: told.final_on },
    edition: told.edition ?? cycle?.edition ?? null,
    peerRated: firstGiven(selfRated, told.peer_rated_on, held, drafted),
    found: firstGiven(selfRated, drafted, told.peer_rated_on, held)
  }
}

const lastHeld = ({ rows }: Found): Day =>
  rows(visits)
    .flatMap(({ cells }) => cells.held_on)
    .toSorted()
    .at(-1)

const dayOf = (recorded: ReadonlyArray<RecordedEvent>, type: string): PlainDate | null => {
  const on = recorded.find(event => event.type === type)?.data['on']
  return PlainDate.is(on) ? on : null
}

/** A review opens with its cycle or with the admission, whichever is later, and never after it was submitted. */
const openingDay = (found: Found, submitted: PlainDate | null, asked: AskedOfReview): PlainDate => {
  const opens = asked.cycle?.opens ?? submitted ?? beforeRecords
  const opened = latest(opens, joinedOn(found, submitted, asked) ?? opens)
  return submitted === null ? opened : earliest(submitted, opened)
}

/** The day on which the membership began that was in force when the self-review was submitted. */
const joinedOn = (
  { rows, parts: [, cycle] }: Found,
  submitted: PlainDate | null,
  { membership }: AskedOfReview
): Day => {
  const spells = rows(memberships)
  if (spells.length === 0) return membership?.cycles.findLast(held => held.cycle === cycle)?.from
  const admitted = spells
    .toSorted((one, other) => one.cells.seq - other.cells.seq)
    .map(({ cells }) => cells.admitted_on)
    .filter(day => day !== null)
  return admitted.findLast(day => submitted === null || day <= submitted) ?? admitted[0]
}
