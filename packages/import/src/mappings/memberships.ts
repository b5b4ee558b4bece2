/**
 * memberships.csv: under which type each community belonged to each cycle, one row after the other. The first is its
 * application and admission, a later one its renewal, one after an end or a lapse a new application.
 */
import { beforeRecords, nextCycle, PlainDate, type Cycle, type Membership } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { planned } from './csv-file.ts'
import type { CommunityKnown, DaysOfCycle } from './known.ts'
import {
  application,
  ending,
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
  /** `null` when it is recorded and stands in no row. */
  readonly row: MembershipRow | null
  readonly since: PlainDate
}

/** The cycles whose days decide: those of the rows, those after them, and the one after what is recorded. */
export const cyclesAsked = (rows: ReadonlyArray<MembershipRow>, membership: Membership): ReadonlyArray<Cycle> => {
  const held = [...rows.map(({ cells }) => cells.cycle), ...membership.cycles.slice(-1).map(({ cycle }) => cycle)]
  return held.flatMap(cycle => [cycle, nextCycle(cycle)])
}
const inOrder = (rows: ReadonlyArray<MembershipRow>): ReadonlyArray<MembershipRow> =>
  rows.toSorted(({ cells: one }, { cells: other }) =>
    one.cycle === other.cycle ? one.seq - other.seq : one.cycle < other.cycle ? -1 : 1
  )

const heldBefore = ({ status, cycles }: Membership): Held | null => {
  const last = status === 'Active' ? cycles.at(-1) : undefined
  return last === undefined ? null : { cycle: last.cycle, row: null, since: last.from }
}
const lapseOf = (daysOf: DaysOfCycle, held: Pick<Held, 'cycle'> | null): Lapse | null => {
  if (held === null) return null
  const cycle = nextCycle(held.cycle)
  const days = daysOf(cycle)
  return days === null ? null : { cycle, on: days.opens }
}

export const memberships = planned(membershipFile, (rows, known) => {
  const { daysOf, membership, whole } = known
  let held = heldBefore(membership)
  const steps: Array<PlannedStep> = []
  for (const row of inOrder(rows)) {
    const { cycle, admitted_on } = row.cells
    const on = admitted_on ?? daysOf(cycle)?.opens ?? firstDayOf(cycle)
    steps.push(
      ...comingIn(row, { held, on, lapse: lapseOf(daysOf, held) }, known),
      ...leaving(row, on, lapseOf(daysOf, row.cells))
    )
    held = isHeld(row) ? { cycle, row, since: on } : null
  }
  const all = [...steps, ...lapsed(held, lapseOf(daysOf, held))]
  return whole ? all : all.filter(({ name }) => !name.endsWith('|lapsed'))
})

/** Where the days of a cycle are not known the row is refused: before whatever else would come of its not being there. */
const firstDayOf = (cycle: Cycle): PlainDate => {
  const day = `${cycle.slice(0, 4)}-01-01`
  return PlainDate.is(day) ? day : beforeRecords
}

interface Before {
  readonly held: Held | null
  readonly on: PlainDate
  /** When what is held lapses unless it is renewed. */
  readonly lapse: Lapse | null
}
const comingIn = (row: MembershipRow, before: Before, { recorded }: CommunityKnown): ReadonlyArray<PlannedStep> => {
  const { held, on, lapse } = before
  const told = { on, after: held === null || held.row === null ? [] : [heldBy(held.row.cells)] }
  if (isRenewal(row, before, recorded)) return [renewal(row, told)]
  return [...lapsed(held, lapse), ...application(row, told, formsIn(recorded))]
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

/** What is recorded settles it; else it renews what is held and has not lapsed by then. */
const isRenewal = (
  row: MembershipRow,
  { held, on, lapse }: Before,
  recorded: ReadonlyArray<RecordedEvent>
): boolean => {
  const before = recordedAs(row, recorded)
  if (before !== null) return before === 'renewal'
  return held !== null && (lapse === null || (row.cells.cycle <= lapse.cycle && on <= lapse.on))
}

/** An application alone is no membership. */
const isHeld = ({ refused, cells: { applied_on, admitted_on, left_on } }: MembershipRow): boolean =>
  left_on === null && (refused !== null || applied_on === null || admitted_on !== null)

/** What is held and was not renewed lapses, when the next opening is known. */
const lapsed = (held: Held | null, lapse: Lapse | null): ReadonlyArray<PlannedStep> =>
  held === null || held.row === null || lapse === null || held.since > lapse.on ? [] : [lapsing(held.row, lapse)]

/** A membership that was not renewed lapses at the next opening, whatever is said to have ended it later. */
const leaving = (row: MembershipRow, joined: PlainDate, lapse: Lapse | null): ReadonlyArray<PlannedStep> => {
  const { left_on } = row.cells
  if (left_on === null) return []
  return [...(lapse !== null && left_on > lapse.on ? [lapsing(row, lapse)] : []), ending(row, joined)]
}
