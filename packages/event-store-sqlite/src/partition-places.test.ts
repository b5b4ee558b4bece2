/** The pages of one of many partitions are the same, whether all is read or only where its events stand. */
import { inPartition, type Filter } from '@cofc/event-store'
import fc from 'fast-check'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { placesIn } from './partition-places.ts'
import { pagesIn } from './statements.ts'

const historyOf = (streams: ReadonlyArray<number>): DatabaseSync => {
  const database = new DatabaseSync(':memory:')
  database.exec(`create table events (position integer primary key, stream text, version integer, type text);
    create unique index events_by_stream on events (stream, version)`)
  database.function('in_partition', { deterministic: true }, (stream, index, of) =>
    Number(inPartition({ index: Number(index), of: Number(of) }, String(stream)))
  )
  const insert = database.prepare('insert into events (stream, version, type) values (?, ?, ?)')
  const versions = new Map<number, number>()
  for (const stream of streams) {
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    insert.run(`stream-${String(stream)}`, version, version % 3 === 0 ? 'Noted' : 'Counted')
  }
  return database
}
const read = 'position, stream, version, type'
const always = 1
const never = Infinity

test('in any window, of any types, up to any number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 8, max: 20 }).chain(of => fc.record({ of: fc.constant(of), index: fc.nat({ max: of - 1 }) })),
      fc.option(fc.constantFrom(['Noted'], ['Counted'], ['Noted', 'Counted'], []), { nil: undefined }),
      fc.array(
        fc.record({ after: fc.nat({ max: 300 }), wide: fc.nat({ max: 300 }), most: fc.integer({ min: 1, max: 9 }) })
      ),
      (streams, partition, types, windows) => {
        const database = historyOf(streams)
        const filter: Filter = { partition, ...(types === undefined ? {} : { types }) }
        const [places, scan] = [always, never].map(worth => pagesIn(database, read, placesIn(database, worth))(filter))
        for (const { after, wide, most } of [{ after: 0, wide: 300, most: 9 }, ...windows]) {
          const window = { after, upTo: Math.min(streams.length, after + wide), most }
          expect(places?.(window)).toEqual(scan?.(window))
        }
        database.close()
      }
    ),
    { numRuns: 300 }
  )
})
test('what is appended after the places were looked up is read with all that follows', () => {
  const database = historyOf(Array.from({ length: 200 }, (_, place) => place % 40))
  const partition = { index: 3, of: 8 }
  const look = pagesIn(database, read, placesIn(database, always))({ partition })
  const first = look({ after: 0, upTo: 200, most: 500 })
  database.exec(`insert into events (stream, version, type) select stream, version + 100, type from events`)
  const rest = look({ after: 200, upTo: 400, most: 500 })
  expect(first.length).toBeGreaterThan(0)
  expect(rest.map(([, stream]) => stream)).toEqual(first.map(([, stream]) => stream))
})
test('places are looked up of one of many partitions of a long history, and of no other', () => {
  const database = historyOf(Array.from({ length: 200 }, (_, place) => place % 40))
  const placesOf = placesIn(database, 150)
  expect([placesOf({ index: 0, of: 7 }, 0), placesOf({ index: 0, of: 8 }, 51)]).toEqual([null, null])
  const found = Array.from({ length: 8 }, (_, index) => [...(placesOf({ index, of: 8 }, 50)?.positions ?? [])])
  expect(found.flat().toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 150 }, (_, place) => place + 51)
  )
})
