/** The statements that read. */
import { isName, isPartition, largestPage, type Filter } from '@cofc/event-store'
import type { Ask } from '@cofc/postgres-schema'
import type { StoredRow } from './recorded.ts'

export interface Window {
  readonly after: number
  readonly upTo: number
  readonly most: number
  /** How many bytes of JSON there is room for: the row that takes more is the last. */
  readonly room: number
}
export interface Asked {
  readonly filter: Filter
  readonly withMetadata: boolean
}

const columns = 'position, stream, version, id, type, data'
/** How long a text is PostgreSQL knows without reading it. */
const bytes = 'octet_length(data) + octet_length(metadata)'

/** What is long is left where it is until it is known that there is room for it. */
const within = ({ page, order, room, read }: Readonly<Record<'page' | 'order' | 'room' | 'read', string>>): string =>
  `select ${read}, bytes from (
     select ${columns}, metadata, own, sum(own) over (order by ${order} rows unbounded preceding) as bytes from (
       select ${columns}, metadata, ${bytes} as own from cofc_events.events ${page}
     ) as page
   ) as counted where bytes - own <= ${room} order by ${order}`

const streamFrom = within({
  page: 'where stream = $1 and version >= $2::bigint order by version limit $3::bigint',
  order: 'version',
  room: String(largestPage),
  read: `${columns}, metadata`
})

export const streamRows = (look: Ask, [stream, from, most]: readonly [string, number, number]) =>
  look(streamFrom, [stream, from, most]) as Promise<ReadonlyArray<StoredRow>>

/** A name that there cannot be would be handed over as another one. */
const conditionsOf = ({ types, partition }: Filter, first: number) => {
  const [conditions, values]: [Array<string>, Array<unknown>] = [[], []]
  const given = (value: unknown) => `$${String(first + values.push(value) - 1)}`
  if (types !== undefined) conditions.push(`type = any(${given(types.filter(isName))}::text[])`)
  if (partition !== undefined && !isPartition(partition)) conditions.push('false')
  if (partition !== undefined && isPartition(partition) && partition.of > 1)
    conditions.push(`hash % ${given(partition.of)}::bigint = ${given(partition.index)}::bigint`)
  return { conditions, values }
}

/** The events of a window that pass the filter. */
export const pageRows = ({ filter, withMetadata }: Asked) => {
  const { conditions, values } = conditionsOf(filter, 5)
  const where = ['position > $1::bigint', 'position <= $2::bigint', ...conditions].join(' and ')
  const read = withMetadata ? `${columns}, metadata` : columns
  const text = within({
    page: `where ${where} order by position limit $3::bigint`,
    order: 'position',
    room: '$4::bigint',
    read
  })
  return (look: Ask, { after, upTo, most, room }: Window) =>
    look(text, [after, upTo, most, room, ...values]) as Promise<ReadonlyArray<StoredRow>>
}

const numberIn = async (look: Ask, text: string, values: ReadonlyArray<unknown> = []): Promise<number> =>
  Number((await look(text, values))[0]?.['number'])

export const lastPlace = (look: Ask): Promise<number> =>
  numberIn(look, 'select coalesce(max(position), 0) as number from cofc_events.events')

/** How many events stand after a position, up to another. */
export const countWithin = (look: Ask, after: number, upTo: number): Promise<number> =>
  numberIn(
    look,
    'select count(*) as number from cofc_events.events where position > $1::bigint and position <= $2::bigint',
    [after, upTo]
  )
