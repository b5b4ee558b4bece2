/** The visits of a cycle by their days: for the network team alone. */
import { countsChart } from '../../charts/bars.ts'
import { visitBars } from '../../charts/of-reports.ts'
import type { Drawings } from '../../charts/draw.ts'
import { Bars } from '../../parts/bars.tsx'
import { reviewKindName } from '@cofc/core'
import type { VisitCalendar, VisitListed } from '@cofc/reports'
import { Explained } from '../../parts/explained.tsx'
import { CommunityLink } from '../../parts/community.tsx'
import { OtherCycles, type WithOtherCycles } from '../../parts/other-cycles.tsx'
import type { Page } from '../../parts/layout.tsx'
import type { WithPart } from '../../parts/pages.tsx'
import { PagedTable } from '../../parts/paged-table.tsx'
import type { Column } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { daysInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { inSentence, teamRoleName, visitModeName } from '../../words/names.ts'

export const visitStatusName: Readonly<Record<VisitListed['status'], string>> = {
  offered: 'Dates offered',
  agreed: 'Agreed',
  held: 'Held',
  cancelled: 'Cancelled'
}
const nameOf = ({ community, kind, visit }: VisitListed): string => `${community}/${kind}/${String(visit)}`

const columns: ReadonlyArray<Column<VisitListed>> = [
  { head: 'Community', cell: visit => <CommunityLink community={visit.community} name={visit.name} /> },
  { head: 'Visit', cell: ({ kind, visit }) => `${reviewKindName[kind]}, visit ${String(visit)}` },
  {
    head: 'Stands',
    cell: ({ status }) => visitStatusName[status],
    figure: visit => `visit/${nameOf(visit)}`
  },
  {
    head: 'Days',
    cell: ({ days }) => (days.length === 0 ? '–' : daysInWords(days)),
    figure: visit => `days/${nameOf(visit)}`
  },
  { head: 'How', cell: ({ mode }) => (mode === null ? '–' : visitModeName[mode]) },
  {
    head: 'Team',
    cell: ({ team }) =>
      team.length === 0
        ? '–'
        : team.map(({ reviewer, role }) => `${reviewer}, ${inSentence(teamRoleName[role])}`).join('; ')
  }
]

export const visitCalendarPage = async (found: VisitCalendar, beside: WithOtherCycles & WithPart): Promise<Page> =>
  pageWith(found, beside, await countsChart(visitBars(found)))

const pageWith = (
  { cycle, visits }: VisitCalendar,
  beside: WithOtherCycles & WithPart,
  drawings: Drawings | null
): Page => ({
  title: `Visits in ${cycle}`,
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Visits in</span> {cycle}
      </h1>
      <OtherCycles at="/visit-calendar" cycle={cycle} beside={beside} />
      <ForTheTeamAlone>Reviewers are told by their ids.</ForTheTeamAlone>
      <p class="lede">
        <strong data-figure="visits">
          <Explained figure="visits">{counted(visits.length, 'visit')}</Explained>
        </strong>
        .
      </p>
      <Bars
        drawings={drawings}
        caption="Visits by the month of their first day"
        says="A bar for each month from the first visit to the last, as long as there are visits, in those held, agreed and offered."
        parts={['Held', 'Agreed', 'Dates offered']}
      />
      {visits.length === 0 ? null : (
        <PagedTable
          id="visits-table"
          part={beside.part}
          caption="Visits by their first days"
          rows={visits}
          columns={columns}
        />
      )}
    </>
  )
})
