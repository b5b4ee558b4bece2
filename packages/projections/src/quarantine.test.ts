/** Events that cannot be read: a table halts, or parks their streams; tried again, all is as if they always could be. */
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { inMemoryEventStore, type EventStore, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'
import { bringUpToDate } from './bring-up-to-date.ts'
import { follow } from './follow.ts'
import type { Following } from './following.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { lacking, lag } from './lagging.ts'
import { buildPartition } from './parallel-rebuild.ts'
import { rebuild } from './rebuild.ts'
import { retryQuarantined } from './retry-quarantined.ts'
import {
  arrivals,
  arrived,
  cleaned,
  departed,
  failingAt,
  guests,
  houseFormat,
  houseTables,
  opened,
  rooms,
  type StoredHouseEvent
} from './testing/guest-house.ts'
import { expectedRows, record, resultFor, right, rowsIn, toEnd as followToEnd } from './testing/recorded.ts'
import { withUnreadable } from './testing/unreadable.ts'

const live = { table: 'guests', which: 'live' } as const
const tables = [rooms, guests]
const readers = [
  { name: 'the house', tables },
  { name: 'the rooms', tables: [rooms] }
]
const history: ReadonlyArray<StoredHouseEvent> = [
  ...[opened('1'), arrived('bea'), cleaned('1'), departed('bea'), arrived('cem'), departed('cem')]
]
const later: ReadonlyArray<StoredHouseEvent> = [arrived('bea'), cleaned('1'), arrived('dot')]
const arrivalOfBea = ({ type, stream }: RecordedEvent): boolean => type === 'GuestArrived' && stream === 'guest-bea'

const setUp = async (unreadable: 'halt' | 'park', isOdd = arrivalOfBea) => {
  const store = inMemoryEventStore()
  await record(store, history)
  const { events, upgrade } = withUnreadable(store, isOdd)
  const following: Following = { events, reports: inMemoryReportStore(), format: houseFormat, unreadable }
  return { store, following, upgrade }
}
const toEnd = async (following: Following, pageSize = 3) =>
  right(await followToEnd(following, { pageSize, writeEvery: 1 }, tables))
const failureIn = async (following: Following) => resultFor(guests, await toEnd(following))?.failure ?? null
const retried = async (following: Following) =>
  right(await retryQuarantined(following)(tables)()).find(({ table }) => table === 'guests')
const rowsOf = ({ reports }: Following) => rowsIn(reports, tables)
const keptBy = async ({ reports }: Following) => right(await reports.quarantined(live)())
const expectedIn = (store: EventStore) => expectedRows(store, tables)
/** Without the rows of one guest. */
const withoutBea = ({
  guests: { 'guest bea': _, ...others } = {},
  ...rest
}: Awaited<ReturnType<typeof expectedIn>>) => ({
  ...rest,
  guests: others
})
const lagsOf = async (following: Following) => right(await lag({ ...following, recordedAtOf: () => null })(readers)())
const lackingIn = async ({ reports }: Following) => right(await lacking(reports)(readers)())

test('a table that halts keeps the event with its text, position and reason, and goes on from there after an upgrade', async () => {
  const { store, following, upgrade } = await setUp('halt')
  expect(await failureIn(following)).toMatchObject({ type: 'EventUnreadable', stream: 'guest-bea' })
  const [kept, ...others] = await keptBy(following)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ stream: 'guest-bea', version: 1, type: 'GuestArrived', policy: 'halt' })
  expect(JSON.parse(kept?.text ?? '')).toMatchObject({ type: 'GuestArrived', v: 99 })
  expect(kept?.reason).toContain('a later program wrote it')
  expect(await lagsOf(following)).toEqual([
    {
      report: 'the house',
      unseen: { position: kept?.position, recordedAt: null },
      stopped: 'EventUnreadable',
      parked: 0
    },
    { report: 'the rooms', unseen: null, stopped: null, parked: 0 }
  ])
  expect(await lackingIn(following)).toEqual({ parked: 0, halted: 1 })
  const checkpoint = right(await following.reports.checkpoint(live)())
  expect(await failureIn(following)).toMatchObject({ type: 'EventUnreadable' })
  expect(right(await following.reports.checkpoint(live)())).toEqual(checkpoint)
  upgrade()
  expect(await failureIn(following)).toBeNull()
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
  expect((await lagsOf(following))[0]).toMatchObject({ stopped: null, unseen: null })
  expect(await lackingIn(following)).toEqual({ parked: 0, halted: 0 })
})

test('a table that halts at its very first event keeps it too', async () => {
  const { following, upgrade } = await setUp('halt', ({ version }) => version === 1)
  await toEnd(following)
  expect(await keptBy(following)).toHaveLength(1)
  upgrade()
  await toEnd(following)
  expect(await keptBy(following)).toEqual([])
})

