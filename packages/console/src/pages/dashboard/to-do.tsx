/** What waits for the community, and the action points that are open. */
import { actionOwnerName, inPounds } from '@cofc/core'
import type { ActionToDo, Dashboard, WaitListed } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { WaitSays } from '../../parts/wait-says.tsx'
import { Said } from '../../parts/said.tsx'
import { To } from '../../parts/to.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { reviewKindName } from '../../words/names.ts'

type Given = Pick<Dashboard, 'community' | 'on' | 'waits' | 'actions' | 'fees'>
type ToDoGiven = Given & { readonly follows: Follow }

const waitColumns = ({ on, follows }: Pick<ToDoGiven, 'on' | 'follows'>): ReadonlyArray<Column<WaitListed>> => [
  { head: 'What', cell: wait => <WaitSays wait={wait} follows={follows} /> },
  { head: 'Cycle', cell: ({ cycle }) => <span class="code">{cycle ?? '–'}</span> },
  { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
  { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
]
/** Fees wait for their payment and not for a command, so they stand in no list of what waits. */
const ToPay = ({ on, fees }: Pick<Given, 'on' | 'fees'>) =>
  fees === null || fees.outstanding.all === 0 ? null : (
    <p>
      <a href="#fees">{inPounds(fees.outstanding.all)}</a> is to be paid
      {fees.nextDue === null ? '' : `, the next of it by ${dayInWords(fees.nextDue)}`}
      {fees.nextDue !== null && fees.nextDue < on ? ': that day is past' : ''}.
    </p>
  )

/** Action points have a list of their own: here it is told that there are some, and by when the next is to be done. */
const ToPlan = ({ on, actions }: Pick<Given, 'on' | 'actions'>) => {
  const [next = null] = actions.flatMap(({ due }) => due ?? [])
  if (actions.length === 0) return null
  return (
    <p>
      <a href="#actions">{counted(actions.length, 'action point', 'action points')}</a>{' '}
      {actions.length === 1 ? 'is' : 'are'} open
      {next === null ? '' : `, the next of them by ${dayInWords(next)}`}
      {next !== null && next < on ? ': that day is past' : ''}.
    </p>
  )
}
/** Nothing waits only where there is nothing to pay and no action point is open either. */
const NoStep = ({ fees, actions }: Pick<Given, 'fees' | 'actions'>) => {
  const isElsewhere = actions.length > 0 || (fees?.outstanding.all ?? 0) > 0
  return <p data-figure="waits">{isElsewhere ? 'Nothing else waits' : 'Nothing waits'} for the community.</p>
}

export const ToDo = ({ on, waits, fees, actions, follows }: ToDoGiven) => (
  <section>
    <h2 id="to-do">What to do</h2>
    <ToPay on={on} fees={fees} />
    <ToPlan on={on} actions={actions} />
    {waits.length === 0 ? (
      <NoStep fees={fees} actions={actions} />
    ) : (
      <>
        <p>
          <span data-figure="waits">{counted(waits.length, 'thing waits', 'things wait')}</span> for the community. The
          most urgent comes first.
        </p>
        <Table id="waits-table" caption="To do" rows={waits} columns={waitColumns({ on, follows })} />
      </>
    )}
  </section>
)

type OfActions = Pick<ToDoGiven, 'community' | 'on' | 'follows'>
const actionColumns = ({ community, on, follows }: OfActions): ReadonlyArray<Column<ActionToDo>> => [
  {
    head: 'Action',
    cell: ({ words, cycle, kind, finding }) => (
      <To href={`/action-plan/${community}/${cycle}/${kind}#point-${String(finding)}`} follows={follows}>
        <Said text={words} />
      </To>
    )
  },
  { head: 'From', cell: ({ cycle, kind }) => `${reviewKindName[kind]} ${cycle}` },
  { head: 'Who sees to it', cell: ({ owner }) => (owner === null ? 'Nobody yet' : capital(actionOwnerName[owner])) },
  { head: 'By', cell: ({ due }) => <LastDay by={due} /> },
  { head: 'Time left', cell: ({ due, daysLeft }) => <TimeLeft by={due} daysLeft={daysLeft} on={on} /> }
]
export const Actions = ({ actions, ...of }: OfActions & Pick<Given, 'actions'>) => (
  <section>
    <h2 id="actions">Action points</h2>
    {actions.length === 0 ? (
      <p data-figure="actions">No action point is open.</p>
    ) : (
      <>
        <p>
          <span data-figure="actions">{counted(actions.length, 'action point is', 'action points are')}</span> open.
          Follow one to say who sees to it, or how it goes on.
        </p>
        <Table id="actions-table" caption="Open action points" rows={actions} columns={actionColumns(of)} />
      </>
    )}
  </section>
)
