/** The rows of one generation: a table, and the statements on it. */
import type { DatabaseSync } from 'node:sqlite'
import type { KeptRow } from '@cofc/projections'

export interface Generation {
  readonly get: (key: string) => string | null
  readonly put: (row: KeptRow) => void
  /** Ordered by key. */
  readonly under: (prefix: string) => ReadonlyArray<KeptRow>
}
const tableOf = (generation: number): string => `rows_${String(generation)}`

export const createTable = (database: DatabaseSync): number => {
  const { generation } = database.prepare('insert into generations default values returning generation').get() as {
    generation: number
  }
  database.exec(`create table ${tableOf(generation)} (key text primary key, row text not null) strict`)
  return generation
}
export const dropTable = (database: DatabaseSync, generation: number): void =>
  database.exec(`drop table ${tableOf(generation)}`)

const lastCodePoint = '\u{10ffff}'

export const onTable = (database: DatabaseSync, generation: number): Generation => {
  const table = tableOf(generation)
  const get = database.prepare(`select row from ${table} where key = ?`)
  const put = database.prepare(`insert into ${table} values (?, ?) on conflict (key) do update set row = excluded.row`)
  const under = database.prepare(`select key, row from ${table} where key >= ? and key < ? order by key`)
  return {
    get: key => (get.get(key) as { row: string } | undefined)?.row ?? null,
    put: ({ key, row }) => {
      put.run(key, row)
    },
    // No key holds the last code point, so everything that begins with the prefix stands before it.
    under: prefix =>
      under.all(prefix, `${prefix}${lastCodePoint}`).map(row => ({ key: String(row['key']), row: String(row['row']) }))
  }
}
