/** What waits for the community, and the action points that are open. */
import { actionOwnerName, inPounds, type ReviewKind } from '@cofc/core'
import type { ActionToDo, Dashboard, WaitListed } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { WaitSays } from '../../parts/wait-says.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { capital } from '../../words/capital.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { reviewKindName } from '../../words/names.ts'

type Given = Pick<Dashboard, 'on' | 'waits' | 'actions' | 'reviews' | 'fees'>
type ToDoGiven = Omit<Given, 'actions'> & { readonly follows: Follow }

/** Of the review in which it is a step that is to be done now; `null` where it is none, or of more than one. */
const reviewKindOf = ({ kind, cycle }: WaitListed, reviews: Dashboard['reviews']): ReviewKind | null => {
  const of = reviews.filter(
    review => review.cycle === cycle && review.steps.some(({ step, is }) => step === kind && is === 'now')
  )
  return of.length === 1 ? (of[0]?.kind ?? null) : null
}
const waitColumns = ({
  on,
  reviews,
  follows
}: Omit<ToDoGiven, 'waits' | 'fees'>): ReadonlyArray<Column<WaitListed>> => [
  {
    head: 'What',
    cell: wait => <WaitSays wait={wait} review={reviewKindOf(wait, reviews)} follows={follows} />
  },
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

export const ToDo = ({ on, waits, reviews, fees, follows }: ToDoGiven) => (
  <section>
    <h2 id="to-do">What to do</h2>
    <ToPay on={on} fees={fees} />
    {waits.length === 0 ? (
      <p data-figure="waits">Nothing waits for the community.</p>
    ) : (
      <>
        <p>
          <span data-figure="waits">{counted(waits.length, 'thing waits', 'things wait')}</span> for the community. The
          most urgent comes first.
        </p>
        <Table id="waits-table" caption="To do" rows={waits} columns={waitColumns({ on, reviews, follows })} />
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
export const Actions = ({ on, actions }: Pick<Given, 'on' | 'actions'>) => (
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
