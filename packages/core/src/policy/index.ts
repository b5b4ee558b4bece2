/** The numbers that may change, as a dated book. */
export { defaultBook, PartialBook, type AdoptedNumber, type PolicyBook, type PolicyValue } from './book.ts'
export type { AdoptPolicy, PolicyCommand } from './commands.ts'
export { policy } from './aggregate.ts'
export type { PolicyAdopted, PolicyEvent } from './events.ts'
export type { PolicyRefusal } from './refusals.ts'
export { bookOn, type Policy, type PolicyVersion } from './state.ts'
