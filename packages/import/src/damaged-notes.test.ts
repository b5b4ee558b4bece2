/** The notes of an import are damaged on disk at any moment: that is told, or the import comes to what it comes to. */
import { smallNetwork } from '@cofc/verification'
import fc from 'fast-check'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore, JsonObject } from '@cofc/event-store'
import { afterAll, expect, test } from 'vitest'
import { openStagingDatabase } from './staging/staging-database.ts'
import { stagingIn } from './staging/staging.ts'
import { memoryStores } from './testing/memory-stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'notes-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** At which moment the file is cut, or a bit of it turned, and at which part of its length. */
interface Damage {
  readonly moment: number
  readonly part: number
  readonly bit: number | 'cut'
}
const damage = (path: string, { part, bit }: Damage) => {
  const bytes = readFileSync(path)
  const at = Math.floor(part * bytes.length)
  if (bit === 'cut') {
    truncateSync(path, at)
    return
  }
  // Most of it is empty, and nothing is read there.
  const filled = bytes.findIndex((byte, place) => place >= at && byte !== 0)
  if (filled >= 0) writeAt(path, filled, (bytes[filled] ?? 0) ^ (1 << bit))
}
const writeAt = (path: string, place: number, byte: number) => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.of(byte), 0, 1, place)
  closeSync(file)
}

/** Each call of the store that is imported into is a moment. */
const counting = (events: EventStore, moment: () => void): EventStore => ({
  ...events,
  append: (...asked) => (moment(), events.append(...asked)),
  read: (...asked) => (moment(), events.read(...asked)),
  follow: (...asked) => (moment(), events.follow(...asked))
})

/** Commitments to words differ each time. */
const withoutChance = (data: JsonObject) =>
  JSON.stringify(data, (name, value: unknown) => (name === 'commitment' ? undefined : value))

/** Imports with notes of which no more than a few pages are remembered, and which are damaged at one moment. */
const importWith = async (harm?: Damage) => {
  const path = join(folder, 'notes.db')
  rmSync(path, { force: true })
  let moments = 0
  const moment = () => {
    if (moments++ === harm?.moment) damage(path, harm)
  }
  const takeNotes = () => {
    const database = openStagingDatabase(path)
    database.exec('pragma cache_size = 4')
    return stagingIn(database)
  }
  const stores = memoryStores(into => ({ ...into, events: counting(into.events, moment) }), takeNotes)
  const summary = await stores.import(smallNetwork)
  const events = (await stores.history()).map(({ stream, type, data }) => `${stream} ${type} ${withoutChance(data)}`)
  return { stores, events, moments, summary: { ...summary, folder: '' } }
}

test('a cut or a bit turned anywhere, at any moment, is told, or nothing comes of it', async () => {
  const right = await importWith()
  let told = 0
  const harms = fc.record({
    moment: fc.nat({ max: right.moments - 1 }),
    part: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bit: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 7 }) }, fc.constant('cut' as const))
  })
  await fc.assert(
    fc.asyncProperty(harms, async harm => {
      const { stores, events, summary } = await importWith(harm)
      if (summary.outcome === 'store-failed') {
        told += 1
        expect(summary.failure).toMatchObject({ type: 'StagingFailed' })
        // What was written before is right, and the same folder again brings the rest.
        expect(events).toEqual(right.events.slice(0, events.length))
        expect(await stores.history()).toHaveLength(events.length)
      } else expect([summary, events]).toEqual([right.summary, right.events])
    }),
    { numRuns: 25 }
  )
  expect(told).toBeGreaterThan(0)
})
