/** For one visit: every reviewer, who may go and who may not and why, and a team chosen among them. */
import { Select, Button } from '../../parts/choose.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { dayInWords } from '../../words/dates.ts'
import { counted } from '../../words/figures.ts'
import { teamRoleName, teamRoles } from '../../words/names.ts'
import type { Candidate, Candidates } from '../../team/ask-teams.ts'
import { candidatesAt, visitInWords } from './teams-page.tsx'

const roleChoices = teamRoles.map(value => ({ value, text: teamRoleName[value] }))

const trainingOf = ({ isLead, isSpecialist, visits }: Candidate): string =>
  [
    ...(isLead ? ['trained lead'] : []),
    ...(isSpecialist ? ['TC specialist'] : []),
    visits === 0 ? 'on no team yet' : `on ${counted(visits, 'team')} already`
  ].join(', ')

const Kept = ({ kept }: { readonly kept: ReadonlyArray<Candidate> }) =>
  kept.length === 0 ? null : (
    <>
      <h2>Who may not go, and why</h2>
      <Table
        id="kept"
        caption={`Reviewers who are kept from this visit (${String(kept.length)})`}
        rows={kept}
        columns={[
          { head: 'Reviewer', cell: ({ reviewer }) => reviewer },
          { head: 'Why not', cell: ({ keptBy }) => keptBy.join(' ') }
        ]}
      />
    </>
  )
export const candidatesPage = ({ visit, candidates }: Candidates): Page => {
  const free = candidates.filter(({ keptBy }) => keptBy.length === 0)
  return {
    title: `A team for ${visit.community}`,
    place: null,
    trail: [
      { href: '/', text: 'Home' },
      { href: '/team', text: 'Network team' },
      { href: `/team/teams/${visit.cycle}`, text: `Visiting teams of ${visit.cycle}` }
    ],
    body: (
      <>
        <h1 class="nhsuk-heading-xl">
          <span class="nhsuk-caption-xl">
            {visitInWords(visit)}, {dayInWords(visit.day)}
          </span>{' '}
          Choose a team
        </h1>
        <ForTheTeamAlone />
        <Rule of="AllocateTeam" />
        {free.length === 0 ? (
          <p>Nobody may go on this visit now.</p>
        ) : (
          <form method="get" action={`${candidatesAt(visit)}/choose`}>
            <h2>Who may go</h2>
            <p>Those who are proposed have a role already. Nobody else is chosen until you give them one.</p>
            {free.map(one => (
              <Select
                name={one.reviewer}
                label={`${one.reviewer}: ${trainingOf(one)}`}
                none="Not on the team"
                chosen={one.proposedAs}
                choices={roleChoices}
              />
            ))}
            <Button text="Go on with this team" />
          </form>
        )}
        <Kept kept={candidates.filter(({ keptBy }) => keptBy.length > 0)} />
      </>
    )
  }
}
