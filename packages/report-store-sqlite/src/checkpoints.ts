/** How far the rows of each table have come, and in which generation they stand. */
import type { Checkpoint, RowSet } from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'

export interface Checkpoints {
  readonly of: (set: RowSet) => Checkpoint | null
  readonly put: (set: RowSet, checkpoint: Checkpoint) => void
  readonly remove: (set: RowSet) => void
  readonly shadows: (table: string) => ReadonlyArray<Checkpoint>
  readonly removeShadows: (table: string) => void
}
const columns = 'generation, version, position, round'

export const checkpointsIn = (database: DatabaseSync): Checkpoints => {
  const one = database.prepare(`select ${columns} from checkpoints where table_name = ? and which = ?`)
  const put = database.prepare(
    `insert or replace into checkpoints (table_name, which, ${columns}) values (?, ?, ?, ?, ?, ?)`
  )
  const shadows = database.prepare(
    `select ${columns} from checkpoints where table_name = ? and which glob 'shadow *' order by which`
  )
  const remove = database.prepare('delete from checkpoints where table_name = ? and which = ?')
  const removeShadows = database.prepare("delete from checkpoints where table_name = ? and which glob 'shadow *'")
  return {
    of: ({ table, which }) => {
      const found = one.get(table, which) as unknown as Checkpoint | undefined
      return found === undefined ? null : { ...found }
    },
    put: ({ table, which }, { generation, version, position, round }) => {
      put.run(table, which, generation, version, position, round)
    },
    remove: ({ table, which }) => {
      remove.run(table, which)
    },
    shadows: table => shadows.all(table) as unknown as ReadonlyArray<Checkpoint>,
    removeShadows: table => {
      removeShadows.run(table)
    }
  }
}
