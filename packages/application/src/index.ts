/** Runs commands: facts gathered, texts kept, decided, appended; and the questions asked of a history. */
export * from './evidence/index.ts'
export { erasableOf, type AskErasable, type Erasable, type NotErasable } from './erasable.ts'
export { deniedAsAt, mayKnowAuthors, toldTo } from './authors-told.ts'
export { eventsToldTo, stateToldTo, type ToldRecord } from './record-told.ts'
export { erase, type Erasure } from './erase.ts'
export { eventTextToldTo } from './event-text-told.ts'
export { commandAsked } from './asked.ts'
export { confided } from './confided.ts'
export { decideAgain, type Judgement } from './decide-again.ts'
export { mayRead, type Denied, type Reading } from './authorise.ts'
export { entriesToldTo } from './history-told.ts'
export {
  feeOnRecord,
  policyOnRecord,
  priceListOnRecord,
  reckoned,
  type AskForFee,
  type NotReckoned,
  type ReckonedFee
} from './fee-on-record.ts'
export { historyOf, type History, type HistoryEntry, type HistoryFailure } from './history.ts'
export { digestOf, eventId, isUuid, uuidOf } from './identity.ts'
export { asToday, load, readAll, readToday, type Unreadable } from './load.ts'
export type { LoadedStream } from './loaded.ts'
export { authorOf, type Author, type Metadata, type RecordedAuthor } from './metadata.ts'
export type { Dependencies, ErasableDrafts } from './dependencies.ts'
export { publish, sha256Of, type MustWait, type NextIssue, type PrepareIssue, type Publication } from './publish.ts'
export { restate, type Restatement } from './restate.ts'
export { sentToOthers, type AskSent } from './sent-to-others.ts'
export { sequentially } from './sequentially.ts'
export { toJson } from './to-json.ts'
export {
  catchUpReactions,
  submitWithReactions,
  type ReactionFailed,
  type ReactionsFailure,
  type ResultWithReactions
} from './follow-reactions.ts'
export { startReactions, type ReactionsStart } from './reactions-start.ts'
export { followReactions, type ReactionsStanding } from './supervise-reactions.ts'
export { stateCache, withStateCache, type StateCache } from './state-cache.ts'
export { teamsOnRecord, type TeamsOnRecord } from './teams-on-record.ts'
export { sweepPendingWords } from './sweep-pending-words.ts'
export { stateOf, type StateOnRecord } from './state-of.ts'
export { stateReaders } from './state-readers.ts'
export { foresee, recall, submit } from './submit.ts'
export type { Actor, Expected, Problem, Route, Submission, SubmitFailure, SubmitResult } from './submission.ts'
export { verifyWords, type WordsFound, type WordsNotWhole } from './verify-words.ts'
export { verifyHistory, type NotWhole, type Verification, type Verifying } from './verify.ts'
export { tellingWords, wordReaders } from './words-told.ts'
export { piecesOf, referencesIn, withReferences } from './words.ts'
export { aMoment, AsAt, anAsAt, asAtText, Moment, momentText } from './replay/as-at.ts'
export { storeAsAt, type NotSoManyEvents } from './replay/store-as-at.ts'
export {
  decisionsAgain,
  decisionsUnder,
  type DecisionAgain,
  type DecisionsFailure,
  type FoundDecision
} from './replay/decisions-again.ts'
export { difference, type Difference, type StreamDifference } from './replay/difference.ts'
export { explain, type ExplainFailure, type Reason } from './replay/explain.ts'
export type { Change } from './replay/paths.ts'
export type { AskedCommand, EventTold, FactRead, PolicyThen, RecordedDecision } from './replay/recorded-decision.ts'
export { noLog, type KeptLog, type LogUnreadable, type PlaceInLog, type Standing } from './replay/kept-log.ts'
export {
  membershipRecord,
  recordCells,
  recordColumns,
  standingSays,
  type AskMembershipRecord,
  type MembershipRecord,
  type MembershipRecordFailure,
  type RecordLine
} from './replay/membership-record.ts'
export { replayOf, type Replay } from './replay/replay.ts'
