/** The rows of tables in one file: what the port asks for, each as one piece of work within a transaction. */
import {
  sameCheckpoint,
  standTogether,
  writesQuarantine,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type QuarantinedEvent,
  type Reading,
  type Readings,
  type RowSet,
  type RowsWanted,
  type ShadowsApart,
  type Which
} from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'
import { checkpointsIn } from './checkpoints.ts'
import { tablesMadeIn, dropTable, onTable, type Generation } from './generation.ts'
import { quarantineIn } from './quarantine.ts'

export interface Tables {
  readonly checkpoint: (set: RowSet) => Checkpoint | null
  readonly rows: (set: RowSet, ids: ReadonlyArray<string>) => ReadonlyArray<string | null>
  readonly quarantined: (set: RowSet) => ReadonlyArray<QuarantinedEvent>
  readonly read: (wanted: RowsWanted) => Readings
  readonly write: (which: Which, advances: ReadonlyArray<Advance>) => ReadonlyArray<Checkpoint> | CheckpointMoved
  readonly swap: (tables: ReadonlyArray<string>, beside: ReadonlyArray<string>) => ShadowsApart | null
  readonly dropShadows: (table: string) => void
}

const generationsIn = (database: DatabaseSync) => {
  const opened = new Map<number, Generation>()
  return {
    make: tablesMadeIn(database),
    of: (generation: number): Generation => {
      const rows = opened.get(generation) ?? onTable(database, generation)
      opened.set(generation, rows)
      return rows
    },
    drop: (generation: number): void => {
      opened.delete(generation)
      dropTable(database, generation)
    }
  }
}

export const tablesIn = (database: DatabaseSync): Tables => {
  const checkpoints = checkpointsIn(database)
  const quarantine = quarantineIn(database)
  const generations = generationsIn(database)
  const live = (table: string): Checkpoint | null => checkpoints.of({ table, which: 'live' })

  const movedIn = (which: Which, advances: ReadonlyArray<Advance>): CheckpointMoved | null => {
    for (const { table, from } of advances) {
      const actual = checkpoints.of({ table, which })
      if (!sameCheckpoint(actual, from)) return { type: 'CheckpointMoved', table, actual }
    }
    return null
  }
  /** The shadows of a table share one generation, for no row is in two of them. */
  const generationFor = ({ table, which }: RowSet): number =>
    (which === 'live' ? undefined : checkpoints.shadows(table)[0]?.generation) ?? generations.make()
  const advance = (which: Which, change: Advance): Checkpoint => {
    const { table, from, to, rows } = change
    const generation = from?.generation ?? generationFor({ table, which })
    const { put } = generations.of(generation)
    for (const row of rows) put(row)
    quarantine.write(which, change)
    const round = (from?.round ?? 0) + (writesQuarantine(change) ? 1 : 0)
    const checkpoint = { ...to, generation, round }
    checkpoints.put({ table, which }, checkpoint)
    return checkpoint
  }
  const takePlace = (table: string): void => {
    const [first] = checkpoints.shadows(table)
    if (first === undefined) return
    const before = live(table)
    if (before !== null) generations.drop(before.generation)
    checkpoints.removeShadows(table)
    checkpoints.put({ table, which: 'live' }, first)
    quarantine.swap(table)
  }
  const readingOf = (table: string, ids: RowsWanted[string]): Reading => {
    const checkpoint = live(table)
    return { checkpoint, rows: checkpoint === null ? [] : generations.of(checkpoint.generation).wanted(ids) }
  }
  return {
    checkpoint: checkpoints.of,
    quarantined: quarantine.of,
    rows: (set, ids) => {
      const found = checkpoints.of(set)
      return ids.map(id => (found === null ? null : generations.of(found.generation).get(id)))
    },
    read: wanted => Object.fromEntries(Object.entries(wanted).map(([table, ids]) => [table, readingOf(table, ids)])),
    write: (which, advances) => movedIn(which, advances) ?? advances.map(change => advance(which, change)),
    swap: (tables, beside) => {
      const shadows = tables.flatMap(checkpoints.shadows)
      if (shadows.length === 0) return null
      if (!standTogether([...shadows, ...beside.map(live)])) return { type: 'ShadowsApart' }
      tables.forEach(takePlace)
      return null
    },
    dropShadows: table => {
      for (const generation of new Set(checkpoints.shadows(table).map(shadow => shadow.generation)))
        generations.drop(generation)
      checkpoints.removeShadows(table)
      quarantine.dropShadows(table)
    }
  }
}
