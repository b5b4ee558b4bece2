/** What is told of the readers of tables: the worst of their tables. */
import { expect, test } from 'vitest'
import { lacking, lag } from './lagging.ts'
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

test('an event that two tables of a reader have not seen counts once', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  await record(following.events, later)
  const lags = async () => right(await lag(following)(readers)()).map(({ report, behind }) => [report, behind])
  expect(await lags()).toEqual([
    ['house', 3],
    ['visits', 2],
    ['cleaning', 1]
  ])
  right(await toEnd(following, {}, [rooms, guests]))
  expect(await lags()).toEqual([
    ['house', 1],
    ['visits', 1],
    ['cleaning', 0]
  ])
})

test('a reader has stopped when one of its tables has, in this process or by what is on record', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, { ...guests, version: 0 }, arrivals]))
  const stopped = (table: string): string | null => (table === 'rooms' ? 'FoldFailed' : null)
  expect(right(await lag({ ...following, stopped })(readers)())).toMatchObject([
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
