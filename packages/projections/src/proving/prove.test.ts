/** Rows that are what the history makes of them are proved so, and each way of parting from it is named. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Following } from '../following.ts'
import { inMemoryReportStore } from '../in-memory.ts'
import type { QuarantinedEvent, ReportStore } from '../report-store.ts'
import type { AnyTable } from '../table.ts'
import {
  arrivals,
  arrived,
  cleaned,
  departed,
  failingAt,
  guests,
  houseTables,
  opened,
  rooms,
  type StoredHouseEvent
} from '../testing/guest-house.ts'
import { followingOf, record, right, toEnd } from '../testing/recorded.ts'
import type { ProveOptions } from './fold-beside.ts'
import type { TableProof } from './proof.ts'
import { prove } from './prove.ts'

const history: ReadonlyArray<StoredHouseEvent> = [
  ...[opened('1'), arrived('bea'), cleaned('1'), arrived('cem'), departed('bea'), opened('2'), arrived('bea')],
  ...[cleaned('1', 'dan'), cleaned('2'), cleaned('1')]
]
const followed = async (events = history, policy: 'halt' | 'park' = 'halt'): Promise<Following> => {
  const following: Following = { ...(await followingOf(events)), unreadable: policy }
  right(await toEnd(following))
  return following
}
const proved = async (
  following: Following,
  tables: ReadonlyArray<AnyTable> = houseTables,
  options: ProveOptions = {}
): Promise<Readonly<Record<string, TableProof>>> => {
  const proofs = right(await prove(following, inMemoryReportStore())(tables, options)())
  return Object.fromEntries(proofs.map(proof => [proof.table, proof]))
}
const rowOf = async ({ reports }: Following, table: string, id: string): Promise<string> =>
  right(await reports.rows({ table, which: 'live' }, [id])())[0] ?? expect.unreachable()

/** Somebody writes rows past the engine. */
const planted = async (
  { reports }: Following,
  table: string,
  change: {
    readonly rows?: Readonly<Record<string, unknown>>
    readonly quarantine?: ReadonlyArray<QuarantinedEvent>
    readonly release?: ReadonlyArray<string>
  }
): Promise<void> => {
  const from = right(await reports.checkpoint({ table, which: 'live' })())
  if (from === null) return expect.unreachable()
  const rows = Object.entries(change.rows ?? {}).map(([id, row]) => ({ id, row: JSON.stringify(row) }))
  right(await reports.write('live', [{ ...change, table, from, to: from, rows }])())
}
/** The rows of a store but one. */
const without = (reports: ReportStore, lost: string): ReportStore => ({
  ...reports,
  rows: (set, ids) => async () => {
    const found = await reports.rows(set, ids)()
    return isLeft(found)
      ? found
      : { ...found, right: found.right.map((row, place) => (ids[place] === lost ? null : row)) }
  },
  walk: (tables, walker) =>
    reports.walk(tables, {
      ...walker,
      rows: (table, rows) =>
        walker.rows(
          table,
          rows.filter(({ id }) => id !== lost)
        )
    })
})
/** What the history makes of the rows of a table when something of it is otherwise. */
const otherwise = async (events: ReadonlyArray<StoredHouseEvent>, { name }: AnyTable, id: string): Promise<unknown> =>
  JSON.parse(await rowOf(await followed(events), name, id))
const faultIn = (proof: TableProof | undefined): unknown => {
  expect(proof).toMatchObject({ outcome: 'parted', parted: 1 })
  return proof?.outcome === 'parted' ? proof.faults[0] : proof
}

