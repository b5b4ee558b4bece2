/** What falls due, and by which day. */
export type { Particulars } from './particulars.ts'
export { dueBy, type Due, type DueKind, type RecordsOfDues } from './due-by.ts'
export { joiningDays, joiningReplyDue, type JoiningDays, type JoiningStage } from './joining-days.ts'
