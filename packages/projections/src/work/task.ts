/**
 * What one of several workers finds to do: first to help with a rebuild that is under way, then to begin one that is needed,
 * and to follow when there is neither. It is read off the store each time, so that nobody need be told anything.
 */
import { beginning, type FollowFailure, type Position } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { versionOf } from '../event-format.ts'
import { furthestOf } from '../follow-result.ts'
import type { Following } from '../following.ts'
import type { Checkpoint, ReportStoreFailure, Run } from '../report-store.ts'
import type { AnyTable } from '../table.ts'

interface OfRebuild {
  readonly tables: ReadonlyArray<AnyTable>
  /** Whether there are live rows of all tables, which can be followed while others are at the rebuild. */
  readonly isReadable: boolean
}
export type Task =
  /** Rows are missing, or of an earlier version, and nobody builds them yet. */
  | ({ readonly type: 'Begin' } & OfRebuild)
  /** Parts of a rebuild that do not stand at the head yet. */
  | ({ readonly type: 'Build'; readonly parts: ReadonlyArray<number>; readonly of: number } & OfRebuild)
  /** All parts stand there: they are brought to one place, and put in the place of the live rows. */
  | ({ readonly type: 'Finish'; readonly of: number; readonly beside: ReadonlyArray<AnyTable> } & OfRebuild)
  | { readonly type: 'Follow' }
  /** Workers of a later version have built these rows: this one has nothing to do with them. */
  | { readonly type: 'Leave'; readonly table: string }

/** What this worker has tried once, and leaves to others: a table that fails would be tried for ever. */
export interface Tried {
  readonly parts: Set<number>
  readonly tables: Set<string>
}
export const nothingTried = (): Tried => ({ parts: new Set(), tables: new Set() })

export type TaskFailure = FollowFailure | ReportStoreFailure

interface TableState {
  readonly table: AnyTable
  readonly needed: number
  readonly live: Checkpoint | null
  readonly run: Run | null
}
const stateOf = async (
  { reports, format }: Following,
  table: AnyTable
): Promise<Either<ReportStoreFailure, TableState>> => {
  const run = await reports.run(table.name)()
  if (isLeft(run)) return run
  const live = await reports.checkpoint({ table: table.name, which: 'live' })()
  if (isLeft(live)) return live
  return right({ table, needed: versionOf(table, format), live: live.right, run: run.right })
}

/** Where a part stands: as far as the furthest of its tables, for one that failed goes no further. */
const placeOfPart = async (
  { reports }: Following,
  tables: ReadonlyArray<AnyTable>,
  part: number
): Promise<Either<ReportStoreFailure, Position>> => {
  const places: Array<Checkpoint> = []
  for (const { name } of tables) {
    const found = await reports.checkpoint({ table: name, which: `shadow ${part}` })()
    if (isLeft(found)) return found
    if (found.right !== null) places.push(found.right)
  }
  return right(furthestOf(places))
}

interface UnderWay extends OfRebuild {
  readonly of: number
  readonly beside: ReadonlyArray<AnyTable>
  readonly head: Position
}
const ofRebuild = async (
  following: Following,
  { tables, isReadable, of, beside, head }: UnderWay,
  tried: Tried
): Promise<Either<ReportStoreFailure, Task>> => {
  const parts: Array<number> = []
  for (let part = 0; part < of; part++) {
    const place = await placeOfPart(following, tables, part)
    if (isLeft(place)) return place
    if (place.right < head && !tried.parts.has(part)) parts.push(part)
  }
  const common = { tables, isReadable, of }
  return right(parts.length > 0 ? { type: 'Build', ...common, parts } : { type: 'Finish', ...common, beside })
}

const areReadable = (states: ReadonlyArray<TableState>): boolean => states.every(({ live }) => live !== null)
const isNeeded =
  (tried: Tried) =>
  ({ table, live, needed }: TableState): boolean =>
    !tried.tables.has(table.name) && (live === null || live.version < needed)

const withoutRebuild = (states: ReadonlyArray<TableState>, head: Position, tried: Tried): Task => {
  const later = states.find(({ live, needed }) => live !== null && live.version > needed)
  if (later !== undefined) return { type: 'Leave', table: later.table.name }
  const needing = head === beginning ? [] : states.filter(isNeeded(tried))
  if (needing.length === 0) return { type: 'Follow' }
  return { type: 'Begin', tables: needing.map(({ table }) => table), isReadable: areReadable(states) }
}

export const nextTask = async (
  following: Following,
  tables: ReadonlyArray<AnyTable>,
  tried: Tried
): Promise<Either<TaskFailure, Task>> => {
  const states: Array<TableState> = []
  for (const table of tables) {
    const state = await stateOf(following, table)
    if (isLeft(state)) return state
    states.push(state.right)
  }
  const head = await following.events.head()
  if (isLeft(head)) return head
  const building = states.filter(({ run, needed }) => run?.version === needed)
  const of = building[0]?.run?.partitions
  if (of === undefined) return right(withoutRebuild(states, head.right, tried))
  const together = building.filter(({ run }) => run?.partitions === of)
  const beside = states.filter(state => !building.includes(state) && state.live?.version === state.needed)
  const tablesOf = (some: ReadonlyArray<TableState>): ReadonlyArray<AnyTable> => some.map(({ table }) => table)
  const underWay = { tables: tablesOf(together), of, beside: tablesOf(beside), head: head.right }
  return ofRebuild(following, { ...underWay, isReadable: areReadable(states) }, tried)
}
