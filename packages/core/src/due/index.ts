/** What falls due, and by which day. */
export { dueBy, type Due, type DueKind, type RecordsOfDues } from './due-by.ts'
