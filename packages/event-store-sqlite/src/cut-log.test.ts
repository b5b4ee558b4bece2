import { cpSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()

const [headOfLog, headOfFrame] = [32, 24]

/** Where each frame of the log ends, and whether it ends a commit. */
const framesIn = (log: Buffer) => {
  const size = headOfFrame + log.readUInt32BE(8)
  return Array.from({ length: (log.length - headOfLog) / size }, (_, index) => {
    const start = headOfLog + index * size
    return { end: start + size, commits: log.readUInt32BE(start + 4) > 0 }
  })
}

/** Appends of one, of several and of large events; after each, how long the log was and what had been answered. */
const written = async (path: string) => {
  const { store, close } = openSqliteEventStore(path)
  const log = `${path}-wal`
  const answered = [{ log: readFileSync(log).length, events: 0 }]
  let version = 0
  for (let count = 1; count <= 14; count++) {
    const some = Array.from({ length: 1 + (count % 4) }, () =>
      event({ text: 'x'.repeat(count % 3 === 0 ? 9_000 : 90) })
    )
    version = (await answer(store.append('a', version, some))).version
    answered.push({ log: readFileSync(log).length, events: version })
  }
  return { answered, close }
}

test('a log cut at the end of any frame, or within it, opens to exactly what had been answered by then', async () => {
  const path = newFile()
  const { answered, close } = await written(path)
  const log = readFileSync(`${path}-wal`)
  const frames = framesIn(log)
  expect(frames.filter(({ commits }) => commits).length).toBeGreaterThanOrEqual(14)
  expect(frames.length).toBeGreaterThan(40)
  const folder = join(dirname(path), 'cut')
  mkdirSync(folder)
  const copy = join(folder, 'events.db')
  const eventsWhenCutAt = async (length: number) => {
    for (const suffix of ['', '-wal']) cpSync(path + suffix, copy + suffix)
    truncateSync(`${copy}-wal`, length)
    const cut = openSqliteEventStore(copy, { durability: 'none' })
    const found = eventsIn(await followedToEnd(cut.store))
    await answer(cut.checkIntegrity)
    await answer(cut.store.append('a', found.length, [event()]))
    await cut.close()
    return found.length
  }
  for (const { end } of frames)
    for (const length of [end, end - 1, end - 2_000])
      expect([length, await eventsWhenCutAt(length)]).toEqual([
        length,
        answered.findLast(one => one.log <= length)?.events ?? 0
      ])
  await close()
})

test('what was answered is in the log and written through: the settings that see to it are in force', () => {
  const path = newFile()
  const { close } = openSqliteEventStore(path)
  const database = new DatabaseSync(path)
  expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
  return close()
})
