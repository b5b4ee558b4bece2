/** What can stand in the way in a review, and how it is said: subject by subject. */
import type { Refusals } from '../aggregate.ts'
import type { ReviewCommand } from './commands.ts'
import { attendingRefusals, type AttendingRefusal } from './refusals-attending.ts'
import { evidenceRefusals, type EvidenceRefusal } from './refusals-evidence.ts'
import { feedbackRefusals, type FeedbackRefusal } from './refusals-feedback.ts'
import { openingRefusals, type OpeningRefusal } from './refusals-opening.ts'
import { portfolioRefusals, type PortfolioRefusal } from './refusals-portfolio.ts'
import { reportRefusals, type ReportRefusal } from './refusals-report.ts'
import { teamRefusals, type TeamRefusal } from './refusals-team.ts'
import { visitRefusals, type VisitRefusal } from './refusals-visits.ts'
import { workbookRefusals, type WorkbookRefusal } from './refusals-workbook.ts'

export type ReviewRefusal =
  | OpeningRefusal
  | EvidenceRefusal
  | PortfolioRefusal
  | WorkbookRefusal
  | VisitRefusal
  | TeamRefusal
  | AttendingRefusal
  | FeedbackRefusal
  | ReportRefusal

/** What each refusal says, in a sentence that tells what would put it right. */
export const reviewRefusals: Refusals<ReviewRefusal, ReviewCommand> = {
  ...openingRefusals,
  ...evidenceRefusals,
  ...portfolioRefusals,
  ...workbookRefusals,
  ...visitRefusals,
  ...teamRefusals,
  ...attendingRefusals,
  ...feedbackRefusals,
  ...reportRefusals
}
