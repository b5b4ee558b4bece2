/** One review of one community in one cycle, from its opening to its final report. */
export { review } from './aggregate.ts'
export { cameFrom, cameFromIn, cameFromText, type MembersSent } from './came-from.ts'
export type * from './commands.ts'
export type * from './events.ts'
export { teamEvidenceUntil, teamOpensEvidence } from './evidence-for-team.ts'
export type {
  DescribedReviewer,
  EditionStandard,
  HomeParent,
  Host,
  KnownReviewer,
  PieceInLibrary,
  ReviewFacts,
  VisitElsewhere,
  VisitorOfHome,
  VisitToHome
} from './facts.ts'
export { dayOfAction } from './day-of-action.ts'
export { hasVisit, kindsFor } from './kinds.ts'
export type * from './parts.ts'
export { reviewRefusals, type ReviewRefusal } from './refusals.ts'
export { scopeFor } from './scope.ts'
export { visitedOn } from './visited-on.ts'
export {
  clientMembersOn,
  lackInTeam,
  needsOfTeam,
  obstacleInTeam,
  obstaclesOf,
  unwantedBy,
  type TeamNeed
} from './team.ts'
export {
  isUnderWay,
  shownFor,
  waivedFor,
  type Evidence,
  type Finding,
  type Opened,
  type Portfolio,
  type Rated,
  type RearrangementFee,
  type Review,
  type UnderWay,
  type Visit
} from './state.ts'
export { isAboutInterests, VisitRule, visitRules, waivableRules, WaivableRule, waivedInWords } from './visit-rules.ts'
