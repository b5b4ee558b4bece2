/**
 * The commands that a community's rows in memberships.csv give, one row after the other: the first is its application
 * and admission, a later one its renewal, one after an end or a lapse a new application.
 */
import { afterRecords, nextCycle, type Cycle, type PlainDate } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import type { MembershipRow } from '../files/memberships.ts'
import type { Asking } from './asking.ts'
import { joining } from './joining.ts'
import { leaving, lapsing } from './leaving.ts'
import type { Planned } from './planned.ts'
import { idOf } from './step.ts'

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

const lapseOf = async (asking: Asking, held: Held | null): Promise<Lapse | null> => {
  if (held === null) return null
  const next = nextCycle(held.cycle)
  const days = await asking.cycle(next)
  return days === null ? null : { cycle: next, on: days.opens }
}

const heldBefore = async (asking: Asking, { cells: { community } }: MembershipRow): Promise<Held | null> => {
  const state = await asking.membership(community)
  const last = state.status === 'Active' ? state.cycles.at(-1) : undefined
  return last === undefined ? null : { cycle: last.cycle, row: null, since: last.from, key: `member:${community}` }
}

/** How a row came in when it was imported before: by a renewal, an application, or not at all. */
const recordedAs = (row: MembershipRow, recorded: ReadonlyArray<RecordedEvent>): 'renewal' | 'application' | null => {
  const typeOf = (what: string): string | undefined => {
    const id = idOf({ name: `${row.file}|${row.key}${what}`, items: null })
    return recorded.find(({ metadata }) => metadata['command'] === id)?.type
  }
  if (typeOf('admitted') === 'MembershipRenewed') return 'renewal'
  return typeOf('admitted') !== undefined || typeOf('applied') !== undefined ? 'application' : null
}

export const planMembership = async (
  asking: Asking,
  rows: ReadonlyArray<MembershipRow>,
  recorded: ReadonlyArray<RecordedEvent>
): Promise<ReadonlyArray<Planned>> => {
  const [first, ...others] = inOrder(rows)
  if (first === undefined) return []
  let held = await heldBefore(asking, first)
  const planned: Array<Planned> = []
  for (const row of [first, ...others]) {
    const on = row.cells.admitted_on ?? (await openingOf(asking, row))
    const lapse = await lapseOf(asking, held)
    const renews = isRenewal(row, { held, lapse, on, recorded })
    planned.push(
      ...(renews ? [] : lapsed(held, lapse)),
      ...joining(row, { renews, on, after: keyAfter(row, held), recorded }),
      ...(await endOf(asking, row, on))
    )
    held = isHeld(row) ? { cycle: row.cells.cycle, row, since: on, key: memberKey(row) } : null
  }
  const all = [...planned, ...lapsed(held, await lapseOf(asking, held))]
  return isWhole(asking, first) ? all : all.filter(({ step }) => !step.name.endsWith('|lapsed'))
}

const keyAfter = ({ cells: { community } }: MembershipRow, held: Held | null): string =>
  held?.key ?? `left:${community}`

const openingOf = async (asking: Asking, { cells: { cycle } }: MembershipRow): Promise<PlainDate> =>
  (await asking.cycle(cycle))?.opens ?? afterRecords

/** Where a row was lost nobody knows whether a membership was renewed. */
const isWhole = ({ staging: { unread } }: Asking, { cells: { community } }: MembershipRow): boolean =>
  !unread.memberships.has(community) && !unread.memberships.has('*')

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
  return held.since <= lapse.on ? [lapsing(held.row, lapse)] : []
}

const memberKey = ({ cells: { community, cycle, seq } }: MembershipRow): string => `member:${community}|${cycle}|${seq}`

/** A membership that was not renewed lapses at the next opening, whatever is said to have ended it later. */
const endOf = async (asking: Asking, row: MembershipRow, joined: PlainDate): Promise<ReadonlyArray<Planned>> => {
  const { cycle, left_on } = row.cells
  if (left_on === null) return []
  const lapse = await lapseOf(asking, { cycle, row, since: joined, key: '' })
  const left = leaving(row, joined)
  return lapse !== null && left_on > lapse.on ? [lapsing(row, lapse), left] : [left]
}