test.each([1, 2, 3, 1_000])('a parked stream waits and the others go on, in pages of %i', async pageSize => {
  const { store, following } = await setUp('park')
  await toEnd(following, pageSize)
  await record(store, later)
  await toEnd(following, pageSize)
  const [kept, ...others] = await keptBy(following)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ stream: 'guest-bea', version: 1, policy: 'park' })
  expect(await rowsOf(following)).toEqual(withoutBea(await expectedIn(store)))
  expect(await lagsOf(following)).toMatchObject([
    { stopped: null, unseen: null, parked: 1 },
    { stopped: null, unseen: null, parked: 0 }
  ])
  expect(await lackingIn(following)).toEqual({ parked: 1, halted: 0 })
})

test('nothing of a stream is applied before the event that cannot be read', async () => {
  const isDeparture = ({ type, stream }: RecordedEvent) => type === 'GuestLeft' && stream === 'guest-bea'
  const { store, following } = await setUp('park', isDeparture)
  await record(store, later)
  await toEnd(following)
  expect((await rowsOf(following))['guests']?.['guest bea']).toMatchObject({ facts: [[{}, { type: 'GuestArrived' }]] })
  expect((await rowsOf(following))['guests']?.['guest bea']).toHaveProperty('facts.length', 1)
})

test('tried again after an upgrade, the rows are as if nothing had ever been in the way', async () => {
  const { store, following, upgrade } = await setUp('park')
  await toEnd(following)
  expect(await retried(following)).toMatchObject({
    released: [],
    still: [{ stream: 'guest-bea' }]
  })
  upgrade()
  expect(await retried(following)).toMatchObject({
    released: ['guest-bea'],
    still: []
  })
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
  await toEnd(following)
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
})

test('a table that is brought up to date tries again by itself', async () => {
  const { store, following, upgrade } = await setUp('park')
  await toEnd(following)
  upgrade()
  right(await bringUpToDate(following)(tables)())
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
})

