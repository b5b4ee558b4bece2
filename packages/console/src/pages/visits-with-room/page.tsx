/** Visits to come, and how a member offers somebody for one. */
import type { Page } from '../../parts/layout.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import type { VisitsWithRoom, VisitWithRoom } from '../../visits-with-room.ts'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { reviewKindName, visitModeName } from '../../words/names.ts'

const columns: ReadonlyArray<Column<VisitWithRoom>> = [
  { head: 'When', cell: ({ date }) => dayInWords(date) },
  {
    head: 'Where',
    cell: ({ community, name }) => (
      <>
        {name ?? community}
        {name === null ? null : <span class="count">{community}</span>}
      </>
    )
  },
  { head: 'Review', cell: ({ kind }) => reviewKindName[kind] },
  { head: 'How', cell: ({ mode }) => (mode === null ? '–' : visitModeName[mode]) },
  {
    head: 'Observers',
    cell: ({ observers }) => (observers ? 'There is room' : 'Full'),
    figure: ({ community, kind, visit }) => `room/${community}/${kind}/${String(visit)}`
  }
]
export const visitsWithRoomPage = ({ visits }: VisitsWithRoom): Page => ({
  title: 'Visits to others',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Visits to others</h1>
      <p class="lede">
        <span data-figure="visits">{counted(visits.length, 'visit is', 'visits are')}</span> agreed and still to come.
        Every member may offer somebody, as a reviewer or as an observer.
      </p>
      {visits.length === 0 ? (
        <p>Once a day is agreed for a visit, it stands here.</p>
      ) : (
        <Table id="visits-with-room" caption="Visits to come, the next first" rows={visits} columns={columns} />
      )}
      <h2>How you offer somebody</h2>
      <p>
        Write to the network team. Say which visit it is, and whether they come as a reviewer or as an observer. The
        team answers, and tells you of anything that stands in the way.
      </p>
      <p>
        There is no form for it here, and that is on purpose. Where somebody is from may tell that they were treated. So
        who offers whom stands in no record, and this page names nobody of a team.
      </p>
    </>
  )
})
