/** What is overdue and what falls due soon: for the network team alone. */
import { waitSays, type DueKind } from '@cofc/core'
import type { Deadline, Deadlines } from '@cofc/reports'
import { countsChart } from '../../charts/bars.ts'
import { deadlineBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import type { Follow } from '../../follow.ts'
import { Explained } from '../../parts/explained.tsx'
import { CommunityLink } from '../../parts/community.tsx'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'

/** A deadline with its place among those of its list. */
type Placed = readonly [number, Deadline]

/** How many working days ago, or ahead. */
export const whenDue = ({ standing, workingDays }: Deadline): string => {
  if (standing === 'overdue') return `${counted(workingDays, 'working day')} ago`
  return workingDays === 0 ? 'Today' : `in ${counted(workingDays, 'working day')}`
}
const columnsAt = (from: number, follows: Follow): ReadonlyArray<Column<Placed>> => [
  {
    head: 'What',
    cell: ([, deadline]) => <WaitSays wait={{ ...deadline, says: waitSays[deadline.kind] }} follows={follows} />
  },
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
  readonly follows: Follow
}
/** So many stand in one table; of more each kind opens at a click, so that a phone shows what there is at once. */
const mostAtOnce = 10

const ofKindId = (id: string, kind: DueKind): string => `${id}-${kind}`
const Kinds = ({ id, from, follows, placed }: Pick<Listed, 'id' | 'from' | 'follows'> & Placing) => (
  <>
    {[...Map.groupBy(placed, ([, { kind }]) => kind)].map(([kind, rows]) => (
      <Details summary={`${waitSays[kind]}: ${String(rows.length)}, the first by ${dayInWords(firstOf(rows))}`}>
        <Table
          id={ofKindId(id, kind)}
          caption={`${waitSays[kind]}, what is due longest first (${String(rows.length)})`}
          rows={rows}
          columns={columnsAt(from, follows)}
        />
      </Details>
    ))}
  </>
)
interface Placing {
  readonly placed: ReadonlyArray<Placed>
}
/** Each list has one at least, and they are ordered by their days. */
const firstOf = ([first]: ReadonlyArray<Placed>): Deadline['by'] => first?.[1].by ?? ('' as never)

const List = ({ id, title, none, from, deadlines, follows }: Listed) => {
  const placed = deadlines.map((deadline, place): Placed => [place, deadline])
  return (
    <section>
      <h2>{title}</h2>
      {placed.length === 0 ? <p>{none}</p> : null}
      {placed.length > mostAtOnce ? <Kinds id={id} from={from} follows={follows} placed={placed} /> : null}
      {placed.length > 0 && placed.length <= mostAtOnce ? (
        <Table
          id={id}
          caption={`${title}, what is due longest first (${String(placed.length)})`}
          rows={placed}
          columns={columnsAt(from, follows)}
        />
      ) : null}
    </section>
  )
}

interface Beside {
  readonly follows: Follow
}
export const deadlinesPage = async (found: Deadlines, beside: Beside): Promise<Page> =>
  pageWith(found, { ...beside, drawings: await countsChart(deadlineBars(found)) })

const pageWith = (
  { on, until, overdue, due, deadlines }: Deadlines,
  { follows, drawings }: Beside & { readonly drawings: Drawings | null }
): Page => ({
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
        <strong data-figure="overdue">
          <Explained figure="overdue">{overdue}</Explained>
        </strong>{' '}
        overdue, and{' '}
        <strong data-figure="due">
          <Explained figure="due">{due}</Explained>
        </strong>{' '}
        due by {dayInWords(until)}.
      </p>
      <Bars
        drawings={drawings}
        caption="How much of each kind"
        says="A bar for each kind of deadline, as long as there are of it, in those overdue and those due soon."
        parts={['Overdue', 'Due soon']}
      />
      <List
        {...{ id: 'overdue-table', title: 'Overdue', none: 'Nothing is overdue.', from: 0 }}
        follows={follows}
        deadlines={deadlines.slice(0, overdue)}
      />
      <List
        {...{ id: 'due-table', title: 'Due soon', none: 'Nothing falls due by then.', from: overdue }}
        follows={follows}
        deadlines={deadlines.slice(overdue)}
      />
    </>
  )
})
