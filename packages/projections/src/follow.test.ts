import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { shapeVersionOf } from '@cofc/core'
import { inMemoryEventStore, type EventStore } from '@cofc/event-store'
import { follow } from './follow.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { rowsOfAll } from './testing/rows-of-all.ts'
import { bringUpToDate, rebuild } from './rebuild.ts'
import { fold, report, type AnyRowKind, type Report } from './report.ts'
import type { ReportStore } from './report-store.ts'
import {
  admitted,
  drafted,
  happened,
  planned,
  ratedOnCs1,
  registered,
  seen,
  wrote,
  type Told
} from './testing/history.ts'
import { record } from './testing/recorded.ts'

const beginningOfIt: ReadonlyArray<Told> = [
  drafted(),
  wrote('CS1'),
  planned(),
  registered('TC-0001'),
  ...admitted('TC-0001')
]
const rest: ReadonlyArray<Told> = ratedOnCs1('mpn')

const right = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const rowsIn = async (reports: ReportStore, report: Report = rowsOfAll) =>
  right(await reports.read(report.name, [''])()).rows.map(({ key, row }) => [
    key,
    row.replaceAll(/"0{5,}\d+"/g, '"position"')
  ])

const expectedRows = (history: ReadonlyArray<Told>) =>
  [...fold(rowsOfAll, new Map(), seen(history))]
    .map(([key, row]) => [key, JSON.stringify(row).replaceAll(/"0{3,}\d+"/g, '"position"')])
    .toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))

const setUp = async (history: ReadonlyArray<Told>) => {
  const events = inMemoryEventStore()
  await record(events, history)
  return { events, reports: inMemoryReportStore() }
}
const toEnd = (parts: { events: EventStore; reports: ReportStore }, pageSize = 3) =>
  follow(parts)(rowsOfAll, { until: 'end', pageSize, writeEvery: 1 })()

test('following in pages of any size gives the rows of one fold', async () => {
  for (const pageSize of [1, 2, 5, 1_000])
    for (const writeEvery of [1, 4, 1_000]) {
      const parts = await setUp([...beginningOfIt, ...rest])
      right(await follow(parts)(rowsOfAll, { until: 'end', pageSize, writeEvery })())
      expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
    }
})

test('a report goes on where it stopped, and counts every event once', async () => {
  const parts = await setUp(beginningOfIt)
  right(await toEnd(parts))
  await record(parts.events, rest)
  expect(right(await toEnd(parts)).events).toBe(rest.length)
  expect(right(await toEnd(parts)).events).toBe(0)
  expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
})

test('two followers of one report count every event once between them', async () => {
  const parts = await setUp([...beginningOfIt, ...rest])
  const answers = await Promise.all([toEnd(parts, 2), toEnd(parts, 3), toEnd(parts, 1)])
  answers.forEach(right)
  expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
})

test('a write that fails leaves rows and mark as they were, and nothing is lost', async () => {
  const parts = await setUp([...beginningOfIt, ...rest])
  let writes = 0
  const failing: ReportStore = {
    ...parts.reports,
    write: (set, change) =>
      ++writes === 3
        ? async () => left({ type: 'ReportStoreUnavailable', reason: 'pulled out' })
        : parts.reports.write(set, change)
  }
  expect(await toEnd({ ...parts, reports: failing })).toMatchObject({ left: { type: 'ReportStoreUnavailable' } })
  right(await toEnd(parts))
  expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
})

test('an event that cannot be decoded stops the report, which says where and why', async () => {
  const parts = await setUp(beginningOfIt)
  await record(parts.events, [happened('CyclePlanned', { cycle: '2030-2031', edition: 'E1', on: 'tomorrow' }), ...rest])
  const stopped = await toEnd(parts, 100)
  expect(stopped).toMatchObject({
    left: { type: 'EventUnreadable', report: 'rows-of-all', stream: 'cycle-2030-2031', version: 1 }
  })
  expect(await toEnd(parts, 100)).toEqual(stopped)
})

test('a live follower sees what is appended later, until it is told to stop', async () => {
  const parts = await setUp(beginningOfIt)
  const stop = new AbortController()
  let heard = 0
  const following = follow(parts)(rowsOfAll, {
    until: 'live',
    signal: stop.signal,
    onProgress: ({ events }) => {
      heard = events
      if (events === beginningOfIt.length + rest.length) stop.abort()
    }
  })()
  await record(parts.events, rest)
  right(await following)
  expect(heard).toBe(beginningOfIt.length + rest.length)
  expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
})

