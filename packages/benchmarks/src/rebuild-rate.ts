/** How fast the national report is rebuilt, beside reading, parsing and decoding the same events and nothing else. */
import { decodeEvent } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { availableParallelism } from 'node:os'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf, type Clock, type Measured } from './harness/compare.ts'
import { perSecond } from './harness/spread.ts'
import { writeHistory } from './history/write-history.ts'
import { filesIn, nationalTables, rebuildTables, typesOf } from './rebuilding.ts'
import { scan } from './scan.ts'

const types = typesOf(nationalTables)
const members = 2_000
const threads = availableParallelism()

const decodeOrFail = (data: string): void => {
  if (isLeft(decodeEvent(JSON.parse(data)))) throw new Error(`cannot be decoded: ${data}`)
}

/** By the clock, as one waits for it: it takes as many threads as there are processors. */
const findingsOf = ([parsing, decoding, alone, rebuilding]: ReadonlyArray<Measured>): ReadonlyArray<Finding> => {
  if (parsing === undefined || decoding === undefined || alone === undefined || rebuilding === undefined) return []
  const beside = (subject: Measured, base: Measured, clock: Clock) => ({
    measured: speedOf(subject, base, clock),
    unit: 'x',
    noise: noiseOf(base, clock)
  })
  return [
    {
      says: 'rate beside scan + JSON.parse + decode',
      ...beside(rebuilding, decoding, 'wall'),
      goal: { atLeast: 0.8 }
    },
    { says: 'rate beside scan + JSON.parse', ...beside(rebuilding, parsing, 'wall'), goal: { atLeast: 0.45 } },
    { says: 'in one thread, beside scan + JSON.parse + decode', ...beside(alone, decoding, 'wall') },
    { says: 'in one thread, beside scan + JSON.parse', ...beside(alone, parsing, 'wall') }
  ]
}

export const rebuildRate: Benchmark = {
  name: 'rebuild-rate',
  asks: `the national report rebuilt from SQLite in ${String(threads)} threads, beside a scan of the same events in one`,
  run: async ({ quick, folder, progress }) => {
    const { events } = filesIn(folder)
    await writeHistory(events, { events: quick ? 100_000 : 500_000, members })
    const seen = scan(events, types, decodeOrFail)
    const measured = await compare(
      [
        { name: 'scan and parse', run: () => void scan(events, types, JSON.parse) },
        { name: 'scan, parse and decode', run: () => void scan(events, types, decodeOrFail) },
        { name: 'rebuild in one thread', run: () => rebuildTables(folder, nationalTables, { threads: 1 }) },
        { name: 'rebuild', run: () => rebuildTables(folder, nationalTables) }
      ],
      { rounds: quick ? 5 : 6, onRound: round => progress(`round ${round}`) }
    )
    const rebuilding = measured[3]
    const rate: ReadonlyArray<Finding> =
      rebuilding === undefined
        ? []
        : [{ says: 'events folded', measured: perSecond(seen, timeOf(rebuilding, 'wall')), unit: 'a second' }]
    return [...findingsOf(measured), ...rate]
  }
}
