/** A reviewer's own visits: what is to come and what was held, each with its pack. */
import type { Cycle } from '@cofc/core'
import type { OwnVisit, VisitsOfReviewer } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import type { Page } from '../../parts/layout.tsx'
import { NoNotes } from '../../parts/no-notes.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { counted } from '../../words/figures.ts'
import { reviewKindName, teamRoleName } from '../../words/names.ts'
import { visitInWords } from '../../words/visits.ts'

const keyOf = ({ community, cycle, kind }: OwnVisit): string => `${community}/${cycle}/${kind}`
const toDo = ({ toDraft, isDrafted, gaveFeedback, status, submitted }: OwnVisit): string => {
  if (toDraft) return 'Rate together, and draft the report'
  if (status !== 'Held') return submitted ? 'Read the pack' : 'Wait for the self-review'
  if (!gaveFeedback) return 'Say what you thought of the visit'
  return isDrafted ? 'Wait for the final report' : 'Nothing'
}
/** What can still be done after a visit: what is closed is offered to nobody. */
const doingOf = (visit: OwnVisit): ReadonlyArray<{ readonly href: string; readonly text: string }> => {
  if (visit.status !== 'Held') return []
  const { toDraft, isDrafted, gaveFeedback } = visit
  const all: ReadonlyArray<readonly [isOpen: boolean, word: string, text: string]> = [
    [toDraft, 'visit-ratings', 'Rate together'],
    [toDraft || isDrafted, 'visit-findings', 'Achievements and action points'],
    [!gaveFeedback, 'team-feedback', 'Give feedback']
  ]
  return all.flatMap(([isOpen, word, text]) => (isOpen ? [{ href: `/${word}/${keyOf(visit)}`, text }] : []))
}
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
                <span class="nhsuk-u-visually-hidden"> after the visit to {visit.name ?? visit.community}</span>
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

/** They have no name here, and nobody else would book by this id what they do not know of. */
const Trained = ({ reviewer }: Pick<OwnVisits, 'reviewer'>) => (
  <>
    <h2>Training</h2>
    <p>
      {reviewer === null ? null : (
        <>
          Here you are known as <span class="code">{reviewer}</span>.{' '}
        </>
      )}
      To be trained, ask the link person of your community to book a place for you. If you have none, ask the network
      team. Give them {reviewer === null ? 'your id' : 'this id'}, and they need no name.
    </p>
  </>
)
const Thought = ({ visits, published }: Pick<OwnVisits, 'visits' | 'published'>) => {
  const cycles = published.filter(cycle => visits.some(visit => visit.cycle === cycle))
  return cycles.length === 0 ? null : (
    <>
      <h2>What was thought of visits</h2>
      <p>You see means over the whole network, and never what one host said.</p>
      <ul>
        {cycles.map(cycle => (
          <li>
            <a href={`/feedback/${cycle}`}>What was thought of the visits in {cycle}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
export interface OwnVisits extends VisitsOfReviewer {
  /** The cycles of which the national report is out. */
  readonly published: ReadonlyArray<Cycle>
}

export const visitsPage = (found: OwnVisits, { follows }: { readonly follows: Follow }): Page => ({
  title: 'Your visits',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">Your visits</h1>
      <p class="lede">
        You are on the team of <strong data-figure="visits">{counted(found.visits.length, 'visit')}</strong>.
      </p>
      <NoNotes />
      {found.visits.length === 0 ? (
        <p>Once the network team puts you on a visiting team, the visit stands here.</p>
      ) : (
        <Table
          id="visits-table"
          caption="Visits to come, the next first, and then those that were held, the latest first"
          rows={found.visits}
          columns={columnsFor(follows)}
        />
      )}
      <Trained {...found} />
      <Thought {...found} />
    </>
  )
})