test('a rebuilt report equals the followed one, and is read as it was until it is done', async () => {
  const parts = await setUp([...beginningOfIt, ...rest])
  right(await toEnd(parts))
  const before = await rowsIn(parts.reports)
  const during: Array<unknown> = []
  const watched: ReportStore = {
    ...parts.reports,
    swap: report => async () => {
      during.push(await rowsIn(parts.reports))
      return parts.reports.swap(report)()
    }
  }
  const rebuilt = right(await rebuild({ ...parts, reports: watched })(rowsOfAll, { pageSize: 2 })())
  expect(rebuilt).toMatchObject({ outcome: 'rebuilt', events: beginningOfIt.length + rest.length })
  expect(during).toEqual([before])
  expect(await rowsIn(parts.reports)).toEqual(before)
})

test('a cancelled rebuild leaves the report as it was', async () => {
  const parts = await setUp([...beginningOfIt, ...rest])
  right(await toEnd(parts))
  const before = await rowsIn(parts.reports)
  const cancel = new AbortController()
  const options = { pageSize: 2, signal: cancel.signal, onProgress: () => cancel.abort() }
  expect(right(await rebuild(parts)(rowsOfAll, options)())).toMatchObject({ outcome: 'cancelled' })
  expect(await rowsIn(parts.reports)).toEqual(before)
  expect(right(await parts.reports.mark({ report: 'rows-of-all', which: 'shadow 0' })())).toBeNull()
})

test('rows of another version of the report are not followed into but built anew', async () => {
  const parts = await setUp([...beginningOfIt, ...rest])
  const older: Report = { ...rowsOfAll, version: 0 }
  right(await follow(parts)(older, { until: 'end' })())
  expect(await toEnd(parts)).toEqual(
    left({ type: 'RebuildNeeded', report: 'rows-of-all', kept: 0, needed: rowsOfAll.version })
  )
  right(await bringUpToDate(parts)(rowsOfAll)())
  expect(right(await parts.reports.mark({ report: 'rows-of-all', which: 'live' })())).toMatchObject({
    version: rowsOfAll.version
  })
  expect(await rowsIn(parts.reports)).toEqual(expectedRows([...beginningOfIt, ...rest]))
})

test('rows let go from memory are taken up again from the store', async () => {
  const many = Array.from({ length: 60 }, (_, place) => `TC-${String(place)}`)
  const history = [
    ...many.map(community => registered(community)),
    ...many.flatMap(community => admitted(community)),
    ...many.map(community => registered(community))
  ]
  const parts = await setUp(history)
  right(await follow(parts)(rowsOfAll, { until: 'end', pageSize: 7, rowsInMemory: 5 })())
  expect(await rowsIn(parts.reports)).toEqual(expectedRows(history))
})

const anyKind: Omit<AnyRowKind, 'reads'> = { keyOf: () => 'any', initial: () => null, apply: row => row }
test('a report is built anew when an event it reads changes its shape', () => {
  const reading = (...types: ReadonlyArray<string>) =>
    report('any', 3, [{ ...anyKind, reads: Object.fromEntries(types.map(type => [type, true as const])) }]).version
  expect(reading('MembershipWithdrawn')).toBe(3)
  expect(reading('MembershipWithdrawn', 'MembershipLapsed')).toBe(2 + shapeVersionOf('MembershipLapsed'))
})

test('what was stored in an earlier shape is followed and rebuilt as an event of today', async () => {
  const lapsed = { community: 'TC-0001', on: '2024-09-01' }
  const parts = await setUp([...beginningOfIt, happened('MembershipLapsed', lapsed)])
  const today = expectedRows([...beginningOfIt, happened('MembershipLapsed', { ...lapsed, v: 2, cycle: null })])
  const inOrder = (rows: ReadonlyArray<ReadonlyArray<string | undefined>>) =>
    rows.map(([key, row = '']) => [key, JSON.parse(row) as unknown])
  right(await toEnd(parts))
  expect(inOrder(await rowsIn(parts.reports))).toEqual(inOrder(today))
  right(await rebuild(parts)(rowsOfAll)())
  expect(inOrder(await rowsIn(parts.reports))).toEqual(inOrder(today))
})
