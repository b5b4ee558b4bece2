/** What is told of the readers of tables: the worst of their tables. */
import { expect, test } from 'vitest'
import { beginning } from '@cofc/event-store'
import { lacking, lag } from './lagging.ts'
import type { Watched } from './table-states.ts'
import { arrivals, arrived, cleaned, departed, guests, houseFormat, opened, rooms } from './testing/guest-house.ts'
import { followingOf, record, right, toEnd } from './testing/recorded.ts'
import { onlyOwnVersions } from './version-guard.ts'

const readers = [
  { name: 'house', tables: [rooms, guests, arrivals] },
  { name: 'visits', tables: [guests, arrivals] },
  { name: 'cleaning', tables: [rooms] }
]
const history = [opened('1'), arrived('bea')]
const later = [cleaned('1'), departed('bea'), arrived('bea')]

const recordedAtOf = (metadata: string): string | null => (JSON.parse(metadata) as { at?: string }).at ?? null
const lagIn = async (following: Watched) => right(await lag({ ...following, recordedAtOf })(readers)())

test('a reader is as far behind as the table of it that is furthest behind', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  for (const [at, event] of later.entries()) await record(following.events, [event], { at: `at ${at}` })
  const since = async () => (await lagIn(following)).map(({ report, unseen }) => [report, unseen?.recordedAt])
  expect(await since()).toEqual([
    ['house', 'at 0'],
    ['visits', 'at 0'],
    ['cleaning', 'at 0']
  ])
  right(await toEnd(following, {}, [rooms, guests]))
  expect(await since()).toEqual([
    ['house', 'at 0'],
    ['visits', 'at 0'],
    ['cleaning', undefined]
  ])
  right(await toEnd(following))
  expect(await lagIn(following)).toMatchObject([{ unseen: null }, { unseen: null }, { unseen: null }])
})

test('how far behind a reader is, one event tells, however many it has not seen', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  for (let times = 0; times < 200; times++) await record(following.events, [departed('bea'), arrived('bea')])
  let read = 0
  const { followUnparsed, ...events } = following.events
  const counting: Watched['events'] = {
    ...events,
    followUnparsed: async function* (...asked) {
      for await (const followed of followUnparsed(...asked)) {
        if (followed.type === 'Page') read += followed.page.events.length
        yield followed
      }
    }
  }
  expect((await lagIn({ ...following, events: counting }))[0]?.unseen).toMatchObject({ recordedAt: null })
  expect(read).toBe(1)
})

test('a reader at the head is told without any event being read, and a rebuild in the shadow leaves it there', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  const unread = (): never => expect.unreachable()
  const events = { ...following.events, followUnparsed: unread }
  const advance = { table: rooms.name, from: null, to: { version: rooms.version, position: beginning }, rows: [] }
  right(await following.reports.write('shadow 0', [advance])())
  expect(await lagIn({ ...following, events })).toMatchObject(
    readers.map(({ name }) => ({ report: name, unseen: null, stopped: null }))
  )
})

test('a checkpoint that the store never gave out is a failure', async () => {
  const following = await followingOf(history)
  const advance = { table: rooms.name, from: null, to: { version: rooms.version, position: '0' }, rows: [] }
  right(await following.reports.write('live', [advance])())
  expect(await lag({ ...following, recordedAtOf })(readers)()).toMatchObject({ left: { type: 'PositionUnknown' } })
})

test('a reader has stopped when one of its tables has, in this process or by what is on record', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, { ...guests, version: 0 }, arrivals]))
  const stopped = (table: string): string | null => (table === 'rooms' ? 'FoldFailed' : null)
  expect(await lagIn({ ...following, stopped })).toMatchObject([
    { report: 'house', stopped: 'FoldFailed' },
    { report: 'visits', stopped: 'RebuildNeeded' },
    { report: 'cleaning', stopped: 'FoldFailed' }
  ])
})

test('every reader of a table that halted stands still', async () => {
  const following = await followingOf([...history, { ...departed('bea'), v: 99 }])
  right(await toEnd(following))
  expect(right(await lacking(following.reports)(readers)())).toEqual({ parked: 0, halted: 2 })
})

test('rows of another version are not read, whatever is asked beside them', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, { ...guests, version: 0 }]))
  const own = onlyOwnVersions(following.reports, [rooms, guests, arrivals], houseFormat)
  const reason = 'the rows of guests are of another version: the report must be rebuilt'
  expect(await own.read({ rooms: 'all', guests: [] })()).toMatchObject({
    left: { type: 'ReportStoreUnavailable', reason }
  })
  expect(await own.read({ rooms: 'all' }, () => ({ guests: 'all' }))()).toMatchObject({ left: { reason } })
  expect(right(await own.read({ rooms: 'all', arrivals: 'all' })())['rooms']?.rows).toHaveLength(1)
})
