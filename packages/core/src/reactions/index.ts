/** Every reaction of the network. */
import { abandonOpenReviewsWhenACommunityCloses } from './abandon-open-reviews-when-a-community-closes.ts'
import { carryActionPointsToTheNextWorkbook } from './carry-action-points-to-the-next-workbook.ts'
import { completeFullCycleWhenPeerReviewIsFinal } from './complete-full-cycle-when-peer-review-is-final.ts'
import { concludeAnAuditPlannedLate } from './conclude-an-audit-planned-late.ts'
import { concludeAnAuditWithItsReport } from './conclude-an-audit-with-its-report.ts'
import { chargeAPlaceThatIsBooked } from './charge-a-place-that-is-booked.ts'
import { creditTrainingOfThoseWhoAttended } from './credit-training-of-those-who-attended.ts'
import { chargeARearrangedVisit } from './charge-a-rearranged-visit.ts'
import { endAwardRecordedAfterItsMembershipEnded } from './end-award-recorded-after-its-membership-ended.ts'
import { endAwardWhenMembershipEnds } from './end-award-when-membership-ends.ts'
import { giveBackAPlaceThatIsCancelled } from './give-back-a-place-that-is-cancelled.ts'
import { giveBackCyclesInvoicedLate } from './give-back-cycles-invoiced-late.ts'
import { giveBackCyclesNotBegun } from './give-back-cycles-not-begun.ts'
import { noteAllocationWithTheReviewer } from './note-allocation-with-the-reviewer.ts'
import { openAccountWhenACommunityIsAdmitted } from './open-account-when-a-community-is-admitted.ts'
import { quoteAnotherTypeForACycleInvoicedLate } from './quote-another-type-for-a-cycle-invoiced-late.ts'
import { quoteAnotherTypeForACyclePaidAlready } from './quote-another-type-for-a-cycle-paid-already.ts'
import { referAwardWhenItsReportIsCorrected } from './refer-award-when-its-report-is-corrected.ts'
import { referAwardWhenTheMembershipChanges } from './refer-award-when-the-membership-changes.ts'
import type { Reaction } from './reaction.ts'

export type { Reaction } from './reaction.ts'

export const reactions: ReadonlyArray<Reaction> = [
  completeFullCycleWhenPeerReviewIsFinal,
  abandonOpenReviewsWhenACommunityCloses,
  carryActionPointsToTheNextWorkbook,
  noteAllocationWithTheReviewer,
  concludeAnAuditWithItsReport,
  concludeAnAuditPlannedLate,
  endAwardWhenMembershipEnds,
  endAwardRecordedAfterItsMembershipEnded,
  referAwardWhenTheMembershipChanges,
  referAwardWhenItsReportIsCorrected,
  creditTrainingOfThoseWhoAttended,
  openAccountWhenACommunityIsAdmitted,
  quoteAnotherTypeForACyclePaidAlready,
  // Before what is given back: that covers its cycle no more.
  quoteAnotherTypeForACycleInvoicedLate,
  giveBackCyclesNotBegun,
  giveBackCyclesInvoicedLate,
  chargeARearrangedVisit,
  chargeAPlaceThatIsBooked,
  giveBackAPlaceThatIsCancelled
]