test('rows that are what the history makes of them are proved so, up to where they stand', async () => {
  const following = await followed()
  await record(following.events, [arrived('dot'), cleaned('2')])
  expect(await proved(following)).toEqual({
    rooms: {
      outcome: 'equal',
      table: 'rooms',
      position: expect.any(String) as unknown,
      rows: 2,
      parted: 0,
      faults: []
    },
    guests: {
      outcome: 'equal',
      table: 'guests',
      position: expect.any(String) as unknown,
      rows: 2,
      parted: 0,
      faults: []
    },
    arrivals: {
      outcome: 'equal',
      table: 'arrivals',
      position: expect.any(String) as unknown,
      rows: 2,
      parted: 0,
      faults: []
    }
  })
})
test('what was folded again is read once only, beside the live rows, when none of it is missing', async () => {
  const following = await followed()
  const scratch = inMemoryReportStore()
  const unwalked: ReportStore = { ...scratch, walk: () => expect.unreachable() }
  const proofs = right(await prove(following, unwalked)(houseTables)())
  expect(proofs.map(({ outcome }) => outcome)).toEqual(['equal', 'equal', 'equal'])
})
test('tables that stand at different places are proved each to its own', async () => {
  const following = await followed()
  await record(following.events, [arrived('dot'), cleaned('2'), arrived('bea')])
  right(await toEnd(following, {}, [guests]))
  expect(await proved(following)).toMatchObject({
    rooms: { outcome: 'equal', rows: 2 },
    guests: { outcome: 'equal', rows: 3 },
    arrivals: { outcome: 'equal', rows: 2 }
  })
})
test('the live rows and what stands beside them are left as they are', async () => {
  const following = await followed()
  const before = right(await following.reports.read({ rooms: 'all', guests: 'all', arrivals: 'all' })())
  await proved(following)
  expect(right(await following.reports.read({ rooms: 'all', guests: 'all', arrivals: 'all' })())).toEqual(before)
})

test('fault 1: the last events of a row were not folded', async () => {
  const following = await followed()
  await planted(following, 'guests', {
    rows: { 'guest bea': await otherwise(history.slice(0, 5), guests, 'guest bea') }
  })
  expect(faultIn((await proved(following))['guests'])).toEqual({
    what: 'row differs',
    id: 'guest bea',
    event: { stream: 'guest-bea', version: 3, position: expect.any(String) as unknown, type: 'GuestArrived' },
    path: null,
    says: 'event 3 of guest-bea (GuestArrived) and what follows it were not folded'
  })
})
test('fault 2: an event in the middle was left out', async () => {
  const following = await followed()
  const { facts } = JSON.parse(await rowOf(following, 'guests', 'guest bea')) as { facts: ReadonlyArray<unknown> }
  await planted(following, 'guests', { rows: { 'guest bea': { facts: facts.toSpliced(1, 1) } } })
  expect(faultIn((await proved(following))['guests'])).toMatchObject({
    event: { version: 2, type: 'GuestLeft' },
    says: 'event 2 of guest-bea (GuestLeft) was left out'
  })
})
test('fault 3: an event was folded twice', async () => {
  const following = await followed()
  const { facts } = JSON.parse(await rowOf(following, 'guests', 'guest bea')) as { facts: ReadonlyArray<unknown> }
  await planted(following, 'guests', {
    rows: { 'guest bea': { facts: facts.flatMap((fact, place) => (place === 1 ? [fact, fact] : [fact])) } }
  })
  expect(faultIn((await proved(following))['guests'])).toMatchObject({
    event: { version: 2, type: 'GuestLeft' },
    says: 'event 2 of guest-bea (GuestLeft) was folded twice'
  })
})
test('fault 4: a row was changed from outside', async () => {
  const following = await followed()
  const row = JSON.parse(await rowOf(following, 'rooms', 'room 1')) as object
  await planted(following, 'rooms', { rows: { 'room 1': { ...row, cleaned: 99 } } })
  expect(faultIn((await proved(following))['rooms'])).toMatchObject({
    what: 'row differs',
    path: 'cleaned',
    event: { stream: 'room-1', version: 4 },
    says: 'cleaned differs: it was changed from outside, or folded otherwise; the last event that touched it is event 4 of room-1 (RoomCleaned)'
  })
})
test('fault 5: a row is missing', async () => {
  const following = await followed()
  const lost = { ...following, reports: without(following.reports, 'guest cem') }
  expect(faultIn((await proved(lost))['guests'])).toMatchObject({
    what: 'row missing',
    id: 'guest cem',
    event: { stream: 'guest-cem', version: 1 },
    says: 'event 1 of guest-cem (GuestArrived) and what follows it were not folded'
  })
})
test('fault 6: a row is there that no event leads to', async () => {
  const following = await followed()
  await planted(following, 'arrivals', { rows: { 'guest nobody': { arrivals: 1 } } })
  expect(faultIn((await proved(following))['arrivals'])).toMatchObject({
    what: 'row too many',
    id: 'guest nobody',
    event: null,
    says: 'no event of the history leads to it'
  })
})
const unreadable = { ...cleaned('2'), v: 99 } as StoredHouseEvent
test('fault 7: an event that cannot be read was passed over', async () => {
  const following = await followed([...history, unreadable], 'park')
  expect((await proved(following))['rooms']).toMatchObject({ outcome: 'equal' })
  await planted(following, 'rooms', { release: ['room-2'] })
  expect(faultIn((await proved(following))['rooms'])).toMatchObject({
    what: 'quarantine differs',
    event: { stream: 'room-2', version: 3 },
    says: expect.stringContaining('cannot be read, and the rows went on past it') as unknown
  })
})
test('of many events that cannot be read the first ten are told, and all are counted', async () => {
  const rooms = Array.from({ length: 25 }, (_, place) => `x${String(place)}`)
  const following = await followed([...history, ...rooms.map(room => ({ ...unreadable, room }))], 'park')
  await planted(following, 'rooms', { release: rooms.map(room => `room-${room}`) })
  const proof = (await proved(following))['rooms']
  expect(proof).toMatchObject({ outcome: 'parted', parted: 25 })
  expect(proof?.outcome === 'parted' && proof.faults.map(({ event }) => event?.stream)).toEqual(
    rooms.slice(0, 10).map(room => `room-${room}`)
  )
})
test('fault 8: an event is kept as unreadable that can be read', async () => {
  const following = await followed()
  const kept: QuarantinedEvent = {
    ...{ stream: 'room-2', version: 2, position: '9', type: 'RoomCleaned', text: '{}', reason: 'v' },
    policy: 'park'
  }
  await planted(following, 'rooms', { quarantine: [kept] })
  expect(faultIn((await proved(following))['rooms'])).toMatchObject({
    what: 'quarantine differs',
    says: 'event 2 of room-2 (RoomCleaned) is kept as unreadable, and can be read, or is another: try it again'
  })
})

