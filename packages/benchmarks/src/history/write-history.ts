/** Writes a made-up history straight into the file of an SQLite event store, much faster than appending it. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { DatabaseSync } from 'node:sqlite'
import { newChance } from './chance.ts'
import { history, type HistoryLine, type HistorySize } from './history.ts'

const inOneTransaction = 50_000

/** Answers how many events there are. */
export const writeHistory = (path: string, size: HistorySize): Promise<number> => writeEvents(path, history(size))

export const writeEvents = async (path: string, lines: Iterable<HistoryLine>): Promise<number> => {
  // The store itself makes its tables.
  await openSqliteEventStore(path).close()
  const database = new DatabaseSync(path)
  try {
    // The file is of no use if this does not come to its end.
    database.exec('pragma journal_mode = delete; pragma journal_mode = off; pragma synchronous = off')
    return withoutIndexes(database, () => insertAll(database, lines))
  } finally {
    database.close()
  }
}

/** Building an index over all rows at once takes a fraction of keeping it row by row. */
const withoutIndexes = (database: DatabaseSync, write: () => number): number => {
  const indexes = database.prepare(`select name, sql from sqlite_schema where type = 'index' and sql is not null`).all()
  for (const { name } of indexes) database.exec(`drop index ${String(name)}`)
  const written = write()
  for (const { sql } of indexes) database.exec(String(sql))
  return written
}

const insertAll = (database: DatabaseSync, lines: Iterable<HistoryLine>): number => {
  const insert = database.prepare(
    'insert into events (position, stream, version, id, type, data, metadata) values (?, ?, ?, ?, ?, ?, ?)'
  )
  const chance = newChance(7)
  let position = 0
  database.exec('begin')
  for (const { stream, version, type, data } of lines) {
    position += 1
    const id = idOf(position)
    insert.run(position, stream, version, id, type, data, metadataText(id, chance.commitment()))
    if (position % inOneTransaction === 0) database.exec('commit; begin')
  }
  database.exec('commit')
  return position
}
const idOf = (position: number): string => `00000000-0000-4000-8000-${position.toString(16).padStart(12, '0')}`

const metadataText = (id: string, digest: string): string =>
  `{"command":"${id}","digest":"${digest}","role":"import","recordedAt":"2026-04-01T09:30:00.000Z",` +
  `"correlation":"${id}","causation":null,"known":{"policy":[{"stream":"policy","version":1}]}}`
