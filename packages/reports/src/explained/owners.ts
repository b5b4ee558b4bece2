/** Whose the rows of a report are: a community's, a reviewer's, a gathering's, or nobody's by themselves. */
import { entries, streamOf, type AggregateEntry } from '@cofc/core'
import type { AnyTable, Tables } from '@cofc/projections'
import { keyOf } from '../tables/review-key.ts'

type Aggregate = AggregateEntry['aggregate']
/** A table is folded from the events of one aggregate. */
const aggregateOf = ({ name, reads }: AnyTable): Aggregate => {
  const found = entries.find(({ aggregate: { events } }) =>
    Object.keys(reads).some(type => Object.hasOwn(events, type))
  )
  if (found === undefined) throw new Error(`${name} is folded from no event of any aggregate`)
  return found.aggregate
}
/** An id is written from the fields by which its stream is called. */
const keyIn = ({ address }: Aggregate, id: string): Readonly<Record<string, string>> =>
  address.length > 1 ? { ...keyOf(id as never) } : Object.fromEntries(address.map(field => [field, id]))

export interface Owned {
  readonly table: string
  readonly id: string
  readonly row: unknown
  readonly stream: string
}
/** By the id of whose they are; what is nobody's belongs to every one of them. */
export type Owners = ReadonlyMap<string, ReadonlyArray<Owned>>
type Rows = Readonly<Record<string, ReadonlyMap<string, unknown>>>

/** Of these tables only: the others stand whole beside every part. */
export const ownersIn = (tables: Tables, rows: object, parted: ReadonlyArray<string>): Owners => {
  const found = new Map<string, Array<Owned>>()
  for (const name of parted) {
    const table = tables[name]
    if (table === undefined) throw new Error(`the report reads no table ${name}`)
    const aggregate = aggregateOf(table)
    const [field] = aggregate.address
    if (field === undefined) throw new Error(`the rows of ${name} are nobody's`)
    for (const [id, row] of (rows as Rows)[name] ?? []) {
      const key = keyIn(aggregate, id)
      const owner = key[field] ?? id
      const its = found.get(owner) ?? []
      its.push({ table: name, id, row, stream: streamOf(aggregate as never, key as never) })
      found.set(owner, its)
    }
  }
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
/** Tables whose rows are those of communities, among some. */
export const ofCommunities = (tables: Tables): ReadonlyArray<string> =>
  Object.keys(tables).filter(name => aggregateOf(tables[name] as AnyTable).address[0] === 'community')

/** With these rows of the parted tables alone. */
export const rowsWith = <R extends object>(rows: R, parted: ReadonlyArray<string>, owned: ReadonlyArray<Owned>): R => {
  const only = parted.map(name => [
    name,
    new Map(owned.flatMap(({ table, id, row }) => (table === name ? [[id, row] as const] : [])))
  ])
  return { ...rows, ...Object.fromEntries(only) } as R
}
