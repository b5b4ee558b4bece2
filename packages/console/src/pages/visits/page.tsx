/** A reviewer's own visits: what is to come and what was held, each with its pack. */
import type { OwnVisit, VisitsOfReviewer } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import type { Page } from '../../parts/layout.tsx'
import { NoNotes } from '../../parts/no-notes.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { counted } from '../../words/figures.ts'
import { reviewKindName, teamRoleName } from '../../words/names.ts'
import { visitInWords } from '../../words/visits.ts'

const keyOf = ({ community, cycle, kind }: OwnVisit): string => `${community}/${cycle}/${kind}`
const toDo = ({ toDraft, status, submitted }: OwnVisit): string => {
  if (toDraft) return 'Rate together, and draft the report'
  if (status === 'Held') return 'Nothing'
  return submitted ? 'Read the pack' : 'Wait for the self-review'
}
const doingOf = (visit: OwnVisit): ReadonlyArray<{ readonly href: string; readonly text: string }> =>
  visit.status !== 'Held'
    ? []
    : [
        { href: `/visit-ratings/${keyOf(visit)}`, text: 'Rate together' },
        { href: `/visit-findings/${keyOf(visit)}`, text: 'Achievements and action points' },
        { href: `/team-feedback/${keyOf(visit)}`, text: 'Give feedback' }
      ]
const Doing = ({ visit, follows }: { readonly visit: OwnVisit; readonly follows: Follow }) => {
  const links = doingOf(visit).filter(({ href }) => follows(href))
  return (
    <>
      {toDo(visit)}
      {links.length === 0 ? null : (
        <ul class="nhsuk-list">
          {links.map(({ href, text }) => (
            <li>
              <a href={href}>
                {text}
                <span class="nhsuk-u-visually-hidden"> of {visit.name ?? visit.community}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
const columnsFor = (follows: Follow): ReadonlyArray<Column<OwnVisit>> => [
  {
    head: 'Community',
    cell: visit => (
      <>
        {visit.name ?? visit.community}
        {visit.name === null ? null : <span class="count">{visit.community}</span>}
      </>
    )
  },
  { head: 'Review', cell: ({ kind, cycle }) => `${reviewKindName[kind]} ${cycle}` },
  { head: 'When', cell: visit => visitInWords(visit) },
  { head: 'You are', cell: ({ role }) => teamRoleName[role] },
  { head: 'What to do', cell: visit => <Doing visit={visit} follows={follows} /> },
  {
    head: 'To read',
    cell: visit => (
      <>
        <a href={`/visit-pack/${keyOf(visit)}`}>
          Pack<span class="nhsuk-u-visually-hidden"> for {visit.name ?? visit.community}</span>
        </a>
        {visit.status === 'Held' ? (
          <>
            {', '}
            <a href={`/local/${visit.community}/${visit.cycle}?kind=${visit.kind}`}>
              report<span class="nhsuk-u-visually-hidden"> on {visit.name ?? visit.community}</span>
            </a>
          </>
        ) : null}
      </>
    )
  }
]

export const visitsPage = ({ visits }: VisitsOfReviewer, { follows }: { readonly follows: Follow }): Page => ({
  title: 'Your visits',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Your visits</h1>
      <p class="lede">
        You are on the team of <strong data-figure="visits">{counted(visits.length, 'visit')}</strong>.
      </p>
      <NoNotes />
      {visits.length === 0 ? (
        <p>Once the network team puts you on a visiting team, the visit stands here.</p>
      ) : (
        <Table id="visits-table" caption="Visits, the next first" rows={visits} columns={columnsFor(follows)} />
      )}
    </>
  )
})
