/** Each rate of the outcomes benchmark is that of one community: what it counted, of its occupied place-days. */
import { benchmarkRates } from '../outcomes-benchmark/answer.ts'
import type { OutcomesBenchmark } from '../outcomes-benchmark/outcomes-benchmark.ts'
import { outcomesBenchmarkReport } from '../outcomes-benchmark/report.ts'
import type { FiguresTold } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'

/** Quartiles are an order, and no sum. */
const figures = ({ measures }: OutcomesBenchmark): FiguresTold =>
  Object.fromEntries(
    measures.flatMap(({ measure, n, rates }) => [
      [`n/${measure}`, n],
      ...rates.map(({ code, perPlaceYear }) => [`${measure}/${code}`, perPlaceYear])
    ])
  ) as FiguresTold

export const ofOutcomesBenchmark = figuresOfReport({
  report: outcomesBenchmarkReport,
  figures,
  unitOf: address => (address.startsWith('n/') ? 'count' : 'per-place-year'),
  given: (rows, { cycle }, { codeKey }) => {
    const rates = benchmarkRates(rows, cycle, codeKey)
    const many = [...Map.groupBy(rates, ({ measure }) => measure)].map(([measure, its]) => [`n/${measure}`, its.length])
    return Object.fromEntries([
      ...many,
      ...rates.map(({ measure, code, count, placeDays }) => [
        `${measure}/${code}`,
        { contributes: count, of: placeDays }
      ])
    ]) as Record<string, number>
  },
  // Codes are drawn in the order of all memberships, so these stand whole beside each review.
  parted: () => ['reviews'],
  rules: address => (address.startsWith('n/') ? ['D3030'] : ['D3030', 'D1902'])
})
