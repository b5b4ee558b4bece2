/** Every reaction of the network. */
import { abandonOpenReviewsWhenACommunityCloses } from './abandon-open-reviews-when-a-community-closes.ts'
import { carryActionPointsToTheNextWorkbook } from './carry-action-points-to-the-next-workbook.ts'
import { completeFullCycleWhenPeerReviewIsFinal } from './complete-full-cycle-when-peer-review-is-final.ts'
import { concludeAnAuditPlannedLate } from './conclude-an-audit-planned-late.ts'
import { concludeAnAuditWithItsReport } from './conclude-an-audit-with-its-report.ts'
import { noteAllocationWithTheReviewer } from './note-allocation-with-the-reviewer.ts'
import type { Reaction } from './reaction.ts'

export type { Reaction } from './reaction.ts'

export const reactions: ReadonlyArray<Reaction> = [
  completeFullCycleWhenPeerReviewIsFinal,
  abandonOpenReviewsWhenACommunityCloses,
  carryActionPointsToTheNextWorkbook,
  noteAllocationWithTheReviewer,
  concludeAnAuditWithItsReport,
  concludeAnAuditPlannedLate
]
