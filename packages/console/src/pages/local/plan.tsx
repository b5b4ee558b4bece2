/** What the community counted, and what it plans. */
import type { LocalReport } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { Said } from '../../parts/said.tsx'
import { tendedColumns } from './tended.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { whole } from '../../words/figures.ts'
import { measureName, outcomeName } from '../../words/names.ts'

/** Outcomes are compared once the report is final. */
const AmongPeers = ({ cover: { community, cycle, status }, follows }: OfCommunity) => {
  const href = `/outcomes-among-peers/${community}/${cycle}`
  return status === 'final' && follows(href) ? (
    <p class="way-on on-screen">
      Another page shows in which band each of its peers stands: <a href={href}>outcomes among peers {cycle}</a>.
    </p>
  ) : null
}
interface OfCommunity extends Pick<LocalReport, 'cover'> {
  /** Where whoever reads it may go on to. */
  readonly follows: Follow
}
export const OutcomesChapter = ({ outcomes, ...of }: Pick<LocalReport, 'outcomes'> & OfCommunity) => (
  <section>
    <h2 id="outcomes">Outcomes</h2>
    {outcomes.length === 0 ? (
      <p>The community returned no outcome counts.</p>
    ) : (
      <Table
        id="outcomes-table"
        caption="What the community counted over the cycle, for the whole community"
        rows={outcomes}
        note="The rate is per place occupied for a year. These counts are for the community itself."
        columns={[
          { head: 'Outcome', cell: ({ measure }) => measureName[measure] },
          {
            head: 'n',
            isNumber: true,
            cell: ({ count }) => whole(count),
            figure: ({ measure }) => `outcomes/${measure}/count`
          },
          {
            head: 'Rate',
            isNumber: true,
            cell: ({ perPlaceYear }) => perPlaceYear?.toFixed(2) ?? '–',
            figure: ({ measure }) => `outcomes/${measure}/rate`
          }
        ]}
      />
    )}
    {outcomes.length === 0 ? null : <AmongPeers {...of} />}
  </section>
)

export const ActionPlanChapter = ({ actionPlan }: Pick<LocalReport, 'actionPlan'>) => (
  <section>
    <h2 id="action-plan">Action plan</h2>
    {actionPlan.length === 0 ? (
      <p>No action point is recorded.</p>
    ) : (
      <Table
        id="action-plan-table"
        caption={`Action points (${String(actionPlan.length)})`}
        rows={actionPlan}
        columns={[
          { head: 'Action', cell: ({ action }) => <Said text={action} /> },
          { head: 'Standard', cell: ({ standard }) => standard ?? '–' },
          { head: 'Due', cell: ({ due }) => (due === null ? '–' : dayInWords(due)) },
          {
            head: 'Status',
            cell: ({ status, settledOn }) =>
              `${outcomeName[status]}${settledOn === null ? '' : `, ${dayInWords(settledOn)}`}`
          },
          ...tendedColumns(actionPlan)
        ]}
      />
    )}
  </section>
)
