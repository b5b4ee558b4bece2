/** Going through the live rows within one transaction: it holds them as they stand, and holds up nobody who writes. */
import type { Ask, Database } from '@cofc/postgres-schema'
import type { Checkpoint, ReportStore, CheckpointWithQuarantine, StoredRow, Walker } from '@cofc/projections'
import { checkpointIn } from './checkpoints.ts'
import { attempt } from './failure.ts'
import { rowsAfter } from './generation.ts'
import { quarantineOf } from './quarantine.ts'

const atATime = 1_000
/** Whoever walks may do something of their own before the first row. */
const patient = "set local idle_in_transaction_session_timeout = '10min'"

const standingOf = async (ask: Ask, table: string): Promise<CheckpointWithQuarantine> => ({
  checkpoint: await checkpointIn(ask, { table, which: 'live' }),
  quarantined: await quarantineOf(ask, { table, which: 'live' })
})
const throughTable = async (
  ask: Ask,
  { generation }: Checkpoint,
  tell: (rows: ReadonlyArray<StoredRow>) => Promise<void>
) => {
  for (let id = ''; ;) {
    const rows = await rowsAfter(ask, generation, { id, many: atATime })
    const last = rows.at(-1)
    if (last === undefined) return
    await tell(rows)
    id = last.id
  }
}
const through = async (ask: Ask, tables: ReadonlyArray<string>, walker: Walker): Promise<void> => {
  await ask(patient)
  const standing: Record<string, CheckpointWithQuarantine> = {}
  for (const table of tables) standing[table] = await standingOf(ask, table)
  if (!(await walker.begins(standing))) return
  for (const [table, { checkpoint }] of Object.entries(standing))
    if (checkpoint !== null) await throughTable(ask, checkpoint, rows => walker.rows(table, rows))
}

export const walkIn =
  ({ reading }: Database): ReportStore['walk'] =>
  (tables, walker) =>
  () =>
    attempt(() => reading(ask => through(ask, tables, walker)))
