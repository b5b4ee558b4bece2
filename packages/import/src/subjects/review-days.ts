/** The days of a review that its rows tell, and what stands for a day that is not given. */
import { beforeRecords, PlainDate, type EditionId, type Membership, type ReviewKind } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { DayCell } from '../mappings/day-cell.ts'
import type { ReviewDays } from '../mappings/its-review.ts'
import type { CycleDays } from '../mappings/known.ts'
import { memberships } from '../mappings/memberships.ts'
import { reports } from '../mappings/reports.ts'
import { reviews } from '../mappings/reviews.ts'
import type { OfColumns, Origin, Row } from '../mappings/row.ts'
import { visits } from '../mappings/visits.ts'
import type { Found } from '../planning/subject.ts'

/** A day, and the cell that tells it; `null` when it is recorded, or made up. */
interface ToldDay {
  readonly day: PlainDate
  readonly cell: DayCell | null
}
const told = ({ file, line }: Row<OfColumns>, column: string, day: PlainDate): ToldDay => ({
  day,
  cell: { file, line, column, day }
})
const toldIn = <Column extends string>(
  row: Origin<{ readonly [Name in Column]: PlainDate | null }> | undefined,
  column: Column
): ToldDay | null => {
  const day = row?.cells[column] ?? null
  return row === undefined || day === null ? null : told(row, column, day)
}
const dayIn = (one: ToldDay | null): PlainDate | null => one?.day ?? null
const firstTold = (instead: ToldDay, ...days: ReadonlyArray<ToldDay | null>): ToldDay =>
  days.find(one => one !== null) ?? instead
const later = (one: ToldDay, other: ToldDay): ToldDay => (other.day > one.day ? other : one)
const earlier = (one: ToldDay, other: ToldDay): ToldDay => (other.day < one.day ? other : one)

export interface AskedOfReview {
  readonly kind: ReviewKind
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly cycle: CycleDays | null
  /** What is recorded, asked for where memberships.csv has no row of the community in that cycle. */
  readonly membership: Membership | null
}

/** Every day that its rows or the record tell. */
const toldOf = (found: Found, { recorded }: AskedOfReview) => {
  const [[review], [report]] = [found.rows(reviews), found.rows(reports)]
  const final = toldIn(report, 'final_on')
  return {
    submitted: toldIn(review, 'self_submitted_on') ?? dayOf(recorded, 'SelfReviewSubmitted'),
    handedIn: toldIn(review, 'portfolio_on'),
    rated: toldIn(review, 'peer_rated_on'),
    held: lastHeld(found),
    drafted: toldIn(report, 'draft_on') ?? final,
    final
  }
}

export const reviewDays = (found: Found, asked: AskedOfReview): ReviewDays => {
  const { kind, recorded } = asked
  const { submitted, handedIn, rated, held, drafted, final } = toldOf(found, asked)
  const opened = dayOf(recorded, 'ReviewOpened') ?? openingDay(found, submitted, asked)
  const selfRated = submitted ?? opened
  const shown = shownOn(handedIn, { opened, selfRated })
  const peerRated = firstTold(selfRated, rated, held, drafted)
  const ofFindings = firstTold(selfRated, drafted, rated, held)
  return {
    ...{ kind, edition: editionOf(found, asked), drafted: dayIn(drafted), final: dayIn(final) },
    ...{
      opened: opened.day,
      selfRated: selfRated.day,
      shown: shown.day,
      peerRated: peerRated.day,
      found: ofFindings.day
    },
    cells: {
      opened: opened.cell,
      selfRated: selfRated.cell,
      shown: shown.cell,
      peerRated: peerRated.cell,
      found: ofFindings.cell
    }
  }
}
/** Evidence is there when the portfolio is handed in, where that is before the ratings and not before the opening. */
const shownOn = (
  handedIn: ToldDay | null,
  { opened, selfRated }: { readonly opened: ToldDay; readonly selfRated: ToldDay }
): ToldDay => (handedIn === null || handedIn.day < opened.day ? selfRated : earlier(handedIn, selfRated))

const editionOf = ({ rows }: Found, { cycle }: AskedOfReview): EditionId | null =>
  rows(reviews)[0]?.cells.edition ?? cycle?.edition ?? null

const lastHeld = ({ rows }: Found): ToldDay | null =>
  rows(visits)
    .flatMap(row => row.cells.held_on.map(day => told(row, 'held_on', day)))
    .reduce<ToldDay | null>((last, one) => (last === null ? one : later(last, one)), null)

const dayOf = (recorded: ReadonlyArray<RecordedEvent>, type: string): ToldDay | null => {
  const day = recorded.find(event => event.type === type)?.data['on']
  return PlainDate.is(day) ? { day, cell: null } : null
}

/** A review opens with its cycle or with the admission, whichever is later, and never after it was submitted. */
const openingDay = (found: Found, submitted: ToldDay | null, asked: AskedOfReview): ToldDay => {
  const { cycle } = asked
  const opens =
    cycle === null ? (submitted ?? { day: beforeRecords, cell: null }) : { day: cycle.opens, cell: cycle.cell }
  const opened = later(opens, joinedOn(found, submitted, asked) ?? opens)
  return submitted === null ? opened : earlier(submitted, opened)
}

/** The day on which the membership began that was in force when the self-review was submitted. */
const joinedOn = (
  { rows, parts: [, cycle] }: Found,
  submitted: ToldDay | null,
  { membership }: AskedOfReview
): ToldDay | null => {
  const spells = rows(memberships)
  if (spells.length === 0) {
    const from = membership?.cycles.findLast(held => held.cycle === cycle)?.from
    return from === undefined ? null : { day: from, cell: null }
  }
  const admitted = spells
    .toSorted((one, other) => one.cells.seq - other.cells.seq)
    .map(row => toldIn(row, 'admitted_on'))
    .filter(one => one !== null)
  return admitted.findLast(({ day }) => submitted === null || day <= submitted.day) ?? admitted[0] ?? null
}
