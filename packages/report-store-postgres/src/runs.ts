/** The rebuild that the shadows of each table are of. */
import type { Ask } from '@cofc/postgres-schema'
import type { Run } from '@cofc/projections'

export const runOf = async (ask: Ask, table: string): Promise<Run | null> => {
  const [found] = await ask(
    'select table_name as "table", version, partitions from cofc_reports.runs where table_name = $1',
    [table]
  )
  return found === undefined ? null : (found as unknown as Run)
}
export const putRuns = async (ask: Ask, runs: ReadonlyArray<Run>): Promise<void> =>
  void (await ask(
    `insert into cofc_reports.runs (table_name, version, partitions)
     select "table", version, partitions from json_to_recordset($1::json) as given ("table" text, version int, partitions int)`,
    [JSON.stringify(runs)]
  ))
export const endRuns = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> =>
  void (await ask('delete from cofc_reports.runs where table_name = any($1)', [tables]))
