/** Where the reports stand: how old is what they have not come to, which stand still, and how many streams wait. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Lag } from '@cofc/projections'
import type { HttpOptions } from '../options.ts'
import type { Metric, MetricSource } from './metric.ts'

const ofEach =
  (lags: ReadonlyArray<Lag>) =>
  (name: string, help: string, valueOf: (lag: Lag) => number): Metric => ({
    ...{ name, help, kind: 'gauge' },
    samples: lags.map(lag => ({ labels: { report: lag.report }, value: valueOf(lag) }))
  })
const secondsOld = ({ unseen }: Lag, now: number): number =>
  unseen === null ? 0 : Math.max(0, (now - Date.parse(unseen.recordedAt ?? '')) / 1_000)

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
    const asked = await reader.lag()()
    if (isLeft(asked)) return [up(0), ofReactions]
    const each = ofEach(asked.right)
    const at = now()
    return [
      up(1),
      ofReactions,
      each('cofc_report_oldest_unseen_seconds', 'Age of the oldest event a report has not come to', lag =>
        secondsOld(lag, at)
      ),
      each('cofc_report_halted', 'Whether a report stands still', ({ stopped }) => Number(stopped !== null)),
      each(
        'cofc_report_quarantined_streams',
        'Streams that wait behind an event that cannot be read',
        ({ parked }) => parked
      )
    ]
  }
