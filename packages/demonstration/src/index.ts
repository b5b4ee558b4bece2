/** The demonstration network. */
export { writeDemonstration } from './write-demonstration.ts'
