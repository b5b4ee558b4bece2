/** Events that cannot be read: the report halts, or parks their streams; tried again, all is as if they always could be. */
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { inMemoryEventStore, type EventStore, type RecordedEvent, type UnparsedEvent } from '@cofc/event-store'
import { lacking, lag } from './lagging.ts'
import { follow, type Following } from './follow.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { rowsOfAll } from './testing/rows-of-all.ts'
import { bringUpToDate, rebuild } from './rebuild.ts'
import { retryQuarantined } from './retry-quarantined.ts'
import { buildShare } from './share-out.ts'
import { admitted, drafted, planned, ratedOnCs1, registered, wrote, type Told } from './testing/history.ts'
import { record } from './testing/recorded.ts'

const right = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const live = { report: rowsOfAll.name, which: 'live' } as const
const history: ReadonlyArray<Told> = [
  drafted(),
  wrote('CS1'),
  planned(),
  registered('TC-0001'),
  ...admitted('TC-0001'),
  ...admitted('TC-0002')
]
const later: ReadonlyArray<Told> = ratedOnCs1('mpn')

/** A store in which some events cannot be read, until the program that can is there. */
const withUnreadable = (store: EventStore, isOdd: (event: RecordedEvent) => boolean) => {
  let upgraded = false
  const shown = (event: RecordedEvent): RecordedEvent =>
    upgraded || !isOdd(event) ? event : { ...event, data: { ...event.data, v: 99 } }
  const events: EventStore = {
    ...store,
    read: (stream, from) => async () => {
      const page = await store.read(stream, from)()
      return isLeft(page) ? page : { ...page, right: { ...page.right, events: page.right.events.map(shown) } }
    },
    followUnparsed: async function* (...asked) {
      for await (const one of store.follow(...asked))
        yield one.type === 'Failed'
          ? one
          : { type: 'Page', page: { ...one.page, events: one.page.events.map(shown).map(asText) } }
    }
  }
  return { events, upgrade: () => void (upgraded = true) }
}
const asText = (event: RecordedEvent): UnparsedEvent => ({ ...event, text: JSON.stringify(event.data) })
const appliedFor = ({ type, stream }: RecordedEvent): boolean =>
  type === 'MembershipAppliedFor' && stream.endsWith('TC-0001')

const setUp = async (unreadable: 'halt' | 'park', isOdd = appliedFor) => {
  const store = inMemoryEventStore()
  await record(store, history)
  const { events, upgrade } = withUnreadable(store, isOdd)
  const following: Following = { events, reports: inMemoryReportStore(), unreadable }
  return { store, following, upgrade }
}
const toEnd = (following: Following, pageSize = 3) =>
  follow(following)(rowsOfAll, { until: 'end', pageSize, writeEvery: 1 })()
const rowsOf = async ({ reports }: Following) =>
  new Map(right(await reports.read(live.report, [''])()).rows.map(({ key, row }) => [key, row]))
const keptBy = async ({ reports }: Following) => right(await reports.quarantined(live)())
const expectedRows = async (store: EventStore) => {
  const following = { events: store, reports: inMemoryReportStore() }
  right(await toEnd(following))
  return rowsOf(following)
}
const lagOf = async (following: Following) =>
  right(await lag(following)([rowsOfAll])()).find(({ report }) => report === live.report)
const lackingIn = async (following: Following) => right(await lacking(following.reports)([rowsOfAll])())

test('a report that halts keeps the event with its text, position and reason, and goes on from there after an upgrade', async () => {
  const { store, following, upgrade } = await setUp('halt')
  expect(await toEnd(following)).toMatchObject({ left: { type: 'EventUnreadable', stream: 'membership-TC-0001' } })
  const [kept, ...others] = await keptBy(following)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ stream: 'membership-TC-0001', version: 1, type: 'MembershipAppliedFor', policy: 'halt' })
  expect(JSON.parse(kept?.text ?? '')).toMatchObject({ type: 'MembershipAppliedFor', v: 99 })
  expect(kept?.reason).toContain('a later program wrote it')
  expect(await lagOf(following)).toMatchObject({ stopped: 'EventUnreadable', parked: 0 })
  expect(await lackingIn(following)).toEqual({ parked: 0, halted: 1 })
  const mark = right(await following.reports.mark(live)())
  expect(await toEnd(following)).toMatchObject({ left: { type: 'EventUnreadable' } })
  expect(right(await following.reports.mark(live)())).toEqual(mark)
  upgrade()
  right(await toEnd(following))
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
  expect(await lagOf(following)).toMatchObject({ stopped: null, behind: 0 })
  expect(await lackingIn(following)).toEqual({ parked: 0, halted: 0 })
})

