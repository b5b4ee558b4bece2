/**
 * A sum beside each grant, each key and each session: SQLite finds damage to where things stand, and not to what is said there, and a bit
 * that turned would let somebody in as another. The file itself keeps the sums, whatever is written and by which statement.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { damaged } from '@cofc/sqlite-file'

const columns = {
  grants: ['id', 'issuer', 'subject', 'role', 'own', 'at', 'revoked_at'],
  api_keys: ['id', 'digest', 'role', 'own', 'at', 'expires_at', 'revoked_at'],
  sessions: ['digest', 'issuer', 'subject', 'begun_at', 'used_at']
} as const
type Table = keyof typeof columns
const tables = Object.keys(columns) as ReadonlyArray<Table>

const sumOf = (table: Table, row: string): string =>
  `cofc_sum(${columns[table].map(column => `${row}.${column}`).join(', ')})`

/** To be asked of every connection, before anything is written. */
export const withSums = (database: DatabaseSync): void =>
  database.function('cofc_sum', { deterministic: true, varargs: true }, (...values: ReadonlyArray<SQLOutputValue>) =>
    createHash('sha256').update(JSON.stringify(values)).digest('base64url')
  )

const triggersOf = (table: Table): string => `
  create trigger ${table}_inserted after insert on ${table} begin
    insert or replace into sums values (new.${columns[table][0]}, ${sumOf(table, 'new')}); end;
  create trigger ${table}_updated after update on ${table} begin
    update sums set sum = ${sumOf(table, 'new')} where id = new.${columns[table][0]}; end;
  create trigger ${table}_deleted after delete on ${table} begin
    delete from sums where id = old.${columns[table][0]}; end;`

/** The step of the schema: what was granted before is given its sum. */
export const makeSums = (database: DatabaseSync): void => {
  withSums(database)
  database.exec('create table sums (id text primary key, sum text not null) strict, without rowid')
  for (const table of tables)
    database.exec(
      `${triggersOf(table)} insert into sums select ${columns[table][0]}, ${sumOf(table, table)} from ${table}`
    )
}

/** Throws where a grant, a key or a session is not what was kept. */
export interface ExpectSound {
  readonly grantOf: (issuer: string, subject: string) => void
  readonly keyOf: (id: string) => void
  readonly session: (digest: string) => void
}
export const expectSoundOn = (database: DatabaseSync): ExpectSound => {
  withSums(database)
  const otherThanKept = (table: Table, where: string) =>
    database.prepare(`select 1 from ${table} left join sums on sums.id = ${table}.${columns[table][0]}
      where ${where} and sum is not ${sumOf(table, table)}`)
  const [ofGrant, ofKey, ofSession] = [
    otherThanKept('grants', 'issuer = ? and subject = ?'),
    otherThanKept('api_keys', 'api_keys.id = ?'),
    otherThanKept('sessions', 'digest = ?')
  ]
  const expectNone = (found: unknown): void => {
    if (found !== undefined) throw damaged('a grant is not what was kept: the file is damaged')
  }
  return {
    grantOf: (issuer, subject) => expectNone(ofGrant.get(issuer, subject)),
    keyOf: id => expectNone(ofKey.get(id)),
    session: digest => expectNone(ofSession.get(digest))
  }
}
