/** How fast the national report is rebuilt, beside reading, parsing and decoding the same events and nothing else. */
import { decodeEvent } from '@cofc/core'
import { nationalReportRows } from '@cofc/projections'
import { isLeft } from 'fp-ts/lib/Either.js'
import { join } from 'node:path'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Clock, type Measured } from './harness/compare.ts'
import { perSecond } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { rebuildNationalReport } from './rebuilding.ts'
import { scan } from './scan.ts'

const types = nationalReportRows.reads
const members = 2_000

const decodeOrFail = (data: string): void => {
  if (isLeft(decodeEvent(JSON.parse(data)))) throw new Error(`cannot be decoded: ${data}`)
}

const findingsOn = (clock: Clock, [parsing, decoding, rebuilding]: ReadonlyArray<Measured>): ReadonlyArray<Finding> => {
  if (parsing === undefined || decoding === undefined || rebuilding === undefined) return []
  const beside = (base: Measured) => ({
    measured: speedOf(rebuilding, base, clock),
    unit: 'x',
    noise: noiseOf(base, clock)
  })
  const by = clock === 'cpu' ? 'by CPU' : 'by the clock'
  return [
    { says: `rate beside scan + JSON.parse + decode, ${by}`, ...beside(decoding), goal: { atLeast: 0.8 } },
    { says: `rate beside scan + JSON.parse, ${by}`, ...beside(parsing), goal: { atLeast: 0.45 } }
  ]
}

export const rebuildRate: Benchmark = {
  name: 'rebuild-rate',
  asks: 'the national report rebuilt from SQLite, beside a scan of the same events',
  run: async ({ quick, folder, progress }) => {
    const [events, reports] = [join(folder, 'events.sqlite'), join(folder, 'reports.sqlite')]
    await writeHistory(events, { events: quick ? 100_000 : 500_000, members })
    const seen = scan(events, types, decodeOrFail)
    const measured = await compare(
      [
        { name: 'scan and parse', run: () => void scan(events, types, JSON.parse) },
        { name: 'scan, parse and decode', run: () => void scan(events, types, decodeOrFail) },
        {
          name: 'rebuild',
          run: async () => {
            await rebuildNationalReport(events, reports)
          }
        }
      ],
      { rounds: quick ? 3 : 6, onRound: round => progress(`round ${round}`) }
    )
    const rebuilding = measured[2]
    const rate: ReadonlyArray<Finding> =
      rebuilding === undefined
        ? []
        : [{ says: 'events folded', measured: perSecond(seen, timeOf(rebuilding, 'wall')), unit: 'a second' }]
    return [...findingsOn('wall', measured), ...findingsOn('cpu', measured), ...rate]
  }
}
