/** Every statement the store makes, prepared once. */
import { inPartition, isName, isPartition, type Filter, type Partition } from '@cofc/event-store'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { OpenedFile } from '@cofc/sqlite-file'
import type { TextsAt } from './long-texts.ts'
import { listsOf, placesIn, type Places } from './partition-places.ts'
import type { StoredRow } from './recorded.ts'

/**
 * A longer text is left out of its row and fetched by itself: rows come by the hundred, and so no more than a page may hold
 * is ever in memory. How long a text is stands before it, so that what is left out is not even read from the disk.
 */
const longest = 8 * 1024
const unlessLong = (column: string) => `case when octet_length(${column}) > ${longest} then null else ${column} end`
const columnsWithoutMetadata = `position, stream, version, id, type, ${unlessLong('data')}`
const columns = `${columnsWithoutMetadata}, ${unlessLong('metadata')}`

export interface Statements {
  readonly begin: Step
  readonly commit: Step
  readonly rollback: Step
  /** Adds an event if the stream is at that version, and nothing otherwise: stream, version, id, type, data, metadata. */
  readonly addAt: StatementSync
  /** Adds an event at a version known to be free: the same parameters, the version being the event's own. */
  readonly add: StatementSync
  /** The last version and position of a stream. */
  readonly headOf: (stream: string) => Head
  readonly idsBetween: (stream: string, after: number, upTo: number) => ReadonlyArray<EventPlace>
  readonly streamFrom: (stream: string, from: number, most: number) => ReadonlyArray<StoredRow>
  /** The texts that were left out of a row. */
  readonly textsAt: TextsAt
  readonly lastPosition: () => number
  /** How many events stand after a position, up to another. */
  readonly countWithin: (after: number, upTo: number) => number
  readonly pages: Pages
  readonly unparsedPages: Pages
}
/** Pages of the events that pass a filter. */
export type Pages = (filter: Filter) => (window: Window) => ReadonlyArray<StoredRow>
export interface Step {
  readonly run: () => unknown
}
export interface Head {
  readonly version: number
  readonly position: number
}
export interface EventPlace {
  readonly id: string
  readonly position: number
}
export interface Window {
  readonly after: number
  readonly upTo: number
  readonly most: number
}

const rowsIn = <Row>(database: DatabaseSync, sql: string) => {
  const statement = database.prepare(sql)
  // Rows as arrays cost a sixth less than rows as objects.
  statement.setReturnArrays(true)
  return (...parameters: ReadonlyArray<string | number>) =>
    statement.all(...parameters) as unknown as ReadonlyArray<Row>
}
/** Each kind of filter is prepared when it is first used. `placesOf` looks up where one of many partitions stands. */
export const pagesIn = (database: DatabaseSync, read: string, placesOf: ReturnType<typeof placesIn>): Pages => {
  const prepared = new Map<string, ReturnType<typeof rowsIn<StoredRow>>>()
  const where = (conditions: ReadonlyArray<string>) => {
    const sql = `select ${read} from events where ${conditions.join(' and ')} order by position limit ?`
    const rows = prepared.get(sql) ?? rowsIn<StoredRow>(database, sql)
    prepared.set(sql, rows)
    return rows
  }
  const through = (filter: Filter) => {
    const conditions = conditionsOf(filter)
    const given = conditions.flatMap(({ parameters }) => parameters)
    let rows: ReturnType<typeof rowsIn<StoredRow>> | undefined
    return ({ after, upTo, most }: Window) => {
      rows ??= where(['position > ? and position <= ?', ...conditions.map(({ sql }) => sql)])
      return rows(after, upTo, ...given, most)
    }
  }
  const at = (filter: Filter) => {
    const conditions = conditionsOf(filter)
    const given = conditions.flatMap(({ parameters }) => parameters)
    const some = where(['position in (select value from json_each(?))', ...conditions.map(({ sql }) => sql)])
    return (places: Places, { after, upTo, most }: Window): ReadonlyArray<StoredRow> => {
      const found: Array<StoredRow> = []
      for (const list of listsOf(places, after, upTo)) {
        found.push(...some(list, ...given, most - found.length))
        if (found.length >= most) break
      }
      return found
    }
  }
  return filter => {
    const all = through(filter)
    const { partition, ...others } = filter
    if (partition === undefined || !isPartition(partition)) return all
    const those = at(others)
    let places: Places | null | undefined
    return window => {
      if (places === undefined) places = placesOf(partition, window.after)
      return places !== null && window.upTo <= places.upTo ? those(places, window) : all(window)
    }
  }
}
interface Condition {
  readonly sql: string
  readonly parameters: ReadonlyArray<string | number>
}
/** SQLite takes some thousand parameters: more types than those are looked up in a list. */
const mostParameters = 1_000
const ofTypes = (types: ReadonlyArray<string>): Condition =>
  types.length > mostParameters
    ? { sql: 'type in (select value from json_each(?))', parameters: [JSON.stringify(types)] }
    : { sql: `type in (${types.map(() => '?').join()})`, parameters: types }
