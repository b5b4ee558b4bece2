import { left, right } from 'fp-ts/lib/Either.js'
import type { AppendFailure } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { pragma } from '@cofc/sqlite-file'
import { openDatabase } from './database.ts'
import { onFile, openSqliteEventStore } from './open.ts'
import { settingsFrom } from './options.ts'
import { answer, event, eventsIn, followedToEnd, lengthOf, newFile, removeFiles } from './testing/files.ts'

removeFiles()
const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

test('appends done together are read at once within, followed by others only afterwards', async () => {
  const path = newFile()
  const { store, together, close } = openSqliteEventStore(path)
  const other = openSqliteEventStore(path)
  await answer(store.append('a', 0, [event()]))
  const work: TaskEither<AppendFailure, number> = async () => {
    for (let version = 1; version < 50; version++) {
      await answer(store.append('a', version, [event()]))
      expect(await lengthOf(store, 'a')).toBe(version + 1)
      if (version % 10 === 0) await wait(1)
    }
    expect(await lengthOf(other.store, 'a')).toBe(1)
    expect(eventsIn(await followedToEnd(store))).toHaveLength(1)
    return right(49)
  }
  expect(await together(work)()).toEqual(right(49))
  expect(await lengthOf(other.store, 'a')).toBe(50)
  expect(eventsIn(await followedToEnd(store))).toHaveLength(50)
  await Promise.all([close(), other.close()])
})

test('a failure undoes the whole of it, and the store goes on', async () => {
  const { store, together, close } = openSqliteEventStore(newFile())
  const failing: TaskEither<'stop', never> = async () => {
    await answer(store.append('a', 0, [event(), event()]))
    return left('stop')
  }
  expect(await together(failing)()).toEqual(left('stop'))
  expect(await lengthOf(store, 'a')).toBe(0)
  expect(await answer(store.append('a', 0, [event()]))).toMatchObject({ version: 1 })
  await close()
})

test('work that breaks is undone too', async () => {
  const { store, together, close } = openSqliteEventStore(newFile())
  const breaking = together(async () => {
    await answer(store.append('a', 0, [event()]))
    throw new Error('broken')
  })
  await expect(breaking()).rejects.toThrow('broken')
  expect(await lengthOf(store, 'a')).toBe(0)
  await close()
})

test('a conflict within is an answer like any other and undoes nothing', async () => {
  const { store, together, close } = openSqliteEventStore(newFile())
  await answer(
    together(async () => {
      await answer(store.append('a', 0, [event()]))
      expect(await store.append('a', 0, [event()])()).toMatchObject({ left: { type: 'VersionConflict', actual: 1 } })
      await answer(store.append('a', 1, [event()]))
      return right(undefined)
    })
  )
  expect(await lengthOf(store, 'a')).toBe(2)
  await close()
})

test('when the disk fills up within, nothing of it is kept and everything later in it is told', async () => {
  const file = openDatabase(newFile(), settingsFrom({}))
  const { database } = file
  const { store, together, close } = onFile(file, settingsFrom({}))
  await answer(store.append('a', 0, [event()]))
  database.exec(`pragma max_page_count = ${pragma(database, 'page_count') + 2}`)
  const full = left({ type: 'StoreUnavailable', reason: 'the disk is full' } as const)
  const filling = async () => {
    await answer(store.append('a', 1, [event()]))
    expect(await store.append('b', 0, [event({ text: 'x'.repeat(100_000) })])()).toEqual(full)
    expect(await store.append('c', 0, [event()])()).toEqual(full)
    return right(undefined)
  }
  expect(await together(filling)()).toEqual(full)
  expect([await lengthOf(store, 'a'), await lengthOf(store, 'c')]).toEqual([1, 0])
  await close()
})

test('one after another, and one within another is part of it', async () => {
  const { store, together, close } = openSqliteEventStore(newFile())
  const adding = (version: number) => together(store.append('a', version, [event()]))
  const nested = together(async () => {
    await answer(adding(0))
    return adding(1)()
  })
  const both = await Promise.all([nested(), together(() => store.append('b', 0, [event()])())()])
  expect(both).toMatchObject([right({ version: 2 }), right({ version: 1 })])
  await close()
})

test('a live follower is woken once it is committed', async () => {
  const { store, together, close } = openSqliteEventStore(newFile())
  const pages = store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  await answer(together(store.append('a', 0, [event(), event()])))
  expect(await next).toMatchObject({ value: { page: { events: [{ version: 1 }, { version: 2 }] } } })
  await close()
})