test('a report that halts at its very first event keeps it too', async () => {
  const { following, upgrade } = await setUp('halt', ({ version }) => version === 1)
  await toEnd(following)
  expect(await keptBy(following)).toHaveLength(1)
  upgrade()
  right(await toEnd(following))
  expect(await keptBy(following)).toEqual([])
})

test.each([1, 2, 3, 1_000])('a parked stream waits and the others go on, in pages of %i', async pageSize => {
  const { store, following } = await setUp('park')
  right(await toEnd(following, pageSize))
  await record(store, later)
  right(await toEnd(following, pageSize))
  const [kept, ...others] = await keptBy(following)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ stream: 'membership-TC-0001', version: 1, policy: 'park' })
  const expected = await expectedRows(store)
  expected.delete('membership:TC-0001')
  expect(await rowsOf(following)).toEqual(expected)
  expect(await lagOf(following)).toMatchObject({ stopped: null, behind: 0, parked: 1 })
  expect(await lackingIn(following)).toEqual({ parked: 1, halted: 0 })
})

test('nothing of a stream is applied before the event that cannot be read', async () => {
  const isAdmission = ({ type, stream }: RecordedEvent) => type === 'CommunityAdmitted' && stream.endsWith('TC-0001')
  const { following } = await setUp('park', isAdmission)
  right(await toEnd(following))
  const { facts } = JSON.parse((await rowsOf(following)).get('membership:TC-0001') ?? '') as { facts: Array<unknown> }
  expect(JSON.stringify(facts)).toContain('MembershipAppliedFor')
  expect(JSON.stringify(facts)).not.toContain('CommunityAdmitted')
})

test('tried again after an upgrade, the rows are as if nothing had ever been in the way', async () => {
  const { store, following, upgrade } = await setUp('park')
  right(await toEnd(following))
  expect(right(await retryQuarantined(following)(rowsOfAll)())).toMatchObject({
    released: [],
    still: [{ stream: 'membership-TC-0001' }]
  })
  upgrade()
  expect(right(await retryQuarantined(following)(rowsOfAll)())).toMatchObject({
    released: ['membership-TC-0001'],
    still: []
  })
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
  right(await toEnd(following))
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
})

test('a report that is brought up to date tries again by itself', async () => {
  const { store, following, upgrade } = await setUp('park')
  right(await toEnd(following))
  upgrade()
  right(await bringUpToDate(following)(rowsOfAll)())
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
})

test('a follower that is under way sees what somebody else released, and loses nothing of it', async () => {
  const { store, following, upgrade } = await setUp('park')
  const stop = new AbortController()
  let pages = 0
  const pageSeen = async (many: number) => {
    while (pages < many) await new Promise(resolve => setTimeout(resolve, 5))
  }
  const ended = follow(following)(rowsOfAll, {
    until: 'live',
    signal: stop.signal,
    onProgress: () => (pages += 1)
  })()
  await pageSeen(1)
  expect(await keptBy(following)).toHaveLength(1)
  upgrade()
  expect(right(await retryQuarantined(following)(rowsOfAll)()).released).toHaveLength(1)
  const before = pages
  await record(store, later)
  await pageSeen(before + 1)
  stop.abort()
  right(await ended)
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
})

test('what is tried again may be parked anew further on', async () => {
  const ofTheFirst = ({ stream }: RecordedEvent) => stream === 'membership-TC-0001'
  const store = inMemoryEventStore()
  await record(store, history)
  let upTo = 0
  const asFarAs = (event: RecordedEvent): boolean => ofTheFirst(event) && event.version > upTo
  const { events } = withUnreadable(store, asFarAs)
  const following: Following = { events, reports: inMemoryReportStore(), unreadable: 'park' }
  right(await toEnd(following))
  upTo = 1
  expect(right(await retryQuarantined(following)(rowsOfAll)())).toMatchObject({
    released: [],
    still: [{ version: 2 }]
  })
  expect(await keptBy(following)).toMatchObject([{ version: 2 }])
  upTo = 9
  right(await retryQuarantined(following)(rowsOfAll)())
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
})

