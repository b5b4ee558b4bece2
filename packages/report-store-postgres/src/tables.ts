/** The rows of tables in one schema: what the port asks for, each as one piece of work within a transaction. */
import type { Ask } from '@cofc/postgres-schema'
import {
  sameCheckpoint,
  writesQuarantine,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type Reading,
  type Readings,
  type RowsWanted,
  type StoredRow,
  type Which
} from '@cofc/projections'
import {
  allHeld,
  checkpointIn,
  checkpointsHeld,
  checkpointsOf,
  holdTables,
  isShadow,
  putCheckpoints,
  type Placed
} from './checkpoints.ts'
import { countOf, newGeneration, putRows, wantedOf } from './generation.ts'
import { writeQuarantine } from './quarantine.ts'

export const readTables = async <Taken>(
  ask: Ask,
  wanted: RowsWanted,
  taking: (row: StoredRow) => Taken
): Promise<Readings<Taken>> => {
  const tables = Object.keys(wanted)
  const checkpoints = tables.length === 0 ? new Map<string, Checkpoint>() : await checkpointsOf(ask, 'live', tables)
  const readings: Record<string, Reading<Taken>> = {}
  for (const [table, ids] of Object.entries(wanted)) {
    const checkpoint = checkpoints.get(table) ?? null
    readings[table] = {
      checkpoint,
      rows: checkpoint === null ? [] : (await wantedOf(ask, checkpoint.generation, ids)).map(taking)
    }
  }
  return readings
}

export const countIn = async (ask: Ask, table: string): Promise<number> => {
  const checkpoint = await checkpointIn(ask, { table, which: 'live' })
  return checkpoint === null ? 0 : countOf(ask, checkpoint.generation)
}

/** The shadows of a table share one generation, for no row is in two of them. */
const generationFor = async (ask: Ask, which: Which, table: string): Promise<number> => {
  if (!isShadow({ table, which })) return newGeneration(ask)
  const shadow = (await allHeld(ask, [table])).find(({ set }) => isShadow(set))
  return shadow?.checkpoint.generation ?? newGeneration(ask)
}
const advance = async (ask: Ask, which: Which, change: Advance): Promise<Placed> => {
  const { table, from, to, rows } = change
  const generation = from?.generation ?? (await generationFor(ask, which, table))
  await putRows(ask, generation, rows)
  await writeQuarantine(ask, which, change)
  const round = (from?.round ?? 0) + (writesQuarantine(change) ? 1 : 0)
  return { set: { table, which }, checkpoint: { version: to.version, position: to.position, generation, round } }
}
export const writeTables = async (
  ask: Ask,
  which: Which,
  advances: ReadonlyArray<Advance>
): Promise<ReadonlyArray<Checkpoint> | CheckpointMoved> => {
  await holdTables(
    ask,
    advances.flatMap(({ table, from }) => (from === null ? [table] : []))
  )
  const held = await checkpointsHeld(
    ask,
    which,
    advances.map(({ table }) => table)
  )
  for (const { table, from } of advances) {
    const actual = held.get(table) ?? null
    if (!sameCheckpoint(actual, from)) return { type: 'CheckpointMoved', table, actual }
  }
  const written: Array<Placed> = []
  for (const change of advances) written.push(await advance(ask, which, change))
  if (written.length > 0) await putCheckpoints(ask, written)
  return written.map(({ checkpoint }) => checkpoint)
}
