import { closeSync, copyFileSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()

const filled = async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  await answer(store.append('a', 0, [event(), event()]))
  await close()
  return path
}
const changed = (path: string, sql: string) => {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

test('a file written by a later version is refused and left as it is', async () => {
  const path = changed(await filled(), 'pragma user_version = 2')
  expect(() => openSqliteEventStore(path)).toThrow('written by a later version of this program (schema 2, known 1)')
  changed(path, 'pragma user_version = 1')
  const { store, close } = openSqliteEventStore(path)
  expect(eventsIn(await followedToEnd(store))).toHaveLength(2)
  await close()
})

test('a database of another program is refused', () => {
  const path = changed(newFile(), 'create table recipes (name text)')
  expect(() => openSqliteEventStore(path)).toThrow('no event store of this program')
})

test('a file that is no database is refused', () => {
  const path = newFile()
  writeFileSync(path, 'community,name\n'.repeat(1_000))
  expect(() => openSqliteEventStore(path)).toThrow('the event store cannot be opened: the file is not a database')
})

test('an event that is no JSON any more is told as damage', async () => {
  for (const column of ['data', 'metadata']) {
    const path = changed(await filled(), `update events set ${column} = '{"cut' where position = 2`)
    const { store, close } = openSqliteEventStore(path)
    const corrupt = { type: 'StoreCorrupt', reason: 'event 2 of stream "a", at 2, holds no JSON objects' }
    expect(await store.read('a')()).toEqual({ _tag: 'Left', left: corrupt })
    expect(await followedToEnd(store)).toMatchObject([
      { type: 'Page', page: { events: [{ version: 1 }] } },
      { type: 'Failed', failure: corrupt }
    ])
    await close()
  }
})

test('a damaged file is told as damage', async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  await answer(
    store.append(
      'a',
      0,
      Array.from({ length: 500 }, () => event())
    )
  )
  await close()
  const file = openSync(path, 'r+')
  // The third page: the root of the index by stream.
  writeSync(file, Buffer.alloc(200, 0xff), 0, 200, 2 * 4_096)
  closeSync(file)
  const opening = () => openSqliteEventStore(path)
  expect(opening).toThrow('the event store cannot be opened: the file is damaged')
  expect(opening).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ type: 'StoreCorrupt' }) as unknown })
  )
})

test('what is appended to a file that was moved away or replaced is refused, not lost', async () => {
  const [path, other] = [await filled(), await filled()]
  const { store, together, close } = openSqliteEventStore(path)
  await answer(store.append('a', 2, [event()]))
  renameSync(path, `${path}.old`)
  const refused = {
    left: { type: 'StoreUnavailable', reason: expect.stringContaining('moved or replaced while it was open') as string }
  }
  expect(await store.append('a', 3, [event()])()).toMatchObject(refused)
  copyFileSync(other, path)
  expect(await store.append('a', 3, [event()])()).toMatchObject(refused)
  expect(await together(store.append('a', 3, [event()]))()).toMatchObject(refused)
  expect((await answer(store.read('a'))).events).toHaveLength(3)
  await close()
})

test('a filter passes a long stretch of other events, and the follower can still be interrupted', async () => {
  const { store, close } = openSqliteEventStore(newFile(), { durability: 'none' })
  const wanted = { ...event(), type: 'Wanted' }
  for (let times = 0; times < 25; times++)
    await answer(
      store.append(
        `s-${times}`,
        0,
        Array.from({ length: 1_000 }, () => event())
      )
    )
  await answer(store.append('last', 0, [wanted]))
  const found: Array<string> = []
  for await (const followed of store.follow('', { types: ['Wanted'] }, { until: 'end', pageSize: 10 }))
    if (followed.type === 'Page') found.push(...followed.page.events.map(({ id }) => id))
  expect(found).toEqual([wanted.id])
  await close()
})
