/** The program as a function, and the folder of CSV files that makes the demonstration network. */
export { writeDemonstration } from './demonstration/index.ts'
export { main } from './main.ts'
export { startBuilders, type Builders } from './rebuilding/builders.ts'
