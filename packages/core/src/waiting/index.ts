/** What waits on whom, and where a review stands on its way. */
export { actingRoles, type ActingRole } from './acting-role.ts'
export { workingDaysLeft } from './days-left.ts'
export { stepsOfReview, type Step, type StepName } from './steps-of-review.ts'
export { waitSays } from './wait-says.ts'
export { daysAhead, waitsIn, type Wait } from './waits-in.ts'
export { actsOn, waitKinds, type Acting, type WaitKind } from './who-acts.ts'
