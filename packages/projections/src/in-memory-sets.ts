/** The sets of rows that the report store in memory keeps: of each table the live, the former and the shadow ones. */
import { right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  sameCheckpoint,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type QuarantinedEvent,
  type Reading,
  type Readings,
  type RowSet,
  type RowsWanted,
  type CheckpointWithQuarantine,
  type StoredRow,
  type Walker
} from './report-store.ts'

export interface Contents {
  readonly checkpoint: Checkpoint | null
  readonly rows: Map<string, string>
  readonly quarantine: Map<string, QuarantinedEvent>
}
export type Sets = Map<string, Contents>
export const nameOf = ({ table, which }: RowSet): string => `${table} ${which}`
export const nothing = (): Contents => ({ checkpoint: null, rows: new Map(), quarantine: new Map() })

const byId = (rows: ReadonlyArray<StoredRow>): ReadonlyArray<StoredRow> =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
export const byPosition = (one: QuarantinedEvent, other: QuarantinedEvent): number =>
  one.position < other.position ? -1 : 1

export const put = (into: Contents, { rows, quarantine = [], release = [] }: Advance): void => {
  for (const { id, row } of rows) into.rows.set(id, row)
  for (const stream of release) into.quarantine.delete(stream)
  for (const event of quarantine) into.quarantine.set(event.stream, event)
}
/** Rows and quarantine of all of them in the first, for no row is in two of them. */
export const joined = ([first, ...others]: readonly [Contents, ...ReadonlyArray<Contents>]): Contents => {
  for (const { rows, quarantine } of others) {
    for (const [id, row] of rows) first.rows.set(id, row)
    for (const [stream, event] of quarantine) first.quarantine.set(stream, event)
  }
  return first
}

type Taking<Taken> = (row: StoredRow) => Taken
const readingOf = <Taken>(
  contents: Contents | undefined,
  wanted: RowsWanted[string],
  taking: Taking<Taken>
): Reading<Taken> => {
  if (contents === undefined) return { checkpoint: null, rows: [] }
  const isWanted = (id: string): boolean => wanted === 'all' || wanted.some(prefix => id.startsWith(prefix))
  const rows = [...contents.rows].flatMap(([id, row]) => (isWanted(id) ? [{ id, row }] : []))
  return { checkpoint: contents.checkpoint, rows: byId(rows).map(taking) }
}
export const readingsOf = <Taken>(sets: Sets, wanted: RowsWanted, taking: Taking<Taken>): Readings<Taken> =>
  Object.fromEntries(
    Object.entries(wanted).map(([table, ids]) => [
      table,
      readingOf(sets.get(nameOf({ table, which: 'live' })), ids, taking)
    ])
  )

export const copied = (contents = nothing()): Contents => ({
  ...contents,
  rows: new Map(contents.rows),
  quarantine: new Map(contents.quarantine)
})
const standingOf = ({ checkpoint, quarantine }: Contents): CheckpointWithQuarantine => ({
  checkpoint,
  quarantined: [...quarantine.values()].toSorted(byPosition)
})
export const walkThrough =
  (sets: ReadonlyArray<readonly [string, Contents]>, walker: Walker): TaskEither<never, void> =>
  async () => {
    const standing = Object.fromEntries(sets.map(([table, contents]) => [table, standingOf(contents)]))
    if (!(await walker.begins(standing))) return right(undefined)
    for (const [table, { rows }] of sets) await walker.rows(table, byId([...rows].map(([id, row]) => ({ id, row }))))
    return right(undefined)
  }

/** Where a set must stand for something to be done with it. */
export interface Expected extends RowSet {
  readonly from: Checkpoint | null
}
export const movedIn = (sets: Sets, expected: ReadonlyArray<Expected>): CheckpointMoved | null => {
  for (const { table, which, from } of expected) {
    const actual = sets.get(nameOf({ table, which }))?.checkpoint ?? null
    if (!sameCheckpoint(actual, from)) return { type: 'CheckpointMoved', table, actual }
  }
  return null
}
