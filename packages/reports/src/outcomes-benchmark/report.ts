/**
 * Outcomes benchmark: rates of single communities under their codes. A rate of one community tells what happened to the
 * people in it, and whoever knows the network well may know which it is: for the network team alone.
 */
import { aCommunity, aCycle } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { benchmarkAnswer, benchmarkTables } from './answer.ts'
import type { AskOutcomesBenchmark, NoOutcomesBenchmark, OutcomesBenchmark } from './outcomes-benchmark.ts'

export const outcomesBenchmarkReport: Report<
  typeof benchmarkTables,
  AskOutcomesBenchmark,
  OutcomesBenchmark,
  NoOutcomesBenchmark,
  'codeKey'
> = {
  name: 'outcomes-benchmark',
  says: 'the outcomes of one cycle as rates of communities under codes, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: benchmarkTables,
  narrow: ({ cycle }) => ({ reviews: prefixOf(cycle) }),
  ask: {
    cycle: { ...aCycle, says: 'the cycle' },
    community: { ...aCommunity, says: 'whose code is told', optional: true }
  },
  address: ['cycle'],
  needs: { codeKey: ({ cycle }) => cycle },
  answer: benchmarkAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: ({ cycle, own, measures }) => ({
    columns: ['cycle', 'measure', 'code', 'own', 'perPlaceYear', 'n', 'q1', 'median', 'q3'],
    rows: measures.flatMap(({ measure, n, quartiles, rates }) => [
      ...rates.map(({ code, perPlaceYear }) => ({
        ...{ cycle, measure, code, perPlaceYear },
        own: code === own?.code ? 'yes' : 'no'
      })),
      { cycle, measure, n, q1: quartiles?.[0], median: quartiles?.[1], q3: quartiles?.[2] }
    ])
  })
}