test.each([1, 2, 3])('a rebuild by %i parks as a follower does, and reads everything anew', async many => {
  const { store, following, upgrade } = await setUp('park')
  const builders = Array.from({ length: many }, () => buildShare(following))
  right(await rebuild(following)(rowsOfAll, { builders })())
  const expected = await expectedRows(store)
  expect(await keptBy(following)).toMatchObject([{ stream: 'membership-TC-0001', policy: 'park' }])
  expect(await rowsOf(following)).toEqual(new Map([...expected].filter(([key]) => key !== 'membership:TC-0001')))
  upgrade()
  right(await rebuild(following)(rowsOfAll, { builders })())
  expect(await keptBy(following)).toEqual([])
  expect(await rowsOf(following)).toEqual(expected)
})

test('a rebuild that halts leaves rows and quarantine as they were', async () => {
  const { following } = await setUp('park')
  right(await toEnd(following))
  const before = [await rowsOf(following), await keptBy(following)]
  expect(await rebuild({ ...following, unreadable: 'halt' })(rowsOfAll)()).toMatchObject({
    left: { type: 'EventUnreadable' }
  })
  expect([await rowsOf(following), await keptBy(following)]).toEqual(before)
})

test('what halted a report may be parked instead, and what is parked stays so when a report is to halt', async () => {
  const { following } = await setUp('halt')
  await toEnd(following)
  right(await toEnd({ ...following, unreadable: 'park' }))
  expect(await keptBy(following)).toMatchObject([{ policy: 'park' }])
  right(await toEnd(following))
  expect(await keptBy(following)).toMatchObject([{ policy: 'park' }])
})

test('what is no JSON is kept to the letter, parks or halts like any other, and is read once the store holds it whole', async () => {
  const store = inMemoryEventStore()
  await record(store, history)
  let damaged = true
  const text = '{"type": "MembershipAppliedFor", '
  const events: EventStore = {
    ...store,
    read: (stream, from) =>
      damaged && stream === 'membership-TC-0001'
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
  const isOdd = ({ type, stream }: UnparsedEvent) => type === 'MembershipAppliedFor' && stream.endsWith('TC-0001')
  const following: Following = { events, reports: inMemoryReportStore() }
  expect(await toEnd(following)).toMatchObject({ left: { type: 'EventUnreadable', stream: 'membership-TC-0001' } })
  expect(await keptBy(following)).toMatchObject([{ text, policy: 'halt' }])
  expect(await lagOf(following)).toMatchObject({ stopped: 'EventUnreadable' })
  right(await toEnd({ ...following, unreadable: 'park' }))
  expect(await keptBy(following)).toMatchObject([{ text, policy: 'park' }])
  expect(right(await retryQuarantined(following)(rowsOfAll)())).toMatchObject({
    released: [],
    still: [{ text }]
  })
  damaged = false
  expect(right(await retryQuarantined(following)(rowsOfAll)())).toMatchObject({
    released: ['membership-TC-0001']
  })
  expect(await rowsOf(following)).toEqual(await expectedRows(store))
})

test('what can be read now is released though a later event of its stream is no JSON, which is parked in its place', async () => {
  const store = inMemoryEventStore()
  await record(store, history)
  const text = '{"type": '
  const isIn = ({ stream }: { readonly stream: string }) => stream === 'membership-TC-0001'
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
  right(await toEnd({ events: odd, reports, unreadable: 'park' }))
  const [kept] = await keptBy({ events, reports })
  const [first] = right(await store.read('membership-TC-0001')()).events
  const mark = right(await reports.mark(live)())
  if (kept === undefined || mark === null) return expect.unreachable()
  // As if the program that parked it had not known its shape, and this one did.
  const quarantine = [{ ...kept, text: JSON.stringify(first?.data) }]
  right(await reports.write(live, { from: mark, to: mark, rows: [], quarantine })())
  expect(right(await retryQuarantined({ events, reports })(rowsOfAll)())).toMatchObject({
    released: [],
    still: [{ stream: 'membership-TC-0001', version: 2, text }]
  })
  expect((await rowsOf({ events, reports })).get('membership:TC-0001')).toContain('MembershipAppliedFor')
})
