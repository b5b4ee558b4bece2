/** Takes in a network's record from a folder of CSV files. */
export { commandsOf } from './commands-of.ts'
export { importFolder, type ImportRequest, type TrialStore } from './import-folder.ts'
export { importInto, type Stores } from './into.ts'
export { progressLine } from './progress-line.ts'
export { summaryInWords } from './summary-in-words.ts'
export type {
  Difference,
  ImportOutcome,
  ImportPhase,
  ImportProgress,
  ImportSummary,
  LeftOut,
  Place,
  Refusal
} from './summary.ts'
