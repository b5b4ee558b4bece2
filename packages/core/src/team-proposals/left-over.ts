/** Why a visit is left over: what keeps each reviewer from it, the teams proposed for the others among it. */
import { obstacles, type Commitments, type TeamObstacle } from './obstacles.ts'
import { commitmentsOf, type Problem } from './problem.ts'
import type { TeamNeed } from '../review/index.ts'
import type { ProposedTeam, VisitLeftOver } from './proposal.ts'
import type { AvailableReviewer, TeamsQuestion, VisitToStaff } from './question.ts'

const withProposed = (question: TeamsQuestion, teams: ReadonlyArray<ProposedTeam>): Commitments =>
  commitmentsOf({ ...question, history: [...question.history, ...teams.map(one => ({ ...one, days: [one.day] }))] })

/** What those who can go are too few of. */
const lacksOf = (
  { size }: Problem,
  needs: ReadonlyArray<TeamNeed>,
  able: ReadonlyArray<AvailableReviewer>
): ReadonlyArray<string> => {
  const few = needs.filter(({ needed, metBy }) => able.filter(metBy).length < needed).map(({ called }) => called)
  const lacks = able.length < size ? ['reviewers', ...few] : few
  return lacks.length > 0 ? lacks : ['reviewers for all that a team needs at once']
}

/** A visit without what was only looked at. */
export const toldOf = ({ host: _host, unwanted: _unwanted, waived: _waived, ...visit }: VisitToStaff): VisitToStaff =>
  visit

export const whyLeftOver = (question: TeamsQuestion, problem: Problem, teams: ReadonlyArray<ProposedTeam>) => {
  const commitments = withProposed(question, teams)
  return (visit: VisitToStaff, needs: ReadonlyArray<TeamNeed>): VisitLeftOver => {
    const each = problem.reviewers.map(one => ({ one, obstacles: obstacles(visit, one, commitments) }))
    const able = each.filter(({ obstacles: own }) => own.length === 0).map(({ one }) => one)
    const lacks = lacksOf(problem, needs, able)
    return {
      ...toldOf(visit),
      kept: each.map(({ one: { reviewer }, obstacles: own }) => {
        const together: TeamObstacle = { type: 'NoWholeTeam', reviewer, lacks }
        return { reviewer, obstacles: own.length > 0 ? own : [together] }
      })
    }
  }
}
