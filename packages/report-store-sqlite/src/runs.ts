/** The rebuild that the shadows of each table are of. */
import type { Run } from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'

export interface Runs {
  readonly of: (table: string) => Run | null
  readonly put: (run: Run) => void
  readonly end: (table: string) => void
}

export const runsIn = (database: DatabaseSync): Runs => {
  const one = database.prepare('select table_name as "table", version, partitions from runs where table_name = ?')
  const put = database.prepare('insert or replace into runs (table_name, version, partitions) values (?, ?, ?)')
  const end = database.prepare('delete from runs where table_name = ?')
  return {
    of: table => {
      const found = one.get(table) as unknown as Run | undefined
      return found === undefined ? null : { ...found }
    },
    put: ({ table, version, partitions }) => {
      put.run(table, version, partitions)
    },
    end: table => {
      end.run(table)
    }
  }
}
