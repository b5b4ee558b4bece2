/**
 * The refusals by which a history says that it has gone past what a row tells. Where it is recorded so already, the row
 * comes too late: that is told as a difference, and keeps no other row from being written.
 */
import type { CommandType, RefusalType } from './domain-messages.ts'
import { askedBy, historyOf } from './histories.ts'
import type { Step } from './step.ts'

const past: ReadonlyArray<RefusalType> = [
  'EditionIsFrozen',
  'EarlierYearsAlreadyAttested',
  'ChangeBeforeRegistration',
  'ReviewerChangeBeforeRegistration',
  'AlreadyAMember',
  'AlreadyRenewed',
  'AlreadyLapsed',
  'NotAMember',
  'NoApplication',
  'CommunityHasClosed',
  'WorkbookIsLocked',
  'PeerRatingsAreLocked',
  'VisitAlreadyAgreed',
  'VisitIsOver',
  'ReportAlreadyDrafted',
  'ReportIsFinal',
  'ActionPointAlreadySettled',
  'SurveyAlreadyReturned',
  'FeedbackAlreadyGiven',
  'ReviewWasAbandoned'
]
export const saysPast = (refusal: string): boolean => past.some(one => one === refusal)

/**
 * The refusals that come of what a command says. Where it is recorded with other cells than a row has now, and they cannot
 * be filled, such a refusal comes of the record, which no row can change.
 */
const comesOf: { readonly [Type in CommandType]?: ReadonlyArray<RefusalType> } = {
  AttestEarlierYears: ['TooFewFullCycles', 'DevelopmentalIsForOneCycle'],
  RegisterCommunity: ['AssociateIsForOverseas', 'AuditIsForPrisonProgrammes'],
  ChangeProfile: ['AssociateIsForOverseas', 'AuditIsForPrisonProgrammes'],
  RegisterReviewer: ['ReviewerBelongsToHost', 'TooFewClientMembers', 'TooFewLeadReviewers'],
  ChangeReviewer: ['ReviewerBelongsToHost', 'TooFewClientMembers', 'TooFewLeadReviewers'],
  WriteStandard: ['StandardOutsideScope'],
  ApplyForMembership: ['KindNotForThisMembership', 'StandardOutsideScope', 'NotAFullCycle'],
  RenewMembership: ['KindNotForThisMembership', 'StandardOutsideScope', 'NotAFullCycle']
}
const otherwise = (refusal: string, history: string): string => `otherwise ${refusal} ${history}`

/** What is noted of a step that is recorded otherwise than its row says. */
export const recordedOtherwise = (step: Pick<Step, 'command'>): ReadonlyArray<string> =>
  (comesOf[step.command.type] ?? []).map(refusal => otherwise(refusal, historyOf(step)))
/** What of it may be behind a refusal: in the step's own history, and in those that its rule asks. */
export const otherwiseBehind = (step: Pick<Step, 'command'>, refusal: string): ReadonlyArray<string> =>
  [historyOf(step), ...askedBy(step).map(({ stream }) => stream)].map(history => otherwise(refusal, history))
