/** The peer reviewer: what they were trained as; who they are is private and kept elsewhere. */
export type {
  ChangeReviewer,
  CreditTraining,
  ErasePrivateFacts,
  NoteAllocation,
  RegisterReviewer,
  ReviewerCommand
} from './commands.ts'
export { reviewer } from './aggregate.ts'
export type {
  PrivateFactsErased,
  ReviewerAllocated,
  ReviewerChanged,
  ReviewerEvent,
  ReviewerRegistered,
  TrainingCredited
} from './events.ts'
export { privateFactsText } from './private-facts-text.ts'
export type { ReviewerRefusal } from './refusals.ts'
export { descriptionOn, type Allocation, type DatedDescription, type Reviewer } from './state.ts'
export { PrivateFacts, type ReviewerKind } from './private-facts.ts'
