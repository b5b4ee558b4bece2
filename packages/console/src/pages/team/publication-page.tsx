/** Issue local reports, and publish the national one: what is there, what would be hidden, and what stands in the way. */
import type { NationalReport } from '@cofc/reports'
import type { Follow } from '../../follow.ts'
import { CommunityLink } from '../../parts/community.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { WaitSays } from '../../parts/wait-says.tsx'
import { counted } from '../../words/figures.ts'
import { reviewKindName } from '../../words/names.ts'
import type { Publication } from '../../team/ask-publication.ts'

const ToIssue = ({ toIssue, follows }: Pick<Publication, 'toIssue'> & { readonly follows: Follow }) =>
  toIssue.length === 0 ? (
    <p>No local report can be issued now.</p>
  ) : (
    <Table
      id="to-issue"
      caption={`Local reports that can be issued now (${String(toIssue.length)})`}
      rows={toIssue}
      columns={[
        {
          head: 'Community',
          cell: ({ community, name }) =>
            community === null ? '–' : <CommunityLink community={community} name={name} />
        },
        { head: 'Review', cell: ({ review }) => (review === undefined ? '–' : reviewKindName[review]) },
        { head: 'What to do', cell: wait => <WaitSays wait={wait} follows={follows} /> }
      ]}
    />
  )
/** Of those in which a figure can be hidden, as the chapters of the report are called. */
const partNames: Partial<Record<keyof NationalReport, string>> = {
  standards: 'All standards',
  sections: 'Sections',
  mostMet: 'Most met',
  leastMet: 'Least met',
  selfAndPeer: 'Self-review and peer-review',
  outcomes: 'Outcomes',
  hmp: 'Prison communities',
  accreditation: 'Accreditation',
  themes: 'Achievements and action points',
  lastYear: 'Change on the last cycle',
  coded: 'Communities under codes'
}
const isNamed = (part: string): part is keyof typeof partNames => part in partNames
const partName = (part: string): string => (isNamed(part) ? partNames[part] : null) ?? part

const Hidden = ({ hidden, figures }: Pick<Publication, 'hidden' | 'figures'>) => {
  const all = hidden.reduce((sum, [, count]) => sum + count, 0)
  return (
    <>
      <p>
        Of {counted(figures, 'figure')} about groups <strong data-figure="hidden">{all}</strong> would be hidden,
        because too few communities are behind them.
      </p>
      {hidden.length === 0 ? null : (
        <Table
          id="hidden"
          caption="Hidden figures, by part of the report"
          rows={hidden}
          columns={[
            { head: 'Part', cell: ([part]) => partName(part) },
            { head: 'Hidden', cell: ([, count]) => count, isNumber: true, figure: ([part]) => `hidden/${part}` }
          ]}
        />
      )}
    </>
  )
}
const InTheWay = ({ standing }: Pick<Publication, 'standing'>) => {
  if (standing === null) return <p>What stands in the way is told when you send the form.</p>
  if (standing.mustWait.length === 0) return <p>Nothing stands in the way.</p>
  return (
    <>
      <p>It must wait. These would tell more together than each does:</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {standing.mustWait.map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
export const publicationPage = (given: Publication, follows: Follow): Page => {
  const { cycle, next, revision, underWay } = given
  return {
    title: `Reports of ${cycle} to issue`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/team', text: 'Network team' }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">Reports of {cycle}</span> Issue and publish
        </h1>
        <ForTheTeamAlone />
        <h2>Local reports</h2>
        <Rule of="IssueLocalReport" />
        <ToIssue toIssue={given.toIssue} follows={follows} />
        <p>
          {underWay === 0
            ? 'No other review of the cycle is under way.'
            : `${counted(underWay, 'step')} of other reviews of the cycle can be taken now, and their reports come later.`}
        </p>
        <h2>National report</h2>
        <Rule of="PublishNationalReport" />
        <Facts
          facts={[
            ['Next revision', String(revision), 'revision'],
            ['Member communities', String(next.members.all)],
            ['Visits held', String(next.reviews.visits)]
          ]}
        />
        <p>
          <a href={`/national/${cycle}?revision=next`}>Read it as it would be issued</a>
        </p>
        <h3>What would be hidden</h3>
        <Hidden {...given} />
        <h3>What stands in the way</h3>
        <InTheWay {...given} />
        <p>
          <a href={`/do/cycle/${cycle}/publish-national-report?revision=${String(revision)}`}>
            Publish revision {revision}
          </a>
        </p>
      </>
    )
  }
}
