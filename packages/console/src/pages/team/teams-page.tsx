/** Visits that lack a team: who is proposed, and of a visit that is left over what keeps everybody. */
import { obstacleInWords, type TeamMember, type VisitKey } from '@cofc/core'
import { Details } from '../../parts/details.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Table } from '../../parts/table.tsx'
import { ForTheTeamAlone } from '../../parts/team-alone.tsx'
import { dayInWords } from '../../words/dates.ts'
import { reviewKindName, teamRoleName } from '../../words/names.ts'
import type { TeamsOfCycle } from '../../team/ask-teams.ts'

export const visitInWords = ({ community, kind, visit }: VisitKey): string =>
  `${community}, ${reviewKindName[kind].toLowerCase()}, visit ${String(visit)}`
export const candidatesAt = ({ community, cycle, kind, visit }: VisitKey): string =>
  `/team/teams/${cycle}/${community}/${kind}/${String(visit)}`
/** As the form of the command has it filled in. */
export const allocationAt = ({ community, cycle, kind, visit }: VisitKey, team: ReadonlyArray<TeamMember>): string => {
  const members = team.map(({ reviewer, role }) => `${reviewer}:${role}`).join(';')
  const asked = new URLSearchParams({ visit: String(visit), team: members }).toString()
  return `/do/review/${community}/${cycle}/${kind}/allocate-team?${asked}`
}
const Team = ({ team }: { readonly team: ReadonlyArray<TeamMember> }) => (
  <ul class="nhsuk-list">
    {team.map(({ reviewer, role }) => (
      <li>
        {reviewer} ({teamRoleName[role].toLowerCase()})
      </li>
    ))}
  </ul>
)
const Proposed = ({ teams }: Pick<TeamsOfCycle, 'teams'>) =>
  teams.length === 0 ? (
    <p>No team is proposed.</p>
  ) : (
    <Table
      id="proposed"
      caption={`Teams that are proposed (${String(teams.length)})`}
      note="The record does not say who is free on a day. Ask each before you allocate the team."
      rows={teams}
      columns={[
        { head: 'Visit', cell: one => visitInWords(one) },
        { head: 'Day', cell: ({ day }) => dayInWords(day) },
        { head: 'Team', cell: ({ team }) => <Team team={team} /> },
        {
          head: 'What to do',
          cell: one => (
            <ul class="nhsuk-list">
              <li>
                <a href={allocationAt(one, one.team)}>
                  Allocate this team<span class="nhsuk-u-visually-hidden"> to {visitInWords(one)}</span>
                </a>
              </li>
              <li>
                <a href={candidatesAt(one)}>
                  Choose another<span class="nhsuk-u-visually-hidden"> for {visitInWords(one)}</span>
                </a>
              </li>
            </ul>
          )
        }
      ]}
    />
  )
const LeftOver = ({ leftOver }: Pick<TeamsOfCycle, 'leftOver'>) => (
  <>
    {leftOver.map(one => (
      <section>
        <h3>
          <a href={candidatesAt(one)}>{visitInWords(one)}</a>, {dayInWords(one.day)}
        </h3>
        <Details summary="What keeps each reviewer">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {one.kept.flatMap(({ obstacles }) => obstacles.map(obstacle => <li>{obstacleInWords(obstacle)}</li>))}
          </ul>
        </Details>
      </section>
    ))}
  </>
)
const WithoutDay = ({ withoutDay }: Pick<TeamsOfCycle, 'withoutDay'>) => (
  <ul class="nhsuk-list">
    {withoutDay.map(({ community, cycle, kind, visit }) => (
      <li>
        <a href={`/do/review/${community}/${cycle}/${kind}/agree-visit?visit=${String(visit)}`}>
          Agree a date: {visitInWords({ community, cycle, kind, visit })}
        </a>
      </li>
    ))}
  </ul>
)
export const teamsPage = ({ cycle, teams, leftOver, withoutDay }: TeamsOfCycle): Page => ({
  title: `Visiting teams of ${cycle}`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: '/team', text: 'Network team' }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">Visiting teams of</span> {cycle}
      </h1>
      <ForTheTeamAlone>A proposal breaks no rule, and shares the work evenly. It is yours to change.</ForTheTeamAlone>
      {teams.length + leftOver.length === 0 ? (
        <p>Every visit that has a day has a team.</p>
      ) : (
        <Proposed teams={teams} />
      )}
      {leftOver.length === 0 ? null : <h2>Visits for which no whole team is found</h2>}
      <LeftOver leftOver={leftOver} />
      {withoutDay.length === 0 ? null : <h2>Visits that have no day yet</h2>}
      <WithoutDay withoutDay={withoutDay} />
    </>
  )
})
