/** What is counted while the server runs: how often something was so, and how long it took. */
import type { Metric, Sample } from './metric.ts'

type Labels = Readonly<Record<string, string>>
type Named = Pick<Metric, 'name' | 'help'>
const keyOf = (labels: Labels): string => JSON.stringify(labels)
const labelsIn = (key: string): Labels => JSON.parse(key) as Labels

export interface Counter {
  readonly add: (labels: Labels, many?: number) => void
  readonly metric: () => Metric
}
export const newCounter = (named: Named, kind: 'counter' | 'gauge' = 'counter'): Counter => {
  const counts = new Map<string, number>()
  return {
    add: (labels, many = 1) => void counts.set(keyOf(labels), (counts.get(keyOf(labels)) ?? 0) + many),
    metric: () => ({ ...named, kind, samples: [...counts].map(([key, value]) => ({ labels: labelsIn(key), value })) })
  }
}

/** Seconds, each the upper bound of one bucket. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
interface Timed {
  readonly buckets: Array<number>
  sum: number
  count: number
}
export interface Histogram {
  readonly add: (labels: Labels, seconds: number) => void
  readonly metric: () => Metric
}
const samplesOf = (labels: Labels, { buckets, sum, count }: Timed): ReadonlyArray<Sample> => [
  ...bounds.map((bound, index): Sample => ({
    ...{ part: 'bucket', labels: { ...labels, le: String(bound) }, value: buckets[index] ?? 0 }
  })),
  { part: 'bucket', labels: { ...labels, le: '+Inf' }, value: count },
  { part: 'sum', labels, value: sum },
  { part: 'count', labels, value: count }
]
export const newHistogram = (named: Named): Histogram => {
  const all = new Map<string, Timed>()
  return {
    add: (labels, seconds) => {
      const timed = all.get(keyOf(labels)) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 }
      for (const [index, bound] of bounds.entries())
        if (seconds <= bound) timed.buckets[index] = (timed.buckets[index] ?? 0) + 1
      timed.sum += seconds
      timed.count += 1
      all.set(keyOf(labels), timed)
    },
    metric: () => ({
      ...named,
      kind: 'histogram',
      samples: [...all].flatMap(([key, timed]) => samplesOf(labelsIn(key), timed))
    })
  }
}
