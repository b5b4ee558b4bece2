/** What falls due, and by which day. */
export { awardExpiryDaysAhead } from './dues-of-accreditation.ts'
export { dueBy, type Due, type DueKind, type RecordsOfDues } from './due-by.ts'
