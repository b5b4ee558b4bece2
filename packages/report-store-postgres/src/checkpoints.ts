/** How far the rows of each table have come, and in which generation they stand. */
import type { Ask, Row } from '@cofc/postgres-schema'
import type { Checkpoint, RowSet, Which } from '@cofc/projections'

/** A checkpoint, and of which rows it is. */
export interface Placed {
  readonly set: RowSet
  readonly checkpoint: Checkpoint
}
export const isShadow = ({ which }: RowSet): boolean => which !== 'live' && which !== 'former'
const columns = 'table_name, which, generation, version, position, round'

const placed = (row: Row): Placed => {
  const { table_name: table, which, ...checkpoint } = row
  return { set: { table, which } as RowSet, checkpoint: checkpoint as unknown as Checkpoint }
}
export const checkpointIn = async (ask: Ask, { table, which }: RowSet): Promise<Checkpoint | null> => {
  const [row] = await ask(`select ${columns} from cofc_reports.checkpoints where table_name = $1 and which = $2`, [
    table,
    which
  ])
  return row === undefined ? null : placed(row).checkpoint
}
/** Of several tables, those of one kind. */
export const checkpointsOf = async (
  ask: Ask,
  which: Which,
  tables: ReadonlyArray<string>
): Promise<ReadonlyMap<string, Checkpoint>> => {
  const rows = await ask(`select ${columns} from cofc_reports.checkpoints where which = $1 and table_name = any($2)`, [
    which,
    tables
  ])
  return new Map(rows.map(placed).map(({ set, checkpoint }) => [set.table, checkpoint]))
}
/** The same, and nobody else writes them until the transaction ends. */
export const checkpointsHeld = async (
  ask: Ask,
  which: Which,
  tables: ReadonlyArray<string>
): Promise<ReadonlyMap<string, Checkpoint>> => {
  const rows = await ask(
    `select ${columns} from cofc_reports.checkpoints where which = $1 and table_name = any($2) order by table_name for update`,
    [which, tables]
  )
  return new Map(rows.map(placed).map(({ set, checkpoint }) => [set.table, checkpoint]))
}
/** All of these tables, live and shadows, held until the transaction ends. */
export const allHeld = async (ask: Ask, tables: ReadonlyArray<string>): Promise<ReadonlyArray<Placed>> =>
  (
    await ask(
      `select ${columns} from cofc_reports.checkpoints where table_name = any($1) order by table_name, which for update`,
      [tables]
    )
  ).map(placed)

/**
 * Nobody else begins, swaps or drops rows of these tables until the transaction ends. Writing on from a checkpoint needs it
 * not: that holds the checkpoint itself.
 */
export const holdTables = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> => {
  for (const table of [...new Set(tables)].toSorted())
    await ask("select pg_advisory_xact_lock(hashtextextended('cofc_reports ' || $1, 0))", [table])
}

export const putCheckpoints = async (ask: Ask, all: ReadonlyArray<Placed>): Promise<void> => {
  const rows = all.map(({ set: { table, which }, checkpoint }) => ({ table_name: table, which, ...checkpoint }))
  await ask(
    `insert into cofc_reports.checkpoints (${columns})
     select ${columns} from json_to_recordset($1::json) as given
       (table_name text, which text, generation int, version int, position text, round int)
     on conflict (table_name, which) do update set generation = excluded.generation, version = excluded.version,
       position = excluded.position, round = excluded.round`,
    [JSON.stringify(rows)]
  )
}
export const removeCheckpoints = async (ask: Ask, sets: ReadonlyArray<RowSet>): Promise<void> =>
  void (await ask(
    `delete from cofc_reports.checkpoints where (table_name, which) in
       (select table_name, which from json_to_recordset($1::json) as given (table_name text, which text))`,
    [JSON.stringify(sets.map(({ table, which }) => ({ table_name: table, which })))]
  ))
export const removeShadows = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> =>
  void (await ask("delete from cofc_reports.checkpoints where table_name = any($1) and which like 'shadow %'", [
    tables
  ]))
