/** Proposes teams for visits: as many as can be staffed, the work shared evenly. The rulebook's page on teams says how. */
import type { TeamMember, TeamNeed } from '../review/index.ts'
import { byExchanges } from './beyond-six.ts'
import { competing } from './competing.ts'
import { exactly } from './exact.ts'
import { whyLeftOver } from './left-over.ts'
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

const proposed = ({ reviewers, needs }: Problem, visit: VisitToStaff, team: ReadonlyArray<number>): ProposedTeam => {
  const members = team.flatMap(member => reviewers.slice(member, member + 1))
  const roles = rolesOf(members, needs)
  return {
    ...visit,
    team: members.map((member): TeamMember => ({ reviewer: member.reviewer, role: roles?.get(member) ?? 'member' }))
  }
}

/** The same where a team needs something else than policy asks. */
export const proposeTeamsOf = (question: TeamsQuestion, needs: ReadonlyArray<TeamNeed>): TeamProposal => {
  const problem = problemOf(question, needs)
  const all = solved(problem)
  const teams = problem.visits.flatMap((visit, place) => {
    const team = all[place] ?? null
    return team === null ? [] : [proposed(problem, visit, team)]
  })
  const leftOver = problem.visits.filter((_, place) => (all[place] ?? null) === null)
  return { teams, leftOver: leftOver.map(whyLeftOver(question, problem, teams)) }
}
