/** Where the reports stand, as their engine tells it, and whether it can tell. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { HttpOptions } from '../options.ts'
import type { Metric, MetricSource } from './metric.ts'

const up = (value: number): Metric => ({
  ...{ name: 'cofc_reports_up', help: 'Whether the reports can be read', kind: 'gauge', samples: [{ value }] }
})

export const ofReports =
  ({ reader, reactions, now = Date.now }: Pick<HttpOptions, 'reader' | 'reactions' | 'now'>): MetricSource =>
  async () => {
    const following = reactions?.()
    const ofReactions: Metric = {
      ...{ name: 'cofc_reactions_stopped', help: 'Whether what follows of itself stands still', kind: 'gauge' },
      samples: following === undefined ? [] : [{ value: Number(following === 'stopped') }]
    }
    const figures = await reader.figures(now)()
    return isLeft(figures) ? [up(0), ofReactions] : [up(1), ofReactions, ...figures.right]
  }
