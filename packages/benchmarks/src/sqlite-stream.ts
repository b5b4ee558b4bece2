/** A stream of thirty events read from SQLite and decoded, beside the same rows read plainly and parsed. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { decodeEvent } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { got } from './harness/got.ts'
import { perSecond } from './harness/spread.ts'
import { reviewStream } from './history/review.ts'
import { lengthOfStream, thirtyEach, workbookOf } from './history/thirty-events.ts'
import { writeEvents } from './history/write-history.ts'

export const sqliteStream: Benchmark = {
  name: 'sqlite-stream',
  asks: `a stream of ${lengthOfStream} events loaded from SQLite and decoded, beside raw reading and JSON.parse`,
  run: async ({ quick, folder }) => {
    const path = join(folder, 'streams.sqlite')
    const members = quick ? 500 : 1_000
    await writeEvents(path, thirtyEach(members))
    const names = Array.from({ length: members }, (_, member) => [
      reviewStream(workbookOf(member)),
      `membership-TC-${member}`
    ]).flat()
    const database = new DatabaseSync(path)
    const select = database.prepare('select * from events where stream = ? order by version')
    select.setReturnArrays(true)
    const { store, close } = openSqliteEventStore(path)
    const [plain, loaded] = await compare(
      [
        {
          name: 'plain',
          run: () => {
            for (const name of names)
              for (const row of select.all(name))
                for (const text of (row as unknown as ReadonlyArray<string>).slice(-2)) JSON.parse(text)
          }
        },
        {
          name: 'loaded',
          run: async () => {
            for (const name of names)
              for (const { data } of got(await store.read(name)()).events) got(decodeEvent(data))
          }
        }
      ],
      { rounds: quick ? 8 : 16, warmUps: 2 }
    )
    database.close()
    await close()
    if (plain === undefined || loaded === undefined) return []
    return [
      {
        says: 'streams loaded and decoded beside raw reading and parsing',
        measured: speedOf(loaded, plain, 'cpu'),
        unit: 'x',
        noise: noiseOf(plain, 'cpu'),
        goal: { atLeast: 0.5 }
      },
      { says: 'streams loaded', measured: perSecond(names.length, timeOf(loaded, 'wall')), unit: 'a second' }
    ]
  }
}
