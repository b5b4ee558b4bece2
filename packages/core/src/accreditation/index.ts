/** The accreditation of one community: criteria, cases and awards, each decided by people. */
export { accreditation } from './aggregate.ts'
export type * from './commands.ts'
export type * from './events.ts'
export type {
  AccreditationFacts,
  CommitteeMember,
  CycleHeld,
  DescribedMember,
  FinalAccreditationReview,
  SubmittedSelfReview
} from './facts.ts'
export { figuresOf, neededFor, reaches, stillOutstanding, thresholdOf } from './figures.ts'
export { decisionsOn, proposedOf, type DecisionTried } from './open-decisions.ts'
export type * from './parts.ts'
export type { AccreditationRefusal } from './refusals.ts'
export { thresholdsOf } from './rules/submit-pack.ts'
export { isHeldOn, standingOn, type AwardStanding } from './standing.ts'
export {
  caseIn,
  criteriaShownOn,
  isWaived,
  openAppeal,
  type Accreditation,
  type Appeal,
  type Award,
  type Case,
  type Figures
} from './state.ts'
export { waivableAccreditationRules } from './waivable-rules.ts'
