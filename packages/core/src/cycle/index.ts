/** The review cycle: its windows, its opening and closing, and the publication of the national report. */
export type {
  CloseCycle,
  CycleCommand,
  OpenCycle,
  PlanCycle,
  PublishNationalReport,
  RestateNationalReport
} from './commands.ts'
export { cycle } from './aggregate.ts'
export type {
  CycleClosed,
  CycleEvent,
  CycleOpened,
  CyclePlanned,
  NationalReportPublished,
  NationalReportRestated
} from './events.ts'
export type { CycleFacts, PlannedCycle } from './facts.ts'
export type { CycleRefusal } from './refusals.ts'
export type { ReviewCycle } from './state.ts'
export type { CycleWindows } from './windows.ts'
