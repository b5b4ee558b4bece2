/**
 * The commands that a community's rows in memberships.csv give, one row after the other: the first is its application
 * and admission, a later one its renewal, one after an end or a lapse a new application.
 */
import { afterRecords, nextCycle, type Cycle, type Membership, type PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { application, lapseStep, leavingStep, renewal, type MembershipRow } from '../mappings/memberships.ts'
import { idOf, type Step } from '../mappings/step.ts'
import type { DaysOfCycle } from './recorded.ts'
import { ofRow, type Planned } from './planned.ts'

/** The membership held, as the rows so far and what is recorded tell. */
interface Held {
  readonly cycle: Cycle
  /** `null` when it is recorded and stands in no row. */
  readonly row: MembershipRow | null
  readonly since: PlainDate
  /** What a step that comes after it leans on. */
  readonly key: string
}
interface Lapse {
  readonly cycle: Cycle
  readonly on: PlainDate
}

const inOrder = (rows: ReadonlyArray<MembershipRow>): ReadonlyArray<MembershipRow> =>
  rows.toSorted(({ cells: one }, { cells: other }) =>
    one.cycle === other.cycle ? one.seq - other.seq : one.cycle < other.cycle ? -1 : 1
  )

/** What is known besides the rows of a community. */
export interface Known {
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly membership: Membership
  readonly daysOf: DaysOfCycle
  /** Whether no row of it was lost: else nobody knows whether a membership was renewed. */
  readonly whole: boolean
}

/** The cycles whose days decide: those of the rows, those after them, and the one after what is recorded. */
export const cyclesAsked = (rows: ReadonlyArray<MembershipRow>, membership: Membership): ReadonlyArray<Cycle> => {
  const held = [...rows.map(({ cells }) => cells.cycle), ...membership.cycles.slice(-1).map(({ cycle }) => cycle)]
  return held.flatMap(cycle => [cycle, nextCycle(cycle)])
}

const lapseOf = (daysOf: DaysOfCycle, held: Pick<Held, 'cycle'> | null): Lapse | null => {
  if (held === null) return null
  const next = nextCycle(held.cycle)
  const days = daysOf(next)
  return days === null ? null : { cycle: next, on: days.opens }
}

const heldBefore = (state: Membership, { cells: { community } }: MembershipRow): Held | null => {
  const last = state.status === 'Active' ? state.cycles.at(-1) : undefined
  return last === undefined ? null : { cycle: last.cycle, row: null, since: last.from, key: `member:${community}` }
}

/** How a row came in when it was imported before: by a renewal, an application, or not at all. */
const recordedAs = (row: MembershipRow, recorded: ReadonlyArray<RecordedEvent>): 'renewal' | 'application' | null => {
  if (recorded.length === 0) return null
  const typeOf = (what: string): string | undefined => {
    const id = idOf({ name: `${row.file}|${row.key}${what}`, items: null })
    return recorded.find(({ metadata }) => metadata['command'] === id)?.type
  }
  if (typeOf('admitted') === 'MembershipRenewed') return 'renewal'
  return typeOf('admitted') !== undefined || typeOf('applied') !== undefined ? 'application' : null
}

export const planMembership = (rows: ReadonlyArray<MembershipRow>, known: Known): ReadonlyArray<Planned> => {
  const [first, ...others] = inOrder(rows)
  if (first === undefined) return []
  let held = heldBefore(known.membership, first)
  const planned: Array<Planned> = []
  for (const row of [first, ...others]) {
    const on = row.cells.admitted_on ?? known.daysOf(row.cells.cycle)?.opens ?? afterRecords
    planned.push(...comingIn(row, { held, on }, known), ...endOf(row, on, lapseOf(known.daysOf, row.cells)))
    held = isHeld(row) ? { cycle: row.cells.cycle, row, since: on, key: memberKey(row) } : null
  }
  const all = [...planned, ...lapsed(held, lapseOf(known.daysOf, held))]
  return known.whole ? all : all.filter(({ step }) => !step.name.endsWith('|lapsed'))
}

const comingIn = (
  row: MembershipRow,
  { held, on }: { readonly held: Held | null; readonly on: PlainDate },
  { daysOf, recorded }: Known
): ReadonlyArray<Planned> => {
  const lapse = lapseOf(daysOf, held)
  const told = { on, after: keyAfter(row, held) }
  if (isRenewal(row, { held, lapse, on, recorded })) return ofRow(row, [renewal(row, told)])
  return [...lapsed(held, lapse), ...ofRow(row, application(row, told, formsBefore(recorded)))]
}

const formsBefore =
  (recorded: ReadonlyArray<RecordedEvent>) =>
  (applied: Step): ReadonlyArray<unknown> | null => {
    const id = idOf(applied)
    const before = recorded.find(({ metadata }) => metadata['command'] === id)
    return before === undefined ? null : (before.data['forms'] as ReadonlyArray<unknown>)
  }

const keyAfter = ({ cells: { community } }: MembershipRow, held: Held | null): string =>
  held?.key ?? `left:${community}`

interface Before {
  readonly held: Held | null
  readonly lapse: Lapse | null
  readonly on: PlainDate
  readonly recorded: ReadonlyArray<RecordedEvent>
}
/** What is recorded settles it; else it renews what is held and has not lapsed by then. */
const isRenewal = (row: MembershipRow, { held, lapse, on, recorded }: Before): boolean => {
  const before = recordedAs(row, recorded)
  if (before !== null) return before === 'renewal'
  return held !== null && (lapse === null || (row.cells.cycle <= lapse.cycle && on <= lapse.on))
}

/** An application alone is no membership. */
const isHeld = ({ refused, cells: { applied_on, admitted_on, left_on } }: MembershipRow): boolean =>
  left_on === null && (refused !== null || applied_on === null || admitted_on !== null)

/** What is held and was not renewed lapses, when the next opening is known. */
const lapsed = (held: Held | null, lapse: Lapse | null): ReadonlyArray<Planned> => {
  if (held === null || held.row === null || lapse === null) return []
  return held.since <= lapse.on ? ofRow(held.row, [lapseStep(held.row, lapse)]) : []
}

const memberKey = ({ cells: { community, cycle, seq } }: MembershipRow): string => `member:${community}|${cycle}|${seq}`

/** A membership that was not renewed lapses at the next opening, whatever is said to have ended it later. */
const endOf = (row: MembershipRow, joined: PlainDate, lapse: Lapse | null): ReadonlyArray<Planned> => {
  const { left_on } = row.cells
  if (left_on === null) return []
  const left = leavingStep(row, joined)
  return ofRow(row, lapse !== null && left_on > lapse.on ? [lapseStep(row, lapse), left] : [left])
}
