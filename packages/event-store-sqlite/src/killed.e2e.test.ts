import { fileURLToPath } from 'node:url'
import { faultsOfKilled, killedWriter, noFaults } from '@cofc/event-store/contract'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()
/** As it is built: it is started so often that compiling it would take most of the time. */
const job = fileURLToPath(new URL('../dist/testing/writer.job.js', import.meta.url))
/** How often each kind of work is killed: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 6)
const restingTimes = 5

const keptIn = async (file: string) => {
  const { store, checkIntegrity, close } = openSqliteEventStore(file)
  const events = eventsIn(await followedToEnd(store))
  await answer(checkIntegrity)
  await close()
  return events
}

for (const [index, kind] of ['single appends', 'batches', 'appends of many writers', 'an import'].entries())
  test(
    `a writer of ${kind} killed ${times} times: nothing acknowledged is lost, nothing half-done is seen`,
    async () => {
      let file = newFile()
      const acknowledged = new Set<string>()
      for (let time = 0; time < times; time++) {
        // What one left is what the next begins with; now and then a file of its own keeps the work short.
        if (time % restingTimes === 0) {
          file = newFile()
          acknowledged.clear()
        }
        const seed = 1 + index * 1_000_003 + time
        for (const unit of await killedWriter([job, file, kind], seed, 20)) acknowledged.add(unit)
        expect(faultsOfKilled(acknowledged, await keptIn(file))).toEqual(noFaults)
        expect(acknowledged.size).toBeGreaterThan(0)
      }
    },
    times * 20_000
  )