test('a follower that is under way sees what somebody else released, and loses nothing of it', async () => {
  const { store, following, upgrade } = await setUp('park')
  const stop = new AbortController()
  let pages = 0
  const pageSeen = async (many: number) => {
    while (pages < many) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const ended = follow(following)(tables, {
    until: 'live',
    signal: stop.signal,
    onProgress: () => (pages += 1)
  })()
  await pageSeen(1)
  expect(await keptBy(following)).toHaveLength(1)
  upgrade()
  expect((await retried(following))?.released).toHaveLength(1)
  const before = pages
  await record(store, later)
  await pageSeen(before + 1)
  stop.abort()
  right(await ended)
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
})

test('what is tried again may be parked anew further on', async () => {
  const ofTheFirst = ({ stream }: RecordedEvent) => stream === 'guest-bea'
  const store = inMemoryEventStore()
  await record(store, history)
  let upTo = 0
  const asFarAs = (event: RecordedEvent): boolean => ofTheFirst(event) && event.version > upTo
  const { events } = withUnreadable(store, asFarAs)
  const following: Following = { events, reports: inMemoryReportStore(), format: houseFormat, unreadable: 'park' }
  await toEnd(following)
  upTo = 1
  expect(await retried(following)).toMatchObject({
    released: [],
    still: [{ version: 2 }]
  })
  expect(await keptBy(following)).toMatchObject([{ version: 2 }])
  upTo = 9
  await retried(following)
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
})

test.each([1, 2, 3])('a rebuild by %i parks as a follower does, and reads everything anew', async many => {
  const { store, following, upgrade } = await setUp('park')
  const builders = Array.from({ length: many }, () => buildPartition(following))
  right(await rebuild(following)(tables, { builders })())
  const expected = await expectedIn(store)
  expect(await keptBy(following)).toMatchObject([{ stream: 'guest-bea', policy: 'park' }])
  expect(await rowsOf(following)).toEqual(withoutBea(expected))
  upgrade()
  right(await rebuild(following)(tables, { builders })())
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(expected)
})

test('a rebuild that halts leaves rows and quarantine as they were', async () => {
  const { following } = await setUp('park')
  await toEnd(following)
  const before = [await rowsOf(following), await keptBy(following)]
  const halting = { ...following, unreadable: 'halt' } as const
  expect(right(await rebuild(halting)(tables)()).tables).toMatchObject([
    { table: 'rooms', failure: null },
    { table: 'guests', failure: { type: 'EventUnreadable' } }
  ])
  expect([await rowsOf(following), await keptBy(following)]).toEqual(before)
})

test('what halted a table may be parked instead, and what is parked stays so when a table is to halt', async () => {
  const { following } = await setUp('halt')
  await toEnd(following)
  await toEnd({ ...following, unreadable: 'park' })
  expect(await keptBy(following)).toMatchObject([{ policy: 'park' }])
  await toEnd(following)
  expect(await keptBy(following)).toMatchObject([{ policy: 'park' }])
})

test('what is no JSON is kept to the letter, parks or halts like any other, and is read once the store holds it whole', async () => {
  const store = inMemoryEventStore()
  await record(store, history)
  let damaged = true
  const text = '{"type": "GuestArrived", '
  const events: EventStore = {
    ...store,
    read: (stream, from) =>
      damaged && stream === 'guest-bea'
        ? async () => left({ type: 'StoreCorrupt', reason: 'no JSON' })
        : store.read(stream, from),
    follow: async function* () {
      yield { type: 'Failed', failure: { type: 'StoreCorrupt', reason: 'no JSON' } }
    },
    followUnparsed: async function* (...asked) {
      for await (const one of store.followUnparsed(...asked))
        yield one.type === 'Failed' || !damaged
          ? one
          : {
              type: 'Page',
              page: { ...one.page, events: one.page.events.map(event => (isOdd(event) ? { ...event, text } : event)) }
            }
    }
  }
  const isOdd = ({ type, stream }: UnparsedEvent) => type === 'GuestArrived' && stream === 'guest-bea'
  const following: Following = { events, reports: inMemoryReportStore(), format: houseFormat }
  expect(await failureIn(following)).toMatchObject({ type: 'EventUnreadable', stream: 'guest-bea' })
  expect(await keptBy(following)).toMatchObject([{ text, policy: 'halt' }])
  expect((await lagsOf(following))[0]).toMatchObject({ stopped: 'EventUnreadable' })
  await toEnd({ ...following, unreadable: 'park' })
  expect(await keptBy(following)).toMatchObject([{ text, policy: 'park' }])
  expect(await retried(following)).toMatchObject({
    released: [],
    still: [{ text }]
  })
  damaged = false
  expect(await retried(following)).toMatchObject({
    released: ['guest-bea']
  })
  expect(await rowsOf(following)).toEqual(await expectedIn(store))
})

test('what can be read now is released though a later event of its stream is no JSON, which is parked in its place', async () => {
  const store = inMemoryEventStore()
  await record(store, history)
  const text = '{"type": '
  const isIn = ({ stream }: { readonly stream: string }) => stream === 'guest-bea'
  const events: EventStore = {
    ...store,
    read: (stream, from) =>
      isIn({ stream }) ? async () => left({ type: 'StoreCorrupt', reason: 'no JSON' }) : store.read(stream, from),
    followUnparsed: async function* (...asked) {
      const shown = (event: UnparsedEvent) => (isIn(event) && event.version > 1 ? { ...event, text } : event)
      for await (const one of store.followUnparsed(...asked))
        yield one.type === 'Failed' ? one : { type: 'Page', page: { ...one.page, events: one.page.events.map(shown) } }
    }
  }
  const { events: odd } = withUnreadable(store, isIn)
  const reports = inMemoryReportStore()
  await toEnd({ events: odd, reports, format: houseFormat, unreadable: 'park' })
  const following: Following = { events, reports, format: houseFormat }
  const [kept] = await keptBy(following)
  const [first] = right(await store.read('guest-bea')()).events
  const checkpoint = right(await reports.checkpoint(live)())
  if (kept === undefined || checkpoint === null) return expect.unreachable()
  // As if the program that parked it had not known its shape, and this one did.
  const quarantine = [{ ...kept, text: JSON.stringify(first?.data) }]
  const { version, position } = checkpoint
  const advance = { table: 'guests', from: checkpoint, to: { version, position }, rows: [], quarantine }
  right(await reports.write('live', [advance])())
  expect(await retried(following)).toMatchObject({
    released: [],
    still: [{ stream: 'guest-bea', version: 2, text }]
  })
  expect((await rowsOf(following))['guests']?.['guest bea']).toMatchObject({ facts: [[{}, { type: 'GuestArrived' }]] })
})

test('a table that fails on what can be read now keeps it parked, and says so; the others read it', async () => {
  const { store, following, upgrade } = await setUp('park')
  const failing = [failingAt(guests, 'bea'), arrivals]
  right(await followToEnd(following, {}, failing))
  upgrade()
  const done = right(await bringUpToDate(following)(failing)())
  expect(done.tables.map(({ failure }) => failure?.type ?? null)).toEqual(['FoldFailed', null])
  expect(await keptBy(following)).toHaveLength(1)
  expect(await rowsIn(following.reports, [arrivals])).toEqual(await expectedRows(store, [arrivals]))
})

test('an event that several tables read waits once for each', async () => {
  const { following } = await setUp('park')
  right(await followToEnd(following, {}, houseTables))
  for (const table of ['guests', 'arrivals'])
    expect(right(await following.reports.quarantined({ table, which: 'live' })())).toMatchObject([
      { stream: 'guest-bea', policy: 'park' }
    ])
  const both = [{ name: 'the house', tables: houseTables }]
  expect(right(await lacking(following.reports)(both)())).toEqual({ parked: 1, halted: 0 })
  expect(right(await lag({ ...following, recordedAtOf: () => null })(both)())).toMatchObject([
    { unseen: null, parked: 1 }
  ])
})
