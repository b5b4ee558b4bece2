/** The rows of one generation: a table of the file, and the statements on it. */
import { damaged } from '@cofc/sqlite-file'
import type { DatabaseSync } from 'node:sqlite'
import type { RowsWanted, StoredRow } from '@cofc/projections'

export interface Generation {
  readonly get: (id: string) => string | null
  readonly put: (row: StoredRow) => void
  readonly count: () => number
  /** So many of those that stand behind an id; ordered by id. */
  readonly after: (id: string, many: number) => ReadonlyArray<StoredRow>
  /** All, or those that begin with one of the texts; ordered by id. */
  readonly wanted: (ids: RowsWanted[string]) => ReadonlyArray<StoredRow>
}
const tableOf = (generation: number): string => `rows_${String(generation)}`

export const tablesMadeIn = (database: DatabaseSync): (() => number) => {
  const next = database.prepare('insert into generations default values returning generation')
  return () => {
    const { generation } = next.get() as { generation: number }
    database.exec(`create table ${tableOf(generation)} (id text primary key, row text not null) strict`)
    return generation
  }
}
export const dropTable = (database: DatabaseSync, generation: number): void =>
  database.exec(`drop table ${tableOf(generation)}`)

/** What is no JSON any more comes as null: a bit has turned in the file. */
const columns = 'id, case when json_valid(row) then row end as row'

const lastCodePoint = '\u{10ffff}'
const stored = ({ id, row }: Readonly<Record<string, unknown>>): StoredRow => {
  if (typeof id !== 'string' || typeof row !== 'string') throw damaged('a row is no JSON')
  return { id, row }
}
const eachOnce = (rows: ReadonlyArray<StoredRow>): ReadonlyArray<StoredRow> =>
  [...new Map(rows.map(row => [row.id, row])).values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))

export const onTable = (database: DatabaseSync, generation: number): Generation => {
  const table = tableOf(generation)
  const get = database.prepare(`select ${columns} from ${table} where id = ?`)
  const put = database.prepare(`insert into ${table} values (?, ?) on conflict (id) do update set row = excluded.row`)
  const count = database.prepare(`select count(*) as many from ${table}`)
  const all = database.prepare(`select ${columns} from ${table} order by id`)
  const under = database.prepare(`select ${columns} from ${table} where id >= ? and id < ? order by id`)
  const next = database.prepare(`select ${columns} from ${table} where id > ? order by id limit ?`)
  // No id holds the last code point, so everything that begins with the prefix stands before it.
  const beginning = (prefix: string) => under.all(prefix, `${prefix}${lastCodePoint}`).map(stored)
  return {
    get: id => {
      const found = get.get(id)
      return found === undefined ? null : stored(found).row
    },
    put: ({ id, row }) => {
      put.run(id, row)
    },
    count: () => Number(count.get()?.['many']),
    after: (id, many) => next.all(id, many).map(stored),
    wanted: ids => (ids === 'all' ? all.all().map(stored) : eachOnce(ids.flatMap(beginning)))
  }
}