const ofPartition = (partition: Partition): ReadonlyArray<Condition> => {
  if (!isPartition(partition)) return [{ sql: 'false', parameters: [] }]
  const { index, of } = partition
  // A single partition holds everything: the question is not asked for each name then.
  return of === 1 ? [] : [{ sql: 'in_partition(stream, ?, ?)', parameters: [index, of] }]
}
/** A name with a lone surrogate would be handed over as another one. */
const conditionsOf = ({ types, partition }: Filter): ReadonlyArray<Condition> => [
  ...(types === undefined ? [] : [ofTypes(types.filter(isName))]),
  ...(partition === undefined ? [] : ofPartition(partition))
]

export const prepare = ({ database, expectInPlace }: OpenedFile): Statements => {
  database.function('in_partition', { deterministic: true }, (stream, index, of) =>
    Number(inPartition({ index: Number(index), of: Number(of) }, String(stream)))
  )
  const placesOf = placesIn(database)
  const commit = database.prepare('commit')
  const headOf = database.prepare('select version, position from events where stream = ? order by version desc limit 1')
  const ids = database.prepare(
    'select id, position from events where stream = ? and version > ? and version <= ? order by version'
  )
  const texts = rowsIn<readonly [string, string]>(database, 'select data, metadata from events where position = ?')
  const within = rowsIn<readonly [number]>(database, 'select count(*) from events where position > ? and position <= ?')
  const last = database.prepare('select coalesce(max(position), 0) as position from events')
  const streamFrom = rowsIn<StoredRow>(
    database,
    `select ${columns} from events where stream = ? and version >= ? order by version limit ?`
  )
  return {
    begin: database.prepare('begin immediate'),
    commit: {
      run: () => {
        expectInPlace()
        return commit.run()
      }
    },
    rollback: database.prepare('rollback'),
    addAt: database.prepare(`
      insert into events (stream, version, id, type, data, metadata) select ?1, ?2 + 1, ?3, ?4, ?5, ?6
      where (select coalesce(max(version), 0) from events where stream = ?1) = ?2`),
    add: database.prepare('insert into events (stream, version, id, type, data, metadata) values (?, ?, ?, ?, ?, ?)'),
    headOf: stream => (headOf.get(stream) as unknown as Head | undefined) ?? { version: 0, position: 0 },
    idsBetween: (stream, from, upTo) => ids.all(stream, from, upTo) as unknown as ReadonlyArray<EventPlace>,
    streamFrom,
    textsAt: position => texts(position)[0],
    countWithin: (after, upTo) => within(after, upTo)[0]?.[0] ?? 0,
    lastPosition: () => (last.get() as unknown as { readonly position: number }).position,
    pages: pagesIn(database, columns, placesOf),
    unparsedPages: pagesIn(database, columnsWithoutMetadata, placesOf)
  }
}
