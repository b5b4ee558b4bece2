import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Followed } from '@cofc/event-store'
import { pragma } from '@cofc/sqlite-file'
import { describeDamage, testOpeningAtOnce } from '@cofc/sqlite-file/testing'
import { eventFile, openDatabase } from './database.ts'
import { onFile, openSqliteEventStore } from './open.ts'
import { settingsFrom } from './options.ts'
import { answer, event, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()

const [long, ...streamsOfSixty] = ['long', 'a', 'b', 'c'] as const
const streams = [long, ...streamsOfSixty]
/** With an event that takes several pages. */
const fill = async (path: string): Promise<void> => {
  const { store, close } = openSqliteEventStore(path)
  await answer(store.append(long, 0, [event({ text: 'x'.repeat(20_000) })]))
  for (const stream of streamsOfSixty)
    await answer(
      store.append(
        stream,
        0,
        Array.from({ length: 60 }, () => event({ text: 'so it goes on '.repeat(9) }))
      )
    )
  await close()
}
const filled = async () => {
  const path = newFile()
  await fill(path)
  return path
}

interface Place {
  readonly stream: string
  readonly version: number
  readonly position: string
}
const placesOf = (events: ReadonlyArray<Place>): ReadonlyArray<Place> =>
  events.map(({ stream, version, position }) => ({ stream, version, position }))

describeDamage(
  {
    kind: eventFile,
    failures: ['StoreCorrupt', 'StoreUnavailable'],
    fill,
    holds: 2 * 181,
    read: async path => {
      const { store, close } = openSqliteEventStore(path)
      const pages = await followedToEnd(store)
      const streamed = await Promise.all(streams.map(stream => store.read(stream)()))
      await close()
      const failures = [
        ...pages.flatMap(one => (one.type === 'Failed' ? [one.failure] : [])),
        ...streamed.flatMap(page => (isLeft(page) ? [page.left] : []))
      ]
      const read = streamed.flatMap(page => (isRight(page) ? placesOf(page.right.events) : []))
      return { failures, held: [...placesOf(eventsIn(pages)), ...read] }
    }
  },
  {
    cuts: 100,
    turns: 300,
    bits: [
      ...([18, 19, 24, 28, 31] as const).map((place): [number, number] => [place, 0]),
      [18, 1],
      [92, 7],
      // In the texts that say what the tables are.
      [4040, 2],
      [4060, 3],
      [3900, 0]
    ]
  }
)
testOpeningAtOnce(new URL('./open.ts', import.meta.url), openSqliteEventStore.name)

/** As a file too large to be gone through when it is opened: only its ends were looked at. */
const notLookedThrough = (path: string) => ({
  database: new DatabaseSync(path),
  expectInPlace: () => undefined,
  isReadOnly: false
})
const settings = settingsFrom({})

test('an event that is missing is told on reading as well, whatever is asked for, and what is before it is given', async () => {
  for (const [missing, filters] of [
    ["stream = 'b' and version = 30", [{}, { types: ['Noted'] }, { partition: { index: 0, of: 1 } }]],
    ["stream = 'a' and version = 1", [{}, { types: ['Else'] }]]
  ] as const) {
    const path = await filled()
    const { store, close } = onFile(withoutEvent(path, missing), settings)
    for (const filter of filters) {
      const found: Array<Followed> = []
      for await (const one of store.follow('', filter, { until: 'end', pageSize: 20 })) found.push(one)
      expect(found.at(-1)).toMatchObject({
        type: 'Failed',
        failure: { type: 'StoreCorrupt', reason: expect.stringMatching(/^events between .* are missing$/) as string }
      })
    }
    expect(await store.read(missing.slice(10, 11))()).toMatchObject({ left: { type: 'StoreCorrupt' } })
    await close()
  }
})
const withoutEvent = (path: string, missing: string) => {
  const file = notLookedThrough(path)
  file.database.exec(`delete from events where ${missing}`)
  return file
}

test('a last event that is not where it should be is told before the next is given its place', async () => {
  for (const sql of [
    'update events set position = position + 1000000 where position = 1',
    "update events set version = 900 where stream = 'b' and version = 60; update events set position = 10000 where stream = 'b' and version = 59"
  ]) {
    const path = await filled()
    const database = new DatabaseSync(path)
    database.exec(sql)
    database.close()
    expect(() => openSqliteEventStore(path)).toThrow('the last event does not stand where it should')
  }
})

test('a file without its table is told as damaged', async () => {
  const path = await filled()
  const database = new DatabaseSync(path)
  database.exec('alter table events rename to other')
  database.close()
  expect(() => openSqliteEventStore(path)).toThrow(
    expect.objectContaining({
      cause: { type: 'StoreCorrupt', reason: expect.stringContaining('its tables') as string }
    })
  )
})

test('what SQLite does not see the store does: no JSON, or a version that is missing', async () => {
  for (const [sql, reason] of [
    ["update events set data = '{\"cut' where stream = 'b' and version = 7", 'event 7 of b is no JSON'],
    ["delete from events where stream = 'c' and version = 30", 'the versions of c have a gap'],
    ["delete from events where stream = 'c' and version = 1", 'the versions of c have a gap']
  ] as const) {
    const path = await filled()
    const file = openDatabase(path, settingsFrom({}))
    const { database } = file
    database.exec(sql)
    const { checkIntegrity, close } = onFile(file, settingsFrom({}))
    expect(await checkIntegrity()).toEqual({ _tag: 'Left', left: { type: 'StoreCorrupt', reason } })
    await close()
  }
})

test('a disk that fills up at any moment is told, what was answered stands, and the file is whole', async () => {
  const path = await filled()
  const file = openDatabase(path, settings)
  const { database } = file
  const { store, checkIntegrity, close } = onFile(file, settings)
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
  expect(eventsIn(await followedToEnd(opened.store))).toHaveLength(kept + 121)
  await opened.close()
})
