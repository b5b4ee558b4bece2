import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd, lengthOf, newFile, removeFiles } from './testing/files.ts'

removeFiles()

test('an append waits for another writer without holding up the thread', async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path, { patience: 600_000 })
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  let turns = 0
  const counting = setInterval(() => {
    turns += 1
    if (turns === 30) other.exec('commit')
  }, 1)
  expect(await answer(store.append('a', 0, [event()]))).toMatchObject({ version: 1 })
  clearInterval(counting)
  expect(turns).toBeGreaterThanOrEqual(30)
  other.close()
  await close()
})

test('after its deadline the store is unavailable, nothing is stored, and later it goes on', async () => {
  const path = newFile()
  const { store, together, close } = openSqliteEventStore(path, { patience: 30 })
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const unavailable = { left: { type: 'StoreUnavailable' } }
  expect(await store.append('a', 0, [event()])()).toMatchObject(unavailable)
  expect(await together(store.append('a', 0, [event()]))()).toMatchObject(unavailable)
  expect(await lengthOf(store, 'a')).toBe(0)
  other.exec('commit')
  expect(await answer(store.append('a', 0, [event()]))).toMatchObject({ version: 1 })
  other.close()
  await close()
})

test('of two handles at one version one wins, and neither loses an event', async () => {
  const path = newFile()
  const handles = [openSqliteEventStore(path), openSqliteEventStore(path)]
  const write = async ({ store }: (typeof handles)[number]) => {
    let conflicts = 0
    for (let added = 0; added < 60;) {
      const answered = await store.append('a', await lengthOf(store, 'a'), [event()])()
      if (isRight(answered)) added += 1
      else conflicts += answered.left.type === 'VersionConflict' ? 1 : NaN
    }
    return conflicts
  }
  const conflicts = await Promise.all(handles.map(write))
  expect(conflicts.every(Number.isFinite)).toBe(true)
  for (const { store, close } of handles) {
    expect(eventsIn(await followedToEnd(store)).map(({ version }) => version)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1)
    )
    await close()
  }
})

test('a live follower sees what another process appends', async () => {
  const path = newFile()
  const [one, other] = [openSqliteEventStore(path, { lookEvery: 10 }), openSqliteEventStore(path)]
  const pages = one.store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  const given = event()
  await answer(other.store.append('a', 0, [given]))
  expect(await next).toMatchObject({ value: { page: { events: [{ id: given.id }] } } })
  await one.close()
  await other.close()
})

test('followers that wait see each append of another process, once and in order', async () => {
  const path = newFile()
  const [one, other] = [openSqliteEventStore(path, { lookEvery: 1 }), openSqliteEventStore(path)]
  const stop = new AbortController()
  const many = 30
  const seenBy = async (): Promise<ReadonlyArray<string>> => {
    const ids: Array<string> = []
    for await (const followed of one.store.follow('', {}, { until: 'live', signal: stop.signal })) {
      if (followed.type === 'Page') ids.push(...followed.page.events.map(({ id }) => id))
      if (ids.length === many) return ids
    }
    return ids
  }
  const seeing = [seenBy(), seenBy(), seenBy()]
  const given: Array<string> = []
  for (let version = 0; version < many; version++) {
    const next = event()
    given.push(next.id)
    await answer(other.store.append('a', version, [next]))
    if (version % 3 === 0) await new Promise(resolve => setTimeout(resolve, 1))
  }
  for (const ids of await Promise.all(seeing)) expect(ids).toEqual(given)
  stop.abort()
  await one.close()
  await other.close()
})

test('a follower that waits ends when the file is closed', async () => {
  const { store, close } = openSqliteEventStore(newFile(), { lookEvery: 1 })
  const pages = store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  await close()
  expect(await next).toMatchObject({ value: { type: 'Failed', failure: { type: 'StoreUnavailable' } } })
})

test('a checkpoint of a longer history than this one is told, not waited for', async () => {
  const { store, close } = openSqliteEventStore(newFile())
  await answer(store.append('a', 0, [event()]))
  const found = await followedToEnd(store, '0000000000000002')
  expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'PositionUnknown' } }])
  await close()
})

test('closing waits for what was asked before', async () => {
  const path = newFile()
  const first = openSqliteEventStore(path)
  const appends = [0, 1, 2].map(n => first.store.append(`s-${n}`, 0, [event()])())
  await first.close()
  expect((await Promise.all(appends)).some(isLeft)).toBe(false)
  const second = openSqliteEventStore(path)
  expect(eventsIn(await followedToEnd(second.store))).toHaveLength(3)
  await second.close()
})
