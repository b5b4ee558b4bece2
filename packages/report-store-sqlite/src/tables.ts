/** The rows of tables in one file: what the port asks for, each as one piece of work within a transaction. */
import {
  sameCheckpoint,
  writesQuarantine,
  type Advance,
  type Checkpoint,
  type CheckpointMoved,
  type QuarantinedEvent,
  type Reading,
  type Readings,
  type RowSet,
  type RowsWanted,
  type Run,
  type StoredRow,
  type Which
} from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'
import { checkpointsIn } from './checkpoints.ts'
import { tablesMadeIn, dropTable, onTable, type Generation } from './generation.ts'
import { placesIn, type Places } from './places.ts'
import { quarantineIn } from './quarantine.ts'
import { runsIn } from './runs.ts'

export interface Tables extends Places {
  readonly checkpoint: (set: RowSet) => Checkpoint | null
  readonly rows: (set: RowSet, ids: ReadonlyArray<string>) => ReadonlyArray<string | null>
  readonly quarantined: (set: RowSet) => ReadonlyArray<QuarantinedEvent>
  readonly count: (table: string) => number
  readonly read: <Taken>(wanted: RowsWanted, taking: (row: StoredRow) => Taken) => Readings<Taken>
  readonly write: (which: Which, advances: ReadonlyArray<Advance>) => ReadonlyArray<Checkpoint> | CheckpointMoved
  readonly run: (table: string) => Run | null
  readonly begin: (run: Run) => void
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
  const runs = runsIn(database)
  const places = placesIn({ checkpoints, quarantine, runs, dropGeneration: generations.drop })
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
  const readingOf = <Taken>(
    table: string,
    ids: RowsWanted[string],
    taking: (row: StoredRow) => Taken
  ): Reading<Taken> => {
    const checkpoint = live(table)
    return { checkpoint, rows: checkpoint === null ? [] : generations.of(checkpoint.generation).wanted(ids, taking) }
  }
  return {
    checkpoint: checkpoints.of,
    quarantined: quarantine.of,
    count: table => {
      const found = live(table)
      return found === null ? 0 : generations.of(found.generation).count()
    },
    rows: (set, ids) => {
      const found = checkpoints.of(set)
      return ids.map(id => (found === null ? null : generations.of(found.generation).get(id)))
    },
    read: (wanted, taking) =>
      Object.fromEntries(Object.entries(wanted).map(([table, ids]) => [table, readingOf(table, ids, taking)])),
    write: (which, advances) => movedIn(which, advances) ?? advances.map(change => advance(which, change)),
    ...places,
    run: runs.of,
    begin: run => {
      places.dropShadows(run.table)
      runs.put(run)
    }
  }
}
