/**
 * memberships.csv: under which type each community belonged to each cycle, one row after the other. The first is its
 * application and admission, a later one its renewal, one after an end or a lapse a new application.
 */
import { beforeRecords, followingCycles, PlainDate, type Cycle, type Membership } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { planned } from './csv-file.ts'
import type { DayCell } from './day-cell.ts'
import type { CommunityKnown, DaysOfCycle } from './known.ts'
import {
  application,
  cyclesPassed,
  ending,
  endOf,
  heldBy,
  lapsing,
  membershipFile,
  renewal,
  type Lapse,
  type MembershipRow
} from './membership-steps.ts'
import { idOf, type PlannedStep } from './step.ts'

/** The membership held, as the rows so far and what is recorded tell. */
interface Held {
  readonly cycle: Cycle
  /** The cycle in which it began, as far as is known. */
  readonly first: Cycle
  /** `null` when it is recorded and stands in no row. */
  readonly row: MembershipRow | null
  readonly since: PlainDate
}

/** The cycles whose days decide: those of the rows and of what is recorded, and those of the years that follow. */
export const cyclesAsked = (rows: ReadonlyArray<MembershipRow>, membership: Membership): ReadonlyArray<Cycle> => {
  const held = [...rows.map(({ cells }) => cells.cycle), ...membership.cycles.slice(-1).map(({ cycle }) => cycle)]
  return held.flatMap(cycle => [cycle, ...followingCycles(cycle)])
}
const inOrder = (rows: ReadonlyArray<MembershipRow>): ReadonlyArray<MembershipRow> =>
  rows.toSorted(({ cells: one }, { cells: other }) =>
    one.cycle === other.cycle ? one.seq - other.seq : one.cycle < other.cycle ? -1 : 1
  )

const heldBefore = ({ status, cycles }: Membership): Held | null => {
  const last = status === 'Active' ? cycles.at(-1) : undefined
  return last === undefined ? null : { cycle: last.cycle, first: last.cycle, row: null, since: last.from }
}
/** It lapses at the next opening on record, also when years without a cycle lie between, and never without one. */
const lapseOf = (daysOf: DaysOfCycle, held: Pick<Held, 'cycle'> | null): Lapse | null => {
  if (held === null) return null
  const next = followingCycles(held.cycle).find(cycle => daysOf(cycle) !== null)
  const days = next === undefined ? null : daysOf(next)
  return next === undefined || days === null ? null : { next, on: days.opens, opens: days.cell }
}

/** What the rows so far, and what is recorded, leave behind. */
interface SoFar {
  readonly held: Held | null
  /** The row before. */
  readonly last: MembershipRow | null
  /** Whether the membership before lapsed, as its row or what is recorded says. */
  readonly hasLapsed: boolean
}
export const memberships = planned(membershipFile, (rows, known) => {
  const { daysOf, membership, whole } = known
  let soFar: SoFar = {
    held: heldBefore(membership),
    last: null,
    hasLapsed: membership.status === 'Ended' && membership.how === 'Lapsed'
  }
  const steps: Array<PlannedStep> = []
  for (const row of inOrder(rows)) {
    const before: Before = { ...soFar, ...comingIn(row, daysOf), lapse: lapseOf(daysOf, soFar.held) }
    const renews = isRenewal(row, before, known.recorded)
    steps.push(
      ...(renews ? renewing(row, before, daysOf) : joining(row, before, known)),
      ...leaving(row, before.on, known)
    )
    soFar = heldAfter(row, before, renews)
  }
  const all = [...steps, ...lapsed(soFar.held, lapseOf(daysOf, soFar.held), daysOf)]
  return whole ? all : all.filter(({ name }) => !name.endsWith('|lapsed'))
})

const comingIn = ({ cells: { admitted_on, cycle } }: MembershipRow, daysOf: DaysOfCycle) => {
  const days = daysOf(cycle)
  return { on: admitted_on ?? days?.opens ?? firstDayOf(cycle), opens: days?.cell ?? null }
}

/** Where the days of a cycle are not known the row is refused: before whatever else would come of its not being there. */
const firstDayOf = (cycle: Cycle): PlainDate => {
  const day = `${cycle.slice(0, 4)}-01-01`
  return PlainDate.is(day) ? day : beforeRecords
}

const heldAfter = (row: MembershipRow, { held, on }: Before, renews: boolean): SoFar => {
  const { cycle, left_how } = row.cells
  const first = renews && held !== null ? held.first : cycle
  const then = { last: row, hasLapsed: left_how === 'lapsed' }
  return { ...then, held: isHeld(row) ? { cycle, first, row, since: on } : null }
}

interface Before extends SoFar {
  readonly on: PlainDate
  readonly opens: DayCell | null
  /** When what is held lapses unless it is renewed. */
  readonly lapse: Lapse | null
}
const afterRowOf = (held: Held | null): ReadonlyArray<string> =>
  held === null || held.row === null ? [] : [heldBy(held.row.cells)]

