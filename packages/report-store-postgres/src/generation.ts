/** The rows of one generation: a table of the schema, and the statements on it. */
import { damaged, type Ask, type Database, type Row } from '@cofc/postgres-schema'
import type { RowsWanted, RowSet, StoredRow } from '@cofc/projections'

/** A generation is a number of ours, and its table needs no quotes. */
const tableOf = (generation: number): string => `cofc_reports.rows_${String(Math.trunc(generation))}`

export const newGeneration = async (ask: Ask): Promise<number> => {
  const [row] = await ask('insert into cofc_reports.generations default values returning generation')
  const generation = Number(row?.['generation'])
  await ask(`create table ${tableOf(generation)} (id text collate "C" primary key, "row" text not null)`)
  return generation
}

/** What is no JSON any more comes as null. */
const stored = ({ id, row }: Row): StoredRow => {
  if (typeof id !== 'string' || typeof row !== 'string') throw damaged('a row is no JSON')
  return { id, row }
}

/** The rows with these ids, in order. */
export const rowsOf = async (
  ask: Ask,
  { table, which }: RowSet,
  ids: ReadonlyArray<string>
): Promise<ReadonlyArray<string | null>> => {
  const rows = await ask('select id, "row" from cofc_reports.rows_of($1, $2, $3::json)', [
    table,
    which,
    JSON.stringify(ids)
  ])
  const byId = new Map(rows.map(stored).map(({ id, row }) => [id, row]))
  return ids.map(id => byId.get(id) ?? null)
}

const selectFrom = (generation: number): string =>
  `select id, case when "row" is json then "row" end as "row" from ${tableOf(generation)}`

const lastCodePoint = '\u{10ffff}'
/** All, or those that begin with one of the texts, each once; ordered by id. */
export const wantedOf = async (
  ask: Ask,
  generation: number,
  ids: RowsWanted[string]
): Promise<ReadonlyArray<StoredRow>> => {
  const select = selectFrom(generation)
  if (ids === 'all') return (await ask(`${select} order by id`)).map(stored)
  // No id holds the last code point, so everything that begins with the prefix stands before it.
  const under = `${select} where id >= $1 and id < $2`
  const found = new Map<string, StoredRow>()
  for (const prefix of ids)
    for (const row of await ask(under, [prefix, `${prefix}${lastCodePoint}`])) found.set(String(row['id']), stored(row))
  return [...found.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

export const countOf = async (ask: Ask, generation: number): Promise<number> => {
  const [counted] = await ask(`select count(*)::int as many from ${tableOf(generation)}`)
  return Number(counted?.['many'])
}

/** So many of those that stand behind an id; ordered by id. */
export const rowsAfter = async (
  ask: Ask,
  generation: number,
  { id, many }: { readonly id: string; readonly many: number }
): Promise<ReadonlyArray<StoredRow>> => {
  const next = `${selectFrom(generation)} where id > $1 order by id limit $2`
  return (await ask(next, [id, many])).map(stored)
}

/** So many rows, or characters, go in one statement: more gain nothing, and are all text at once. */
const [mostRows, mostText] = [4_000, 4 * 1_024 * 1_024]

/** Stands between rows: it is no part of any JSON, and a row that holds it all the same has no id beside it, and is refused. */
const separator = '\u001e'

/** Ids as JSON, and rows as they are: to write their text as JSON once more took as long as all that was folded. */
type Portion = readonly [ids: string, rows: string]
const portionOf = (rows: ReadonlyMap<string, string>): Portion => [
  JSON.stringify([...rows.keys()]),
  [...rows.values()].join(separator)
]
const portions = function* (rows: ReadonlyArray<StoredRow>): Generator<Portion> {
  const portion = new Map<string, string>()
  let text = 0
  for (const { id, row } of rows) {
    portion.set(id, row)
    text += row.length
    if (portion.size < mostRows && text < mostText) continue
    yield portionOf(portion)
    portion.clear()
    text = 0
  }
  if (portion.size > 0) yield portionOf(portion)
}
/** New, or in place of the rows with the same ids. The next portion is made into text while the server takes the last. */
export const putRows = async (ask: Ask, generation: number, rows: ReadonlyArray<StoredRow>): Promise<void> => {
  const insert = `insert into ${tableOf(generation)} (id, "row")
    select id, "row" from rows from (json_array_elements_text($1::json), string_to_table($2::text, $3)) as given (id, "row")
    on conflict (id) do update set "row" = excluded."row"`
  let taken: Promise<unknown> = Promise.resolve()
  for (const [ids, texts] of portions(rows)) {
    await taken
    taken = ask(insert, [ids, texts, separator])
  }
  await taken
}

/** Generations that no checkpoint tells of any more. */
const unused = `select generation from cofc_reports.generations g where not exists
  (select from cofc_reports.checkpoints c where c.generation = g.generation)`

/**
 * Drops what nobody can ask for any more. Whoever still reads it is waited for a moment only: what stays is dropped the next
 * time, and nothing depends on it.
 */
export const dropUnused = async ({ ask, writing }: Database): Promise<void> => {
  try {
    for (const { generation } of await ask(unused))
      await writing(async within => {
        await within("set local lock_timeout = '200ms'")
        const [held] = await within(`${unused} and generation = $1 for update skip locked`, [generation])
        if (held === undefined) return
        await within(`drop table if exists ${tableOf(Number(generation))}`)
        await within('delete from cofc_reports.generations where generation = $1', [generation])
      })
  } catch {
    // It was not asked for by anybody, and is tried again after the next swap.
  }
}
