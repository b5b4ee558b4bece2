/** The rows of a report as they would be had only some of the events of one stream happened: each row is of one stream. */
import type { AnyTable, EventAt, Happening, Tables } from '@cofc/projections'

type Events = ReadonlyArray<EventAt<Happening>>
type Rows = ReadonlyMap<string, unknown>
type TableOfAnything = AnyTable & {
  readonly idOf: (event: Happening) => string
  readonly apply: (row: unknown, at: EventAt<Happening>) => unknown
}
const folded = (table: AnyTable, events: Events): Rows => {
  const { reads, idOf, initial, apply } = table as TableOfAnything
  const rows = new Map<string, unknown>()
  for (const at of events) {
    if (reads[at.event.type] !== true) continue
    const id = idOf(at.event)
    rows.set(id, apply(rows.get(id) ?? initial(), at))
  }
  return rows
}

type RowsByTable = Readonly<Record<string, Rows>>
const byTable = (rows: object): RowsByTable => rows as RowsByTable
const nothing: Rows = new Map<string, unknown>()

/** Whether the rows stand as these events make them. */
export const standAs = (tables: Tables, rows: object, events: Events): boolean =>
  Object.entries(tables).every(([name, table]) =>
    [...folded(table, events)].every(
      ([id, row]) => JSON.stringify(row) === JSON.stringify((byTable(rows)[name] ?? nothing).get(id))
    )
  )

/** With what is left of the stream in place of its rows. */
export const rowsHad = <R extends object>(tables: Tables, rows: R, all: Events): ((only: Events) => R) => {
  const without = Object.entries(tables).map(([name, table]) => {
    const its = folded(table, all)
    const others = its.size === 0 ? (byTable(rows)[name] ?? nothing) : new Map(byTable(rows)[name] ?? nothing)
    for (const id of its.keys()) (others as Map<string, unknown>).delete(id)
    return { name, table, others, isOfStream: its.size > 0 }
  })
  return only => {
    const had = without.map(({ name, table, others, isOfStream }) => [
      name,
      isOfStream ? new Map([...others, ...folded(table, only)]) : others
    ])
    return { ...rows, ...Object.fromEntries(had) } as R
  }
}
