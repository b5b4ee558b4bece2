/** What a runner needs to ask the questions of a rule. */
export * from './question.ts'
export * from './questions.ts'
export { typeOnDay } from './membership-type-that-day.ts'
