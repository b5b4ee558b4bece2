/** Which reviewers could go on which visits: a proposal, pure and the same whenever the same is asked. */
import { needsOfTeam } from '../review/index.ts'
import { proposeTeamsOf } from './propose-teams.ts'
import type { TeamProposal } from './proposal.ts'
import type { TeamsQuestion } from './question.ts'
export { obstacleInWords, type TeamObstacle } from './obstacles.ts'
export type * from './proposal.ts'
export type * from './question.ts'

/**
 * Teams for visits that have none, and for each visit left over what keeps every reviewer from it. The order of what is
 * asked does not matter; reviewers and visits are named once each.
 * @example Nobody visits their own community
 * ```ts
 * import { defaultBook, type TeamsQuestion } from '@cofc/core'
 * const question = {
 *   visits: [{ community: 'TC-1', cycle: '2023-2024', kind: 'peer-review', visit: 1, day: '2024-02-05' }],
 *   reviewers: [{ reviewer: 'R-01', client: true, home: 'TC-1', trainedAsLead: true, free: [] }],
 *   history: [],
 *   policy: defaultBook
 * } as unknown as TeamsQuestion
 * const [visit] = proposeTeams(question).leftOver
 * expect(visit?.kept[0]?.obstacles.map(({ type }) => type)).toEqual(['ReviewerBelongsToHost', 'ReviewerNotFree'])
 * ```
 */
export const proposeTeams = (question: TeamsQuestion): TeamProposal =>
  proposeTeamsOf(question, needsOfTeam(question.policy))
