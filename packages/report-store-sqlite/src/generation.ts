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
  readonly wanted: <Taken>(ids: RowsWanted[string], taking: (row: StoredRow) => Taken) => ReadonlyArray<Taken>
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
/** In order, and without those that begin with another: whatever begins with one of them is found once, and in its order. */
const apart = (prefixes: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(prefixes)]
    .filter(one => !prefixes.some(other => other !== one && one.startsWith(other)))
    .toSorted((one, other) => (one < other ? -1 : 1))
/** So many are read at once: to ask for each alone takes longer, and the texts of all need not be in memory together. */
const pageOf = 200

export const onTable = (database: DatabaseSync, generation: number): Generation => {
  const table = tableOf(generation)
  const get = database.prepare(`select ${columns} from ${table} where id = ?`)
  const put = database.prepare(`insert into ${table} values (?, ?) on conflict (id) do update set row = excluded.row`)
  const count = database.prepare(`select count(*) as many from ${table}`)
  const page = (after: '>=' | '>') =>
    database.prepare(
      `select ${columns} from ${table} where id ${after} ? and id < ? order by id limit ${String(pageOf)}`
    )
  const [first, further] = [page('>='), page('>')]
  const next = database.prepare(`select ${columns} from ${table} where id > ? order by id limit ?`)
  // No id holds the last code point, so everything that begins with the prefix stands before it.
  const beginning = <Taken>(prefix: string, taking: (row: StoredRow) => Taken): ReadonlyArray<Taken> => {
    const [taken, end]: [Array<Taken>, string] = [[], `${prefix}${lastCodePoint}`]
    for (let rows = first.all(prefix, end); rows.length > 0;) {
      const those = rows.map(stored)
      for (const row of those) taken.push(taking(row))
      rows = those.length < pageOf ? [] : further.all(those.at(-1)?.id ?? '', end)
    }
    return taken
  }
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
    wanted: (ids, taking) => (ids === 'all' ? [''] : apart(ids)).flatMap(prefix => beginning(prefix, taking))
  }
}
