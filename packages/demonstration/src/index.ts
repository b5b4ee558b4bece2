/** The made-up network: as a folder of CSV files, and what else has been made up of it. */
export { chanceOf, type Chance } from './chance.ts'
export { quoted } from './csv-file.ts'
export { cyclesOf } from './cycles.ts'
export { laterOf, plusDays } from './days.ts'
export { recordFiles } from './record-folder.ts'
export { applicationRefused, commandsAfterImport, type NamedCommand } from './what-follows.ts'
export { writeDemonstration } from './write-demonstration.ts'
