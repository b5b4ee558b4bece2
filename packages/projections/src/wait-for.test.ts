import { isLeft } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { Following } from './following.ts'
import type { TableReader } from './table-states.ts'
import type { ReportStore } from './report-store.ts'
import { arrived, cleaned, departed, guests, houseFormat, houseTables, opened, rooms } from './testing/guest-house.ts'
import { followingOf, record, right, toEnd } from './testing/recorded.ts'
import { waitFor, type WaitingOptions } from './wait-for.ts'

const house: TableReader = { name: 'house', tables: houseTables }
const ofRooms: TableReader = { name: 'rooms', tables: [rooms] }
let following: Following
beforeEach(async () => {
  following = await followingOf([opened('1'), arrived('bea')])
  right(await toEnd(following))
})
const headOf = async (): Promise<string> => right(await following.events.head())
const forEver = new AbortController().signal
const atOnce = AbortSignal.abort()

/** Looks again when it is told to. */
const byHand = () => {
  const looks: Array<() => void> = []
  const waitingToLook: Array<() => void> = []
  const pause = (): Promise<void> =>
    new Promise(resolve => {
      looks.push(resolve)
      waitingToLook.shift()?.()
    })
  const isWaiting = async (): Promise<void> => {
    if (looks.length === 0) await new Promise<void>(resolve => waitingToLook.push(resolve))
  }
  return {
    pause,
    /** Until it waits to look again. */
    isWaiting,
    look: async () => {
      await isWaiting()
      looks.shift()?.()
      await isWaiting()
    },
    last: async () => {
      await isWaiting()
      looks.shift()?.()
    }
  }
}
const standingNow = async (reader: TableReader, position: string, options: Partial<WaitingOptions> = {}) =>
  right(await waitFor(following, { pause: () => Promise.resolve(), ...options })(reader, position, atOnce)())

test('rows that stand there have reached it, and the answer says where they stand', async () => {
  const mark = await headOf()
  expect(await standingNow(house, mark)).toEqual({ type: 'Reached', mark })
  expect(await standingNow(house, '')).toEqual({ type: 'Reached', mark })
})

test('a table behind has not, whatever the others have', async () => {
  const mark = await headOf()
  await record(following.events, [cleaned('1')])
  right(await toEnd(following, {}, [rooms]))
  expect(await standingNow(ofRooms, await headOf())).toMatchObject({ type: 'Reached' })
  expect(await standingNow(house, await headOf())).toEqual({ type: 'NotYet', mark })
})

test('whoever waits is told as soon as it is reached', async () => {
  const { pause, look, last } = byHand()
  const waiting = waitFor(following, { pause })
  await record(following.events, [cleaned('1')])
  const mark = await headOf()
  const told = waiting(house, mark, forEver)()
  await look()
  right(await toEnd(following))
  await last()
  expect(right(await told)).toEqual({ type: 'Reached', mark })
})

test('at the limit the answer is how it stands', async () => {
  const { pause, isWaiting } = byHand()
  const limit = new AbortController()
  const mark = await headOf()
  await record(following.events, [cleaned('1')])
  const told = waitFor(following, { pause })(house, await headOf(), limit.signal)()
  await isWaiting()
  limit.abort()
  expect(right(await told)).toEqual({ type: 'NotYet', mark })
})

test('a table that halted before it is told without waiting', async () => {
  const mark = await headOf()
  await record(following.events, [{ ...arrived('cem'), v: 99 }, arrived('dot')])
  right(await toEnd(following))
  expect(await standingNow(house, await headOf())).toEqual({ type: 'Halted', mark })
  expect(await standingNow(house, mark)).toEqual({ type: 'Reached', mark })
  expect(await standingNow(ofRooms, mark)).toMatchObject({ type: 'Reached' })
})

