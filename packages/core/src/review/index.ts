/** One review of one community in one cycle, from its opening to its final report. */
export { review } from './aggregate.ts'
export type * from './commands.ts'
export type * from './events.ts'
export type {
  DescribedReviewer,
  EditionStandard,
  HomeParent,
  Host,
  KnownReviewer,
  ReviewFacts,
  VisitElsewhere
} from './facts.ts'
export { hasVisit, kindsFor } from './kinds.ts'
export type * from './parts.ts'
export { reviewRefusals, type ReviewRefusal } from './refusals.ts'
export { scopeFor } from './scope.ts'
export { lackInTeam, needsOfTeam, obstacleInTeam, obstaclesOf, unwantedBy, type TeamNeed } from './team.ts'
export type { Evidence, Finding, Opened, Rated, Review, UnderWay, Visit } from './state.ts'
