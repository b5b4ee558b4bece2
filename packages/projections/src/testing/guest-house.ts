/** A domain as small as can be, for the tests of the engine: the rooms of a house and its guests. */
import { left, right } from 'fp-ts/lib/Either.js'
import type { JsonObject } from '@cofc/event-store'
import type { EventFormat } from '../event-format.ts'
import type { AnyTable, EventAt, Table } from '../table.ts'

interface RoomOpened {
  readonly type: 'RoomOpened'
  readonly room: string
}
interface RoomCleaned {
  readonly type: 'RoomCleaned'
  readonly room: string
  readonly by: string
}
interface GuestArrived {
  readonly type: 'GuestArrived'
  readonly guest: string
  readonly room: string
}
/** Its first shape did not say whether the guest had paid. */
interface GuestLeft {
  readonly type: 'GuestLeft'
  readonly guest: string
  readonly paid: boolean | null
}
export type HouseEvent = RoomOpened | RoomCleaned | GuestArrived | GuestLeft
/** As it is stored. */
export type StoredHouseEvent = JsonObject & { readonly type: HouseEvent['type'] }

const fieldsOf: Readonly<Record<HouseEvent['type'], ReadonlyArray<string>>> = {
  RoomOpened: ['room'],
  RoomCleaned: ['room', 'by'],
  GuestArrived: ['guest', 'room'],
  GuestLeft: ['guest']
}
const isKnown = (type: unknown): type is HouseEvent['type'] => typeof type === 'string' && type in fieldsOf
const upcast = (json: JsonObject): JsonObject => (json['type'] === 'GuestLeft' ? { paid: null, ...json } : json)

export const houseFormat: EventFormat = {
  shapeVersionOf: type => (type === 'GuestLeft' ? 2 : 1),
  decode: json => {
    const { type, v, ...fields } = (json ?? {}) as JsonObject
    if (!isKnown(type)) return left([{ path: 'type', says: 'is no type of event' }])
    if (v === 99) return left([{ path: 'v', says: 'a later program wrote it' }])
    const lacking = fieldsOf[type].filter(field => typeof fields[field] !== 'string')
    if (lacking.length > 0) return left(lacking.map(path => ({ path, says: 'expected text' })))
    return right(upcast({ type, ...fields }) as unknown as HouseEvent)
  }
}

export interface RoomRow {
  cleaned: number
  last: string | null
}
export const rooms: Table<`room ${string}`, RoomRow, RoomOpened | RoomCleaned> = {
  name: 'rooms',
  version: 1,
  reads: { RoomOpened: true, RoomCleaned: true },
  idOf: ({ room }) => `room ${room}`,
  initial: () => ({ cleaned: 0, last: null }),
  apply: (row, { event, position }) => {
    if (event.type === 'RoomOpened') return row
    row.cleaned += 1
    row.last = position
    return row
  }
}
type Fact = [position: string, event: GuestArrived | GuestLeft]
/** All that happened to a guest. */
export const guests: Table<`guest ${string}`, { facts: Array<Fact> }, GuestArrived | GuestLeft> = {
  name: 'guests',
  version: 1,
  reads: { GuestArrived: true, GuestLeft: true },
  idOf: ({ guest }) => `guest ${guest}`,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}
/** How often a guest arrived: of the same streams as `guests`, and fewer of their events. */
export const arrivals: Table<`guest ${string}`, { arrivals: number }, GuestArrived> = {
  name: 'arrivals',
  version: 1,
  reads: { GuestArrived: true },
  idOf: ({ guest }) => `guest ${guest}`,
  initial: () => ({ arrivals: 0 }),
  apply: row => ({ arrivals: row.arrivals + 1 })
}
export const houseTables: ReadonlyArray<AnyTable> = [rooms, guests, arrivals]

export const opened = (room: string): StoredHouseEvent => ({ type: 'RoomOpened', room })
export const cleaned = (room: string, by = 'ann'): StoredHouseEvent => ({ type: 'RoomCleaned', room, by })
export const arrived = (guest: string, room = '1'): StoredHouseEvent => ({ type: 'GuestArrived', guest, room })
export const departed = (guest: string, paid = true): StoredHouseEvent => ({ type: 'GuestLeft', guest, paid })

const textOf = (json: unknown): string | null => (typeof json === 'string' ? json : null)
export const streamOf = ({ guest, room }: StoredHouseEvent): string =>
  textOf(guest) === null ? `room-${textOf(room) ?? ''}` : `guest-${textOf(guest) ?? ''}`

/** The table failing at every event of a guest or room. */
export const failingAt = <Id extends string, Row, E extends HouseEvent>(
  table: Table<Id, Row, E>,
  name: string
): Table<Id, Row, E> => ({
  ...table,
  apply: (row: Row, at: EventAt<E>) => {
    const done = table.apply(row, at)
    if (table.idOf(at.event).endsWith(` ${name}`)) throw new Error(`cannot count ${name}`)
    return done
  }
})
