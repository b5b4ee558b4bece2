/**
 * Where an import lays things down between reading and writing: a database on disk that no folder lists. It is gone with
 * the process, however that ends, so that no words stay behind.
 *
 * Each row keeps a checksum of its values, which SQLite makes whenever it writes one.
 */
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'

interface Table {
  readonly columns: string
  /** Where it has no number for its rows. */
  readonly key?: string
}
const tables = {
  rows: {
    columns: 'file text not null, key text not null, line integer not null, cells text not null, refused integer',
    key: 'file, key'
  },
  subjects: { columns: 'kind text not null, name text not null', key: 'kind, name' },
  steps: {
    columns:
      'number integer primary key, date text not null, stage integer not null, line integer not null, body text not null'
  },
  days_given: {
    columns:
      'name text not null, day text not null, file text, line integer, cell text, giver text not null, part text not null, holds text not null',
    key: 'name'
  },
  days_needed: {
    columns:
      'name text not null, day text not null, file text not null, line integer not null, cell text not null, part text not null, holds text not null',
    key: 'name, file, line, cell, part'
  },
  refusals: {
    columns:
      'number integer primary key, file text not null, line integer, column text, value text, rule text not null, says text not null, root integer, run integer not null'
  },
  leaning: { columns: 'refusal integer not null, name text not null' },
  differences: {
    columns:
      'number integer primary key, file text not null, line integer not null, column text not null, was text, is_now text, rule text, says text'
  },
  left_out: { columns: 'part text not null, refusal integer not null', key: 'part' },
  row_states: {
    columns:
      'file text not null, line integer not null, planned integer not null, taken integer not null, written integer not null',
    key: 'file, line'
  },
  held: { columns: 'name text not null, refusal integer not null', key: 'name' },
  too_late: { columns: 'name text not null', key: 'name' },
  broken: { columns: 'name text not null, refusal integer not null', key: 'name' },
  accepted: { columns: 'part text not null', key: 'part' },
  finding_numbers: { columns: 'part text not null, number integer not null', key: 'part' },
  private_words: { columns: 'commitment text not null, words text not null', key: 'commitment' }
}
const indexes = `
  create index days_given_by_part on days_given (part);
  create index days_given_by_cell on days_given (file, line, cell);
  create index days_needed_by_cell on days_needed (file, line, cell);
  create index days_needed_by_part on days_needed (part);
  create index refusals_by_root on refusals (root, file, line);
  create index leaning_by_refusal on leaning (refusal);
  create unique index differences_by_cell on differences (file, line, column);
`
const checksumOf = ({ columns }: Table): string =>
  `checksum(${columns
    .split(', ')
    .map(column => column.slice(0, column.indexOf(' ')))
    .join(', ')})`

const created = ([name, table]: [string, Table]): string => {
  const [key, without] = table.key === undefined ? ['', ''] : [`, primary key (${table.key})`, ', without rowid']
  return `create table ${name} (${table.columns}, sum integer as (${checksumOf(table)}) stored${key}) strict${without};`
}

/** Without a path it is a file that has no name. */
export const openStagingDatabase = (path = ''): DatabaseSync => {
  const database = new DatabaseSync(path)
  database.function('checksum', { deterministic: true, varargs: true }, (...values) => crc32(values.join('\n')))
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16384')
  database.exec(Object.entries<Table>(tables).map(created).join('') + indexes)
  // Never committed: no other process reads it, and it is thrown away.
  database.exec('begin')
  return database
}

/** Of a row: whether it is as it was laid down. */
export const isAsLaidDown = (table: keyof typeof tables): string => `sum is ${checksumOf(tables[table])}`

const damaged = 'what was noted there is not as it was'
/** What is wrong with what was laid down; `null` when all is there and as it was. Goes through everything. */
export const damageIn = (database: DatabaseSync): string | null => {
  try {
    const { integrity_check: says } = database.prepare('pragma integrity_check(1)').get() ?? {}
    const isTurned = (name: keyof typeof tables) =>
      database.prepare(`select 1 from ${name} where not (${isAsLaidDown(name)}) limit 1`).get() !== undefined
    return says === 'ok' && !namesOfTables.some(isTurned) ? null : damaged
  } catch (error) {
    return error instanceof Error ? error.message : damaged
  }
}
const namesOfTables = Object.keys(tables) as Array<keyof typeof tables>
