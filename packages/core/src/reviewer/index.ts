/** The peer reviewer: what they were trained as; who they are is private and kept elsewhere. */
export type { ChangeReviewer, ErasePrivateFacts, RegisterReviewer, ReviewerCommand } from './commands.ts'
export { reviewer } from './aggregate.ts'
export type { PrivateFactsErased, ReviewerChanged, ReviewerEvent, ReviewerRegistered } from './events.ts'
export { privateFactsText } from './private-facts-text.ts'
export type { ReviewerRefusal } from './refusals.ts'
export { descriptionOn, type DatedDescription, type Reviewer } from './state.ts'
export { PrivateFacts, Training, type ReviewerKind } from './training.ts'
