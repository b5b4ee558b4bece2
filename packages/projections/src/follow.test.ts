import { isLeft, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { EventStore } from '@cofc/event-store'
import { versionOf } from './event-format.ts'
import { follow } from './follow.ts'
import type { Following } from './following.ts'
import type { ReportStore } from './report-store.ts'
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
import { expectedRows, followingOf, placesIn, record, resultFor, right, rowsIn, toEnd } from './testing/recorded.ts'

const first: ReadonlyArray<StoredHouseEvent> = [
  opened('1'),
  opened('2'),
  arrived('bea'),
  cleaned('1'),
  arrived('cem', '2')
]
const rest: ReadonlyArray<StoredHouseEvent> = [departed('bea'), cleaned('1'), arrived('bea', '2'), cleaned('2', 'bob')]
const whole = [...first, ...rest]
const written = (guest: string): StoredHouseEvent => ({ ...arrived(guest), v: 99 })

test('rows are what was folded, one after the other, of the streams they belong to', async () => {
  const following = await followingOf(whole)
  right(await toEnd(following))
  const { rooms: ofRooms, guests: ofGuests, arrivals: ofArrivals } = await rowsIn(following.reports)
  expect(ofRooms).toMatchObject({ 'room 1': { cleaned: 2 }, 'room 2': { cleaned: 1 } })
  expect(ofGuests).toMatchObject({
    'guest bea': {
      facts: [
        [{}, { room: '1' }],
        [{}, { paid: true }],
        [{}, { room: '2' }]
      ]
    }
  })
  expect(ofArrivals).toEqual({ 'guest bea': { arrivals: 2 }, 'guest cem': { arrivals: 1 } })
})

test('following in pages of any size gives the same rows', async () => {
  for (const pageSize of [1, 2, 5, 1_000])
    for (const writeEvery of [1, 4, 1_000]) {
      const following = await followingOf(whole)
      right(await toEnd(following, { pageSize, writeEvery }))
      expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
    }
})

test('every event is decoded once, however many tables read it, and all tables stand at one position', async () => {
  const following = await followingOf(whole)
  let decoded = 0
  const decode: typeof houseFormat.decode = json => {
    decoded += 1
    return houseFormat.decode(json)
  }
  const done = right(await toEnd({ ...following, format: { ...houseFormat, decode } }))
  expect(decoded).toBe(whole.length)
  expect(done.events).toBe(whole.length)
  expect(done.ofType).toEqual({ RoomOpened: 2, RoomCleaned: 3, GuestArrived: 3, GuestLeft: 1 })
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
})

test('tables go on where they stopped, and count every event once', async () => {
  const following = await followingOf(first)
  right(await toEnd(following))
  await record(following.events, rest)
  expect(right(await toEnd(following)).events).toBe(rest.length)
  expect(right(await toEnd(following)).events).toBe(0)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('a table that is new is followed from the beginning, alone as far as the others stand', async () => {
  const following = await followingOf(first)
  right(await toEnd(following, {}, [rooms, guests]))
  await record(following.events, rest)
  const asked: Array<ReadonlyArray<string> | undefined> = []
  const events: EventStore = {
    ...following.events,
    followUnparsed: (after, filter, options) => {
      asked.push(filter.types)
      return following.events.followUnparsed(after, filter, options)
    }
  }
  right(await toEnd({ ...following, events }))
  expect(asked.map(types => types?.length)).toEqual([1, 4])
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
})

test('two followers of the same tables count every event once between them', async () => {
  const following = await followingOf(whole)
  const answers = await Promise.all([2, 3, 1].map(pageSize => toEnd(following, { pageSize, writeEvery: 1 })))
  answers.forEach(right)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('a write that fails leaves rows and checkpoints as they were, and nothing is lost', async () => {
  const following = await followingOf(whole)
  let writes = 0
  const failing: ReportStore = {
    ...following.reports,
    write: (which, advances) =>
      ++writes === 3
        ? async () => left({ type: 'ReportStoreUnavailable', reason: 'pulled out' })
        : following.reports.write(which, advances)
  }
  expect(await toEnd({ ...following, reports: failing })).toMatchObject({ left: { type: 'ReportStoreUnavailable' } })
  right(await toEnd(following))
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

/** The failures of rooms, guests and arrivals, and where they stand. */
const standingAfter = async (following: Following, pageSize: number) => {
  const stopped: Array<unknown> = []
  const done = right(await toEnd(following, { pageSize, onStopped: failure => stopped.push(failure) }))
  return { failures: done.tables.map(({ failure }) => failure), stopped, places: await placesIn(following.reports) }
}

test('an event that cannot be read halts the tables that read it, before it, and the others go on', async () => {
  for (const pageSize of [1, 2, 100]) {
    const following = await followingOf([...first, written('dot'), ...rest])
    const after = await standingAfter(following, pageSize)
    const halt = { type: 'EventUnreadable', stream: 'guest-dot', version: 1 }
    expect(after.failures).toMatchObject([null, { ...halt, table: 'guests' }, { ...halt, table: 'arrivals' }])
    expect(after.stopped).toEqual(after.failures.slice(1))
    expect(await rowsIn(following.reports, [rooms])).toEqual(await expectedRows(following.events, [rooms]))

    const [ofRooms = '', ofGuests = '', ofArrivals] = after.places
    expect(ofGuests).toBe(ofArrivals)
    expect(ofGuests < ofRooms).toBe(true)
    const { events: until } = await followingOf(first)
    expect(await rowsIn(following.reports, [guests])).toEqual(await expectedRows(until, [guests]))
    expect(await standingAfter(following, pageSize)).toEqual(after)
  }
})

test('what halted is on record at once, though the others have a long way to go', async () => {
  const following = await followingOf([...first, written('dot'), ...rest])
  const halts: Array<number> = []
  const watched: ReportStore = {
    ...following.reports,
    write: (which, advances) => {
      halts.push(advances.flatMap(({ quarantine = [] }) => quarantine).length)
      return following.reports.write(which, advances)
    }
  }
  right(await toEnd({ ...following, reports: watched }, { pageSize: 1, writeEvery: 1_000 }))
  expect(halts).toEqual([2, 0])
})

test.each([1, 3, 100])(
  'a table that fails on an event fails alone, and its rows and checkpoint stay (pages of %i)',
  async pageSize => {
    const following = await followingOf(first)
    right(await toEnd(following))
    const [before] = await placesIn(following.reports, [guests])
    const rowsBefore = (await rowsIn(following.reports))['guests']
    await record(following.events, [arrived('dot'), ...rest])
    const failing = failingAt(guests, 'bea')
    const done = right(await toEnd(following, { pageSize, writeEvery: 1_000 }, [rooms, failing, arrivals]))
    expect(resultFor(guests, done)).toMatchObject({
      failure: { type: 'FoldFailed', table: 'guests', reason: 'Error: cannot count bea' }
    })
    expect([resultFor(rooms, done)?.failure, resultFor(arrivals, done)?.failure]).toEqual([null, null])
    const { guests: rowsOfGuests, ...others } = await rowsIn(following.reports)
    const { guests: expectedOfGuests, ...expectedOfOthers } = await expectedRows(following.events)
    expect(others).toEqual(expectedOfOthers)
    // What was written before it failed may have come further.
    const [after = ''] = await placesIn(following.reports, [guests])
    expect(after >= (before ?? '')).toBe(true)
    if (pageSize === 100) expect([after, rowsOfGuests]).toEqual([before, rowsBefore])

    right(await toEnd(following))
    expect((await rowsIn(following.reports))['guests']).toEqual(expectedOfGuests)
  }
)

test('following ends when no table goes on any more, also live', async () => {
  const following = await followingOf([written('dot'), ...first])
  const done = right(await follow(following)([guests], { until: 'live' })())
  expect(done.tables).toMatchObject([{ failure: { type: 'EventUnreadable' } }])
})

test('a live follower sees what is appended later, until it is told to stop', async () => {
  const following = await followingOf(first)
  const stop = new AbortController()
  let heard = 0
  const ended = follow(following)(houseTables, {
    until: 'live',
    signal: stop.signal,
    onProgress: ({ events }) => {
      heard = events
      if (events === whole.length) stop.abort()
    }
  })()
  await record(following.events, rest)
  right(await ended)
  expect(heard).toBe(whole.length)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('a live follower goes on with the others when a table halts', async () => {
  const following = await followingOf(first)
  const stop = new AbortController()
  const stopped: Array<string> = []
  const ended = follow(following)(houseTables, {
    until: 'live',
    signal: stop.signal,
    onStopped: ({ table }) => stopped.push(table),
    onProgress: ({ events }) => {
      if (events === whole.length + 1) stop.abort()
    }
  })()
  await record(following.events, [written('dot'), ...rest])
  const done = right(await ended)
  expect(stopped).toEqual(['guests', 'arrivals'])
  expect(done.tables.map(({ failure }) => failure?.type ?? null)).toEqual([null, 'EventUnreadable', 'EventUnreadable'])
  expect((await rowsIn(following.reports))['rooms']).toMatchObject({ 'room 2': { cleaned: 1 } })
})

test('rows of another version of a table are not followed into, and the others are', async () => {
  const following = await followingOf(first)
  right(await toEnd(following, {}, [rooms, { ...guests, version: 0 }, arrivals]))
  await record(following.events, rest)
  const done = right(await toEnd(following))
  expect(done.tables.map(({ failure }) => failure)).toEqual([
    null,
    { type: 'RebuildNeeded', table: 'guests', found: 1, needed: 2 },
    null
  ])
  const { rooms: ofRooms, arrivals: ofArrivals } = await expectedRows(following.events)
  expect(await rowsIn(following.reports, [rooms, arrivals])).toEqual({ rooms: ofRooms, arrivals: ofArrivals })
})

test('rows let go from memory are taken up again from the store', async () => {
  const many = Array.from({ length: 60 }, (_, place) => String(place))
  const history = [
    ...many.map(opened),
    ...many.map(guest => arrived(guest)),
    ...many.map(room => cleaned(room)),
    ...many.map(guest => departed(guest))
  ]
  const following = await followingOf(history)
  right(await toEnd(following, { pageSize: 7, roomForRows: 1_500 }))
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('a table is built anew when an event it reads changes its shape', () => {
  expect(houseTables.map(table => versionOf(table, houseFormat))).toEqual([1, 2, 1])
})

test('what was stored in an earlier shape is followed as an event of today', async () => {
  const following = await followingOf([arrived('bea'), { type: 'GuestLeft', guest: 'bea' }])
  right(await toEnd(following))
  expect((await rowsIn(following.reports))['guests']).toMatchObject({
    'guest bea': {
      facts: [
        [{}, {}],
        [{}, { type: 'GuestLeft', paid: null }]
      ]
    }
  })
})

test('an event stored as another type than it says cannot be read', async () => {
  const following = await followingOf(first)
  right(
    await following.events.append('room-9', 0, [
      { id: '00000000-0000-4000-8000-999999999999', type: 'RoomOpened', data: arrived('eve'), metadata: {} }
    ])()
  )
  expect(resultFor(rooms, right(await toEnd(following)))?.failure).toMatchObject({
    type: 'EventUnreadable',
    problems: [{ path: 'type', says: 'says GuestArrived, and is stored as RoomOpened' }]
  })
})

test('a store that has no more gives all up to there, wherever it says that its pages end', async () => {
  const following = await followingOf(whole)
  right(await toEnd(following, {}, [rooms]))
  const [place = ''] = await placesIn(following.reports, [rooms])
  const short: EventStore = {
    ...following.events,
    followUnparsed: async function* (...asked) {
      for await (const one of following.events.followUnparsed(...asked))
        yield one.type === 'Failed' || one.page.events.length > 0
          ? one
          : { ...one, page: { ...one.page, position: asked[0] } }
    }
  }
  const done = right(await toEnd({ ...following, events: short }))
  expect(done.tables.every(({ failure, position }) => failure === null && position === place)).toBe(true)
  expect(isLeft(await toEnd(following))).toBe(false)
})
