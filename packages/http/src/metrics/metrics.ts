/** All that is told to whoever watches, from as many sources as there are: made once for all that a server answers. */
import { ofAnswers, type AnswerMetrics } from './of-answers.ts'
import { ofProcess } from './of-process.ts'
import { ofRecords, type RecordMetrics } from './of-records.ts'
import type { Metric, MetricSource } from './metric.ts'

export interface Metrics extends Pick<AnswerMetrics, 'countIn'>, Pick<RecordMetrics, 'counted' | 'countedStore'> {
  /** Something more is told from now on. Of two that tell something of one name the first is heard. */
  readonly add: (source: MetricSource) => void
  readonly all: () => Promise<ReadonlyArray<Metric>>
}
export const newMetrics = (further: ReadonlyArray<MetricSource> = []): Metrics => {
  const [answers, records] = [ofAnswers(), ofRecords()]
  const sources = [ofProcess(), answers.source, records.source, ...further]
  return {
    ...{ countIn: answers.countIn, counted: records.counted, countedStore: records.countedStore },
    add: source => void sources.push(source),
    all: async () => {
      const told = (await Promise.all(sources.map(async source => source()))).flat()
      // A name that stood twice would be no text of Prometheus.
      return [...new Map(told.toReversed().map(metric => [metric.name, metric])).values()].toReversed()
    }
  }
}
