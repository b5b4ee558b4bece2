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
export { neededFor, reaches } from './figures.ts'
export type * from './parts.ts'
export type { AccreditationRefusal } from './refusals.ts'
export { isHeldOn, standingOn, type AwardStanding } from './standing.ts'
export { criteriaShownOn, type Accreditation, type Appeal, type Award, type Case } from './state.ts'
