/** Takes in a network's record from a folder of CSV files. */
export { readAvailability, type Availability } from './availability.ts'
export { importFolder } from './import-folder.ts'
export type { ImportInto, ImportRequest, TrialStore } from './importing.ts'
export type { Unreadable } from './reading/unreadable.ts'
export type { Together } from './passes/run-pass.ts'
export { progressLine } from './progress-line.ts'
export { unfinishedImports, unfinishedInWords, type UnfinishedImport } from './unfinished.ts'
export { summaryInWords } from './summary-in-words.ts'
export type {
  Difference,
  ImportOutcome,
  ImportPhase,
  ImportProgress,
  ImportSummary,
  WaitingRow,
  Place,
  Refusal,
  RowCounts,
  StoreFailed
} from './summary.ts'
