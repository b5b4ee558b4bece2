/**
 * The refusals by which a history says that it has gone past what a row tells. Where it is recorded so already, the row
 * comes too late: that is told as a difference, and keeps no other row from being written.
 */
import { entries, streamOf, type Message } from '@cofc/core'
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
  'PortfolioAlreadyChecked',
  'FeedbackAlreadyGiven',
  'AuditAlreadyPlanned',
  'AuditReportDrafted',
  'RecommendationAlreadySettled',
  'PackAlreadySubmitted',
  'CaseIsDecided',
  'LetterAlreadySent',
  'StepBeforeTheLast',
  'ReviewWasAbandoned'
]
export const saysPast = (refusal: string): boolean => past.some(one => one === refusal)

const ofProfile = ['AssociateIsForOverseas', 'AuditIsForPrisonProgrammes'] as const
const ofReviewer = [
  'ReviewerBelongsToHost',
  'ReviewerServedAtHost',
  'ReviewerSharesTheParent',
  'ReviewerFromTheArea',
  'ReviewerVisitedInReturn',
  'ReviewerHomeNotAMember',
  'TooFewClientMembers',
  'TooFewLeadReviewers',
  'TooFewSpecialists'
] as const
/**
 * The refusals that come of what a command says. Where it is recorded with other cells than a row has now, and they cannot
 * be filled, such a refusal comes of the record, which no row can change.
 */
const comesOf: { readonly [Type in CommandType]?: ReadonlyArray<RefusalType> } = {
  AttestEarlierYears: ['TooFewFullCycles', 'DevelopmentalIsForOneCycle'],
  RegisterCommunity: ofProfile,
  ChangeProfile: ofProfile,
  RegisterReviewer: ofReviewer,
  ChangeReviewer: ofReviewer,
  WriteStandard: ['StandardOutsideScope'],
  ApplyForMembership: ['KindNotForThisMembership', 'StandardOutsideScope', 'NotAFullCycle'],
  RenewMembership: ['KindNotForThisMembership', 'StandardOutsideScope', 'NotAFullCycle']
}
const about = (how: 'otherwise' | 'late', refusal: string, history: string): string => `${how} ${refusal} ${history}`
const comesOfIt = (how: 'otherwise' | 'late', step: Pick<Step, 'command'>): ReadonlyArray<string> =>
  (comesOf[step.command.type] ?? []).map(refusal => about(how, refusal, historyOf(step)))

/** What is noted of a step that is recorded otherwise than its row says. */
export const recordedOtherwise = (step: Pick<Step, 'command'>): ReadonlyArray<string> => comesOfIt('otherwise', step)
/** What is noted of a review whose community is on record with another sector than its rows say. */
export const scopeIsOtherwise = (review: string): string => about('otherwise', 'StandardOutsideScope', review)
/** What is noted of a change that may have been recorded after what was decided by it, whatever its day. */
export const mayBeLate = (step: Pick<Step, 'command'>): ReadonlyArray<string> =>
  step.command.type === 'ChangeProfile' || step.command.type === 'ChangeReviewer' ? comesOfIt('late', step) : []

/** What of it may be behind a refusal: in the histories that the command and the refusal name, and in those that its rule asks. */
const behind =
  (how: 'otherwise' | 'late') =>
  (step: Pick<Step, 'command'>, refusal: Message): ReadonlyArray<string> =>
    [...streamsNamedBy({ ...step.command, ...refusal }), ...askedBy(step).map(({ stream }) => stream)].map(history =>
      about(how, refusal.type, history)
    )
export const otherwiseBehind = behind('otherwise')
export const lateBehind = behind('late')

/** Of every aggregate the one whose whole address stands among the fields. */
const streamsNamedBy = (fields: object): ReadonlyArray<string> =>
  entries
    .map(({ aggregate }) => aggregate)
    .filter(({ address }) => address.every(field => field in fields))
    .map(aggregate => streamOf(aggregate, fields as Readonly<Record<string, string>>))
