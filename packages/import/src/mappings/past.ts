/**
 * The refusals by which a history says that it has gone past what a row tells. Where it is recorded so already, the row
 * comes too late: that is told as a difference, and keeps no other row from being written.
 */
import type { RefusalType } from './domain-messages.ts'

const past: ReadonlyArray<RefusalType> = [
  'EditionIsFrozen',
  'EarlierYearsAlreadyAttested',
  'ChangeBeforeRegistration',
  'ReviewerChangeBeforeRegistration',
  'AlreadyAMember',
  'AlreadyRenewed',
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
  'ReviewWasAbandoned'
]
export const saysPast = (refusal: string): boolean => past.some(one => one === refusal)