test('a table that stopped in this process, or whose rows are of another version, has halted', async () => {
  await record(following.events, [cleaned('1')])
  const asking = { ...following, stopped: (table: string) => (table === 'guests' ? 'FoldFailed' : null) }
  const stopped = waitFor(asking, { pause: () => Promise.resolve() })(house, await headOf(), forEver)
  expect(right(await stopped())).toMatchObject({ type: 'Halted' })
  const upgraded: TableReader = { name: 'house', tables: [{ ...guests, version: 9 }] }
  expect(await standingNow(upgraded, '')).toMatchObject({ type: 'Halted' })
})

test('where the stream of the event is parked, that is told, and of other streams it is not', async () => {
  following = { ...following, unreadable: 'park' }
  await record(following.events, [arrived('dot'), { ...arrived('cem'), v: 99 }])
  const unreadable = await headOf()
  await record(following.events, [departed('cem')])
  const behind = await headOf()
  await record(following.events, [departed('dot')])
  right(await toEnd(following))
  for (const position of [unreadable, behind])
    expect(await standingNow(house, position)).toEqual({ type: 'ParkedThere', stream: 'guest-cem' })
  expect(await standingNow(ofRooms, behind)).toMatchObject({ type: 'Reached' })
  expect(await standingNow(house, await headOf())).toMatchObject({ type: 'Reached' })
})

test('a hundred that wait ask the store no more than one does, and nobody waiting asks nothing', async () => {
  let [asked, atOnceNow, most] = [0, 0, 0]
  const counted =
    <A extends ReadonlyArray<unknown>, B>(ask: (...given: A) => () => Promise<B>) =>
    (...given: A) =>
    async () => {
      asked += 1
      most = Math.max(most, ++atOnceNow)
      const answer = await ask(...given)()
      atOnceNow -= 1
      return answer
    }
  const { reports } = following
  const watched: ReportStore = {
    ...reports,
    checkpoint: counted(reports.checkpoint),
    quarantined: counted(reports.quarantined)
  }
  const { pause, look, last, isWaiting } = byHand()
  const waiting = waitFor({ ...following, reports: watched, format: houseFormat }, { pause })
  const positions: Array<string> = []
  for (let place = 0; place < 10; place++) {
    await record(following.events, [cleaned('1')])
    positions.push(await headOf())
  }
  const hundred = Array.from({ length: 100 }, (_, place) => waiting(house, positions[place % 10] ?? '', forEver)())
  await isWaiting()
  // All have been told how it stands as they came, which is asked of each alone.
  await look()
  ;[asked, most] = [0, 0]
  await look()
  expect(asked).toBe(2 * houseTables.length)
  expect(most).toBe(1)
  right(await toEnd(following))
  await last()
  for (const told of await Promise.all(hundred)) expect(right(told)).toMatchObject({ type: 'Reached' })
  asked = 0
  await record(following.events, [cleaned('1')])
  expect(asked).toBe(0)
})

test('who comes when as many wait as may is told at once how it stands', async () => {
  const { pause, isWaiting } = byHand()
  const waiting = waitFor(following, { pause, most: 2 })
  const limit = new AbortController()
  await record(following.events, [cleaned('1')])
  const head = await headOf()
  const first = [waiting(house, head, limit.signal)(), waiting(house, head, limit.signal)()]
  await isWaiting()
  expect(right(await waiting(house, head, forEver)())).toMatchObject({ type: 'NotYet' })
  limit.abort()
  for (const told of await Promise.all(first)) expect(right(told)).toMatchObject({ type: 'NotYet' })
})

test('a store that fails meanwhile ends the waiting with its failure', async () => {
  const { pause, isWaiting, last } = byHand()
  let isGone = false
  const failure = { _tag: 'Left', left: { type: 'ReportStoreUnavailable', reason: 'gone' } } as const
  const reports: ReportStore = {
    ...following.reports,
    checkpoint: set => (isGone ? async () => failure : following.reports.checkpoint(set))
  }
  await record(following.events, [cleaned('1')])
  const told = waitFor({ ...following, reports }, { pause })(house, await headOf(), forEver)()
  await isWaiting()
  isGone = true
  await last()
  expect(isLeft(await told)).toBe(true)
})
