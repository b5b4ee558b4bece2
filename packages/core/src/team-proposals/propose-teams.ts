/** Proposes teams for visits: as many as can be staffed, the work shared evenly. The rulebook's page on teams says how. */
import type { TeamMember, TeamNeed } from '../review/index.ts'
import { byExchanges } from './beyond-six.ts'
import { competing } from './competing.ts'
import { exactly } from './exact.ts'
import { toldOf, whyLeftOver } from './left-over.ts'
import { ofVisits, problemOf, type Problem, type Teams } from './problem.ts'
import type { ProposedTeam, TeamProposal } from './proposal.ts'
import type { TeamsQuestion, VisitToStaff } from './question.ts'
import { rolesOf } from './roles.ts'

/** So many visits that compete are tried in every way. */
const triedInEveryWay = 6

/** The teams of all visits: each group that competes is solved alone, for they share nobody. */
const solved = (problem: Problem): Teams => {
  const groups = competing(problem)
  const solutions = groups.map(group => {
    const part = ofVisits(problem, group)
    return group.length <= triedInEveryWay ? exactly(part) : byExchanges(part)
  })
  // What one group cannot avoid is no reason for another to be more sparing.
  const most = Math.max(0, ...solutions.map(({ highest }) => highest))
  const teams = new Map(
    solutions.flatMap((solution, place) =>
      solution.teams(most).map((team, visit) => [groups[place]?.[visit] ?? -1, team] as const)
    )
  )
  return problem.visits.map((_, visit) => teams.get(visit) ?? null)
}

interface Place {
  readonly visit: VisitToStaff
  readonly needs: ReadonlyArray<TeamNeed>
}
const proposed = ({ reviewers }: Problem, { visit, needs }: Place, team: ReadonlyArray<number>): ProposedTeam => {
  const members = team.flatMap(member => reviewers.slice(member, member + 1))
  const roles = rolesOf(members, needs)
  return {
    ...toldOf(visit),
    team: members.map((member): TeamMember => ({ reviewer: member.reviewer, role: roles?.get(member) ?? 'member' }))
  }
}

/**
 * Teams for visits that have none, and for each visit left over what keeps every reviewer from it. The order of what is
 * asked does not matter; reviewers and visits are named once each.
 * @example Nobody visits their own community
 * ```ts
 * import { defaultBook, type TeamsQuestion } from '@cofc/core'
 * const question = {
 *   visits: [{ community: 'TC-1', cycle: '2023-2024', kind: 'peer-review', visit: 1, day: '2024-02-05' }],
 *   reviewers: [{ reviewer: 'R-01', client: true, home: 'TC-1', trainedAsLead: true, servedIn: [], localArea: null, homeIsMember: true, homeParent: null, visitedBy: [], visits: [], free: [] }],
 *   history: [],
 *   policy: defaultBook
 * } as unknown as TeamsQuestion
 * const [visit] = proposeTeams(question).leftOver
 * expect(visit?.kept[0]?.obstacles.map(({ type }) => type)).toEqual(['ReviewerBelongsToHost', 'ReviewerNotFree'])
 * ```
 */
export const proposeTeams = (question: TeamsQuestion): TeamProposal => {
  const problem = problemOf(question)
  const all = solved(problem)
  const places = problem.visits.map((visit, place) => ({
    visit,
    needs: problem.needs[place] ?? [],
    team: all[place] ?? null
  }))
  const teams = places.flatMap(place => (place.team === null ? [] : [proposed(problem, place, place.team)]))
  const tell = whyLeftOver(question, problem, teams)
  return {
    teams,
    leftOver: places.filter(({ team }) => team === null).map(({ visit, needs }) => tell(visit, needs))
  }
}
