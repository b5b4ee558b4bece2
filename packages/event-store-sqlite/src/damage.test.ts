import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { EventStore, StoreFailure } from '@cofc/event-store'
import { openDatabase, pragma } from './database.ts'
import { onDatabase, openSqliteEventStore } from './open.ts'
import { settingsFrom } from './options.ts'
import { answer, event, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()

const streams = ['a', 'b', 'c']
const filled = async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  for (const stream of streams)
    await answer(
      store.append(
        stream,
        0,
        Array.from({ length: 60 }, () => event({ text: 'so it goes on '.repeat(9) }))
      )
    )
  await close()
  return path
}

/** What reading everything tells, or the error of opening it: never anything but data or a named failure. */
const whatIsRead = async (path: string): Promise<ReadonlyArray<Either<unknown, unknown>> | Error> => {
  try {
    const { store, checkIntegrity, close } = openSqliteEventStore(path)
    const answers = [...(await readAll(store)), await checkIntegrity()]
    await close()
    return answers
  } catch (error) {
    return error as Error
  }
}
const readAll = async (store: EventStore) => {
  const followed = await followedToEnd(store)
  const read: Array<Either<unknown, unknown>> = []
  for (const stream of streams) read.push(await store.read(stream)())
  return [
    ...read,
    ...followed.map(one =>
      one.type === 'Failed'
        ? ({ _tag: 'Left', left: one.failure } as const)
        : ({ _tag: 'Right', right: one.page } as const)
    )
  ]
}
const isNamed = (failure: unknown) => ['StoreCorrupt', 'StoreUnavailable'].includes((failure as StoreFailure).type)

/** Whether the damage was told, in opening or in reading. */
const isTold = (found: Awaited<ReturnType<typeof whatIsRead>>) => {
  if (!(found instanceof Error)) {
    for (const one of found) if (isLeft(one)) expect(one.left).toSatisfy(isNamed)
    return found.some(isLeft)
  }
  expect(found.message).toMatch(/^the event store cannot be opened: |no event store of this program|later version/)
  return true
}

test('a file cut anywhere is told as damaged, and reading it changes no byte of it', async () => {
  const whole = await filled()
  const bytes = readFileSync(whole)
  const cut = newFile()
  for (let length = bytes.length - 1; length > 100; length -= 3_001) {
    copyFileSync(whole, cut)
    truncateSync(cut, length)
    expect([length, isTold(await whatIsRead(cut))]).toEqual([length, true])
    expect(readFileSync(cut).equals(bytes.subarray(0, length))).toBe(true)
  }
})

test('a bit turned anywhere is told or leaves an answer, nothing throws, and reading changes no byte', async () => {
  const whole = await filled()
  const bytes = readFileSync(whole)
  const turned = newFile()
  const told: Array<number> = []
  for (let times = 0, place = 16; times < 120; times++, place = (place * 7 + 4_099) % bytes.length) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8((damaged[place] ?? 0) ^ (1 << (times % 8)), place)
    writeFileSync(turned, damaged)
    if (isTold(await whatIsRead(turned))) told.push(place)
    expect(readFileSync(turned).equals(damaged)).toBe(true)
    expect(existsSync(`${turned}-wal`)).toBe(false)
  }
  expect(told.length).toBeGreaterThan(20)
})

test('what SQLite does not see the store does: no JSON, or a version that is missing', async () => {
  for (const [sql, reason] of [
    ["update events set data = '{\"cut' where stream = 'b' and version = 7", 'event 7 of b is no JSON'],
    ["delete from events where stream = 'c' and version = 30", 'the versions of c have a gap'],
    ["delete from events where stream = 'c' and version = 1", 'the versions of c have a gap']
  ] as const) {
    const path = await filled()
    const database = openDatabase(path, settingsFrom({}))
    database.exec(sql)
    const { checkIntegrity, close } = onDatabase(database, settingsFrom({}))
    expect(await checkIntegrity()).toEqual({ _tag: 'Left', left: { type: 'StoreCorrupt', reason } })
    await close()
  }
})

test('a disk that fills up at any moment is told, what was answered stands, and the file is whole', async () => {
  const path = await filled()
  const settings = settingsFrom({})
  const database = openDatabase(path, settings)
  const { store, checkIntegrity, close } = onDatabase(database, settings)
  let kept = 60
  for (let room = 0; room < 12; room++) {
    database.exec(`pragma max_page_count = ${pragma(database, 'page_count') + room}`)
    for (let refused = false; !refused;) {
      const answered = await store.append('a', kept, [event({ text: 'x'.repeat(700 * (1 + (kept % 9))) }), event()])()
      refused = !isRight(answered)
      if (isRight(answered)) kept += 2
      else expect(answered.left).toEqual({ type: 'StoreUnavailable', reason: 'the disk is full' })
    }
    expect((await answer(store.read('a'))).events).toHaveLength(kept)
  }
  await answer(checkIntegrity)
  await close()
  const opened = openSqliteEventStore(path)
  expect(eventsIn(await followedToEnd(opened.store))).toHaveLength(kept + 120)
  await opened.close()
})
