/** Which reviewers could go on which visits: a proposal, pure and the same whenever the same is asked. */
export { obstacleInWords, type TeamObstacle } from './obstacles.ts'
export { proposeTeams } from './propose-teams.ts'
export type * from './proposal.ts'
export type * from './question.ts'
