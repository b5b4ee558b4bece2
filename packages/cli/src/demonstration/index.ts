/** The demonstration network. */
export { writeDemonstration, type DemonstrationOptions } from './write-demonstration.ts'