test('a table that halted is proved up to there', async () => {
  const following = await followed([...history, unreadable, cleaned('1')])
  expect((await proved(following))['rooms']).toMatchObject({ outcome: 'equal', rows: 2 })
})
test('of rows that are not there, of another version, or of a table that fails, nothing can be told', async () => {
  const following = await followed()
  expect(await proved(following, [{ ...rooms, version: 9 }, guests, failingAt(arrivals, 'cem')])).toMatchObject({
    rooms: { outcome: 'cannot tell', says: 'the rows are of another version of the table: rebuild it' },
    guests: { outcome: 'equal' },
    arrivals: {
      outcome: 'cannot tell',
      says: expect.stringMatching(/^the table fails at .*cannot count cem$/) as unknown
    }
  })
  expect(await proved(await followingOf(history))).toMatchObject({
    rooms: { outcome: 'cannot tell', says: 'there are no rows yet' }
  })
})
test('a sample proves the rows of its streams, and passes over the others', async () => {
  const following = await followed()
  await planted(following, 'arrivals', { rows: { 'guest bea': { arrivals: 77 } } })
  const shares = await Promise.all(
    [0, 1, 2].map(index => proved(following, houseTables, { partition: { index, of: 3 } }))
  )
  const parted = shares.filter(share => share['arrivals']?.outcome === 'parted')
  expect(parted).toHaveLength(1)
  const rows = shares.map(share => (share['guests']?.outcome === 'equal' ? share['guests'].rows : 0))
  expect(rows.reduce((sum, many) => sum + many, 0)).toBe(2)
})
test('rows that are followed meanwhile are proved as they were at one moment', async () => {
  const following = await followed()
  const { reports, events } = following
  const moving: ReportStore = {
    ...reports,
    walk: (tables, walker) =>
      reports.walk(tables, {
        ...walker,
        rows: async (table, rows) => {
          await record(events, [arrived('eve'), cleaned('1'), arrived('bea')])
          right(await toEnd(following))
          return walker.rows(table, rows)
        }
      })
  }
  const proofs = await proved({ ...following, reports: moving })
  expect(Object.values(proofs).map(({ outcome }) => outcome)).toEqual(['equal', 'equal', 'equal'])
})
test('no more is looked into than a few rows of a table, and all are counted', async () => {
  const many = Array.from({ length: 40 }, (_, place) => arrived(`guest-${String(place)}`))
  const following = await followed(many)
  const rows = Object.fromEntries(many.map((_, place) => [`guest guest-${String(place)}`, { arrivals: 5 }]))
  await planted(following, 'arrivals', { rows })
  const proof = (await proved(following))['arrivals']
  expect(proof).toMatchObject({ outcome: 'parted', parted: 40 })
  expect(proof?.outcome === 'parted' ? proof.faults : []).toHaveLength(10)
})
