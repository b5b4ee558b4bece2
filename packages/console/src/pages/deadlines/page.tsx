/** What is overdue and what falls due soon: for the network team alone. */
import { waitSays } from '@cofc/core'
import type { Deadline, Deadlines } from '@cofc/reports'
import { CommunityLink } from '../../parts/community.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

/** How many working days ago, or ahead. */
export const whenDue = ({ standing, workingDays }: Deadline): string => {
  if (standing === 'overdue') return `${counted(workingDays, 'working day')} ago`
  return workingDays === 0 ? 'Today' : `in ${counted(workingDays, 'working day')}`
}
const columnsAt = (from: number): ReadonlyArray<Column<readonly [number, Deadline]>> => [
  { head: 'What', cell: ([, { kind }]) => waitSays[kind] },
  {
    head: 'Of',
    cell: ([, { community, name }]) =>
      community === null ? 'The network' : <CommunityLink community={community} name={name} />
  },
  { head: 'Cycle', cell: ([, { cycle }]) => (cycle === null ? '–' : <span class="code">{cycle}</span>) },
  { head: 'By', cell: ([, { by }]) => dayInWords(by) },
  {
    head: 'When',
    cell: ([, deadline]) => whenDue(deadline),
    figure: ([place]) => `deadline/${String(from + place)}`
  }
]
interface Listed {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly from: number
  readonly deadlines: ReadonlyArray<Deadline>
}
const List = ({ id, title, none, from, deadlines }: Listed) => (
  <section>
    <h2>{title}</h2>
    {deadlines.length === 0 ? (
      <p>{none}</p>
    ) : (
      <Table
        id={id}
        caption={`${title}, what is due longest first, n ${String(deadlines.length)}`}
        rows={deadlines.map((deadline, place) => [place, deadline] as const)}
        columns={columnsAt(from)}
      />
    )}
  </section>
)

export const deadlinesPage = ({ on, until, overdue, due, deadlines }: Deadlines): Page => ({
  title: 'Deadlines',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Deadlines on</span> {dayInWords(on)}
      </h1>
      <ForTheTeamAlone>A deadline refuses nothing: what is late stays due until it is done.</ForTheTeamAlone>
      <p class="lede">
        <strong data-figure="overdue">{overdue}</strong> overdue, and <strong data-figure="due">{due}</strong> due by{' '}
        {dayInWords(until)}.
      </p>
      <List
        {...{ id: 'overdue-table', title: 'Overdue', none: 'Nothing is overdue.', from: 0 }}
        deadlines={deadlines.slice(0, overdue)}
      />
      <List
        {...{ id: 'due-table', title: 'Due soon', none: 'Nothing falls due by then.', from: overdue }}
        deadlines={deadlines.slice(overdue)}
      />
    </>
  )
})
