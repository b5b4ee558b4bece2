import { isLeft } from 'fp-ts/lib/Either.js'
import { readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { backupDatabase } from './backup.ts'
import { openSqliteEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd, lengthOf, newFile, removeFiles } from './testing/files.ts'

removeFiles()

test('a copy made while others write holds what stood at one moment, and goes on from there as a store of its own', async () => {
  const [path, copy] = [newFile(), newFile()]
  const { store, close } = openSqliteEventStore(path)
  const large = () => event({ text: 'x'.repeat(3_000) })
  for (let version = 0; version < 300; version += 100)
    await answer(store.append('a', version, Array.from({ length: 100 }, large)))
  const copying = { done: false }
  const copied = answer(backupDatabase(path, copy)).finally(() => (copying.done = true))
  let version = 300
  do {
    await answer(store.append('a', version, [large(), large()]))
    version += 2
    await new Promise(setImmediate)
  } while (!copying.done)
  await copied
  expect(readdirSync(dirname(copy))).toEqual(['events.db'])
  const restored = openSqliteEventStore(copy)
  const found = eventsIn(await followedToEnd(restored.store))
  expect(found.length).toBeGreaterThanOrEqual(300)
  expect(found.length % 2).toBe(0)
  expect(found).toEqual(eventsIn(await followedToEnd(store)).slice(0, found.length))
  await answer(restored.checkIntegrity)
  await answer(restored.store.append('a', found.length, [event()]))
  expect((await answer(store.read('a', version))).events).toHaveLength(1)
  await Promise.all([close(), restored.close()])
})

test('what another process has not committed is not in it', async () => {
  const [path, copy] = [newFile(), newFile()]
  const { store, together, close } = openSqliteEventStore(path)
  await answer(store.append('a', 0, [event()]))
  await answer(
    together(async () => {
      await answer(store.append('a', 1, [event()]))
      return backupDatabase(path, copy)()
    })
  )
  const restored = openSqliteEventStore(copy)
  expect([await lengthOf(store, 'a'), await lengthOf(restored.store, 'a')]).toEqual([2, 1])
  await Promise.all([close(), restored.close()])
})

test('what cannot be copied is told, not thrown', async () => {
  const noDatabase = newFile()
  writeFileSync(noDatabase, 'community,name\n'.repeat(1_000))
  for (const from of [newFile(), noDatabase]) expect(isLeft(await backupDatabase(from, newFile())())).toBe(true)
})
