/** What waits for the community, and the action points that are open. */
import { actionOwnerName } from '@cofc/core'
import type { ActionToDo, Dashboard, WaitListed } from '@cofc/reports'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { capital } from '../../words/capital.ts'
import { counted } from '../../words/figures.ts'
import { reviewKindName } from '../../words/names.ts'

type Given = Pick<Dashboard, 'on' | 'waits' | 'actions'>

const waitColumns = (on: Dashboard['on']): ReadonlyArray<Column<WaitListed>> => [
  { head: 'What', cell: ({ says }) => says },
  { head: 'Cycle', cell: ({ cycle }) => cycle ?? '–' },
  { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
  { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
]
export const ToDo = ({ on, waits }: Given) => (
  <section>
    <h2 id="to-do">What to do</h2>
    {waits.length === 0 ? (
      <p data-figure="waits">Nothing waits for the community.</p>
    ) : (
      <>
        <p>
          <span data-figure="waits">{counted(waits.length, 'thing waits', 'things wait')}</span> for the community. The
          most urgent comes first.
        </p>
        <Table id="waits-table" caption="To do" rows={waits} columns={waitColumns(on)} />
      </>
    )}
  </section>
)

const actionColumns = (on: Dashboard['on']): ReadonlyArray<Column<ActionToDo>> => [
  { head: 'Action', cell: ({ words }) => <Said text={words} /> },
  { head: 'From', cell: ({ cycle, kind }) => `${reviewKindName[kind]} ${cycle}` },
  { head: 'Who sees to it', cell: ({ owner }) => (owner === null ? 'Nobody yet' : capital(actionOwnerName[owner])) },
  { head: 'By', cell: ({ due }) => <LastDay by={due} /> },
  { head: 'Time left', cell: ({ due, daysLeft }) => <TimeLeft by={due} daysLeft={daysLeft} on={on} /> }
]
export const Actions = ({ on, actions }: Given) => (
  <section>
    <h2 id="actions">Action points</h2>
    {actions.length === 0 ? (
      <p data-figure="actions">No action point is open.</p>
    ) : (
      <>
        <p>
          <span data-figure="actions">{counted(actions.length, 'action point is', 'action points are')}</span> open.
        </p>
        <Table id="actions-table" caption="Open action points" rows={actions} columns={actionColumns(on)} />
      </>
    )}
  </section>
)
