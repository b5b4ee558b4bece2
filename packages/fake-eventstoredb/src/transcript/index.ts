/** What any server answers to some hundred operations, to be compared with what a real one answered. */
export { operations } from './operations/index.ts'
export { outageOperations } from './outages/index.ts'
export type { Outages } from './operation.ts'
export type { Transcript } from './play.ts'
export { play, playOutages } from './play.ts'
export type { Recorded, Recording } from './recording.ts'
export { recordings } from './recording.ts'
