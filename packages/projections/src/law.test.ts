/**
 * However rows come to be, they are the same to the letter: followed in any steps, all tables in one pass or each alone,
 * rebuilt by one or by several, killed anywhere and taken up, replaced and rolled back.
 */
import fc from 'fast-check'
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { inMemoryEventStore } from '@cofc/event-store'
import type { Following } from './following.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { buildPartition } from './parallel-rebuild.ts'
import { rebuild } from './rebuild.ts'
import { rollBack } from './roll-back.ts'
import type { Advance, ReportStore } from './report-store.ts'
import {
  arrived,
  cleaned,
  departed,
  houseFormat,
  houseTables,
  opened,
  type StoredHouseEvent
} from './testing/guest-house.ts'
import { record, right, toEnd } from './testing/recorded.ts'

const name = fc.constantFrom('1', '2', '3', '4', '5')
const event: fc.Arbitrary<StoredHouseEvent> = fc.oneof(
  name.map(opened),
  name.map(room => cleaned(room)),
  name.map(guest => arrived(guest)),
  name.map(guest => departed(guest))
)
const steps = fc.array(fc.array(event, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
const size = fc.integer({ min: 1, max: 7 })

/** Rows and positions, to the letter. */
const textIn = async (reports: ReportStore): Promise<string> => {
  const readings = right(await reports.read(Object.fromEntries(houseTables.map(table => [table.name, 'all'])))())
  return JSON.stringify(
    Object.entries(readings).map(([table, { checkpoint, rows }]) => [table, checkpoint?.position, rows])
  )
}
/** Gone after so many writes: what was written stays. */
const goneAfter = (writes: number, reports: ReportStore): ReportStore => {
  let asked = 0
  const gone = left({ type: 'ReportStoreUnavailable', reason: 'killed' } as const)
  const write: ReportStore['write'] = (which, advances: ReadonlyArray<Advance>) => {
    asked += 1
    return asked > writes ? async () => gone : reports.write(which, advances)
  }
  return { ...reports, write }
}
const buildersOn = (following: Following, many: number) => ({
  builders: Array.from({ length: many }, () => buildPartition(following))
})

test(
  'followed, followed alone, rebuilt, shared out, taken up or rolled back: the rows are the same to the letter',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, size, size, fc.nat({ max: 40 }), async (history, pageSize, many, writes) => {
        const events = inMemoryEventStore()
        const opening = (): Following => ({ events, reports: inMemoryReportStore(), format: houseFormat })
        const [inSteps, alone, taken] = [opening(), opening(), opening()]
        const options = { pageSize, writeEvery: 1 }
        for (const step of history) {
          await record(events, step)
          right(await toEnd(inSteps, options))
          const killed = { ...taken, reports: goneAfter(writes, taken.reports) }
          await rebuild(killed)(houseTables, { ...options, ...buildersOn(killed, many) })()
        }
        for (const table of houseTables) right(await toEnd(alone, { pageSize }, [table]))
        right(await rebuild(taken)(houseTables, options)())
        const followed = await textIn(inSteps.reports)
        expect(await textIn(alone.reports)).toBe(followed)
        expect(await textIn(taken.reports)).toBe(followed)
        for (const builders of [1, 2, many]) {
          const rebuilt = opening()
          right(await rebuild(rebuilt)(houseTables, { ...options, ...buildersOn(rebuilt, builders) })())
          expect(await textIn(rebuilt.reports)).toBe(followed)
        }
        right(await rebuild(inSteps)(houseTables, options)())
        expect(isLeft(await rollBack(inSteps)(houseTables, options)())).toBe(false)
        expect(await textIn(inSteps.reports)).toBe(followed)
      }),
      { numRuns: process.env['COFC_NIGHTLY'] === undefined ? 40 : 2_000 }
    )
  }
)