/** Who applies was no member any more. */
const afterEndOf = (last: MembershipRow | null): ReadonlyArray<string> =>
  last === null ? [] : [heldBy(last.cells), endOf(last.cells)]

/** Until every cycle since it began is planned, or known to be none, it cannot be told which is the next. */
const waiting = (first: Cycle, until: Cycle, daysOf: DaysOfCycle): ReadonlyArray<string> =>
  cyclesPassed(
    [first, ...followingCycles(first)].filter(cycle => cycle < until),
    cycle => daysOf(cycle) === null
  )

/**
 * A renewal that comes after the lapse is refused as that, for its row says nothing of an application. The lapse is not
 * recorded before it: its day may be what is wrong, and corrected it renews.
 */
const renewing = (row: MembershipRow, before: Before, daysOf: DaysOfCycle): ReadonlyArray<PlannedStep> => {
  const { held, on, opens } = before
  const waitsFor = held === null ? [] : waiting(held.first, row.cells.cycle, daysOf)
  return [renewal(row, { on, opens, after: afterRowOf(held) }, { waitsFor })]
}
const joining = (
  row: MembershipRow,
  before: Before,
  { recorded, daysOf }: CommunityKnown
): ReadonlyArray<PlannedStep> => {
  const { held, last, on, opens, lapse } = before
  const again = appliesAgain(row, before)
  return [
    ...(again ? [] : lapsed(held, lapse, daysOf)),
    ...application(row, { on, opens, after: again ? afterRowOf(held) : afterEndOf(last) }, formsIn(recorded))
  ]
}

const formsIn =
  (recorded: ReadonlyArray<RecordedEvent>) =>
  (applied: PlannedStep): ReadonlyArray<unknown> | null => {
    const id = idOf(applied)
    const before = recorded.find(({ metadata }) => metadata['command'] === id)
    return before === undefined ? null : (before.data['forms'] as ReadonlyArray<unknown>)
  }

/** How a row came in when it was imported before: by a renewal, an application, or not at all. */
const recordedAs = (row: MembershipRow, recorded: ReadonlyArray<RecordedEvent>): 'renewal' | 'application' | null => {
  if (recorded.length === 0) return null
  const typeOf = (what: string): string | undefined => {
    const id = idOf({ name: `${row.file}|${row.key}${what}`, items: null })
    return recorded.find(({ metadata }) => metadata['command'] === id)?.type
  }
  const admitted = typeOf('admitted')
  if (admitted === 'MembershipRenewed') return 'renewal'
  return admitted !== undefined || typeOf('applied') !== undefined ? 'application' : null
}

const comesInTime = ({ cells: { cycle } }: MembershipRow, { lapse, on }: Before): boolean =>
  lapse === null || (cycle <= lapse.next && on <= lapse.on)

/** What is recorded settles it; else it renews what is held and has not lapsed by then, or would have. */
const isRenewal = (row: MembershipRow, before: Before, recorded: ReadonlyArray<RecordedEvent>): boolean => {
  const known = recordedAs(row, recorded)
  if (known !== null) return known === 'renewal'
  const { held, hasLapsed } = before
  if (appliesAgain(row, before)) return false
  if (held !== null && comesInTime(row, before)) return true
  return (held !== null || hasLapsed) && saysNothingOfApplying(row)
}
/** Whoever applies for the cycle that another row holds already is told that it is a member. */
const appliesAgain = (row: MembershipRow, { held }: Before): boolean =>
  held !== null && held.row !== null && held.cycle === row.cells.cycle && row.cells.applied_on !== null

const saysNothingOfApplying = ({ cells }: MembershipRow): boolean =>
  cells.applied_on === null && cells.joining_form === null && cells.finance_form === null

/** An application alone is no membership. */
const isHeld = ({ refused, cells: { applied_on, admitted_on, left_on } }: MembershipRow): boolean =>
  left_on === null && (refused !== null || applied_on === null || admitted_on !== null)

/** What is held and was not renewed lapses, when the next opening is known. */
const lapsed = (held: Held | null, lapse: Lapse | null, daysOf: DaysOfCycle): ReadonlyArray<PlannedStep> => {
  if (held === null || held.row === null || lapse === null || held.since > lapse.on) return []
  return [lapsing(held.row, lapse, { waitsFor: waiting(held.first, lapse.next, daysOf) })]
}

/** A membership that was not renewed lapses at the next opening, whatever is said to have ended it later. */
const leaving = (
  row: MembershipRow,
  joined: PlainDate,
  { daysOf, isGoneOn }: CommunityKnown
): ReadonlyArray<PlannedStep> => {
  const { cycle, left_on } = row.cells
  if (left_on === null) return []
  const lapse = lapseOf(daysOf, row.cells)
  const waitsFor = lapse === null ? [] : waiting(cycle, lapse.next, daysOf)
  const hasLapsed = lapse !== null && left_on > lapse.on
  return [...(hasLapsed ? [lapsing(row, lapse, { waitsFor })] : []), ending(row, { joined, lapse, waitsFor, isGoneOn })]
}
