/** What final reports asked for and nobody settled, over all cycles: for the network team alone. */
import { countsChart } from '../../charts/bars.ts'
import { actionBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import { actionOwnerName, reviewKindName } from '@cofc/core'
import type { ActionOutstanding, ActionsOfCycle, ActionsOutstanding } from '@cofc/reports'
import { Explained } from '../../parts/explained.tsx'
import { CommunityLink } from '../../parts/community.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Said } from '../../parts/said.tsx'
import type { WithPart } from '../../parts/pages.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

export const actionStands = ({ due, standing, workingDaysOverdue }: ActionOutstanding): string => {
  if (due === null) return 'No day set'
  const by = dayInWords(due)
  return standing === 'overdue' ? `${by}, ${counted(workingDaysOverdue, 'working day')} ago` : by
}
export const actionName = ({ community, cycle, kind, finding }: ActionOutstanding): string =>
  [community, cycle, kind, finding].join('/')

const columns: ReadonlyArray<Column<ActionOutstanding>> = [
  { head: 'Community', cell: action => <CommunityLink community={action.community} name={action.name} /> },
  {
    head: 'Report',
    cell: ({ cycle, kind, carriedTo }) => (
      <>
        <span class="code">{cycle}</span>, {reviewKindName[kind]}
        {carriedTo.length === 0 ? null : <span class="count">on in {carriedTo.join(', ')}</span>}
      </>
    )
  },
  { head: 'Standard', cell: ({ standard }) => (standard === null ? '–' : <span class="code">{standard}</span>) },
  { head: 'Asked', cell: ({ words }) => <Said text={words} /> },
  { head: 'Owner', cell: ({ owner }) => (owner === null ? 'Nobody yet' : capital(actionOwnerName[owner])) },
  { head: 'By', cell: actionStands, figure: action => `action/${actionName(action)}` }
]
const cycleColumns: ReadonlyArray<Column<ActionsOfCycle>> = [
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle}</span> },
  ...(['points', 'done', 'dropped', 'outstanding'] as const).map((what): Column<ActionsOfCycle> => ({
    head: what === 'points' ? 'Action points' : capital(what),
    isNumber: true,
    cell: one => one[what],
    figure: ({ cycle }) => `${what}/${cycle}`
  }))
]

export const actionsOutstandingPage = async (found: ActionsOutstanding, beside: WithPart): Promise<Page> =>
  pageWith(found, beside, await countsChart(actionBars(found)))

const pageWith = (
  { on, outstanding, overdue, cycles, actions }: ActionsOutstanding,
  { part }: WithPart,
  drawings: Drawings | null
): Page => ({
  title: 'Actions outstanding',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Actions outstanding on</span> {dayInWords(on)}
      </h1>
      <ForTheTeamAlone>Each community reads its own in its reports.</ForTheTeamAlone>
      <p class="lede">
        <strong data-figure="outstanding">
          <Explained figure="outstanding">{counted(outstanding, 'action point')}</Explained>
        </strong>{' '}
        of final reports outstanding,{' '}
        <strong data-figure="overdue">
          <Explained figure="overdue">{overdue}</Explained>
        </strong>{' '}
        of them overdue.
      </p>
      <Bars
        drawings={drawings}
        caption="What became of the action points of each cycle"
        says="A bar for each cycle, as long as it has action points, in those done, dropped and outstanding."
        parts={['Done', 'Dropped', 'Outstanding']}
      />
      {cycles.length === 0 ? null : (
        <Table
          id="cycles-table"
          caption="What became of the action points of each cycle"
          rows={cycles}
          columns={cycleColumns}
        />
      )}
      {actions.length === 0 ? null : (
        <PagedTable
          id="actions-table"
          part={part}
          caption="Outstanding, ordered by community"
          rows={actions}
          columns={columns}
        />
      )}
    </>
  )
})
