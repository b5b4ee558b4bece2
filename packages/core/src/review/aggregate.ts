/** The review as an aggregate: for every command the rule that answers it, and what that rule must know. */
import { knowing, type Aggregate } from '../aggregate.ts'
import { reviewCommands, reviewEvents } from './codec.ts'
import type { ReviewCommand } from './commands.ts'
import type { ReviewEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ReviewFacts } from './facts.ts'
import { reviewSays, type ReviewRefusal } from './refusals.ts'
import { abandonReview } from './rules/abandon-review.ts'
import { addEvidence } from './rules/add-evidence.ts'
import { agreeVisit } from './rules/agree-visit.ts'
import { allocateTeam } from './rules/allocate-team.ts'
import { cancelVisit } from './rules/cancel-visit.ts'
import { commentOnDraft } from './rules/comment-on-draft.ts'
import { correctLocalReport } from './rules/correct-local-report.ts'
import { draftLocalReport } from './rules/draft-local-report.ts'
import { holdVisit } from './rules/hold-visit.ts'
import { issueLocalReport } from './rules/issue-local-report.ts'
import { lockWorkbook } from './rules/lock-workbook.ts'
import { moveVisit } from './rules/move-visit.ts'
import { offerVisitDates } from './rules/offer-visit-dates.ts'
import { openReview } from './rules/open-review.ts'
import { recordFinding } from './rules/record-finding.ts'
import { returnOutcomes } from './rules/return-outcomes.ts'
import { returnWorkbook } from './rules/return-workbook.ts'
import { savePeerRatings } from './rules/save-peer-ratings.ts'
import { saveSelfRatings } from './rules/save-self-ratings.ts'
import { settleActionPoint } from './rules/settle-action-point.ts'
import { submitSelfReview } from './rules/submit-self-review.ts'
import type { Review } from './state.ts'
import { reviewStream } from './stream.ts'
import { whileUnderWay } from './while-under-way.ts'
import { whileVisitsMayChange } from './while-visits-may-change.ts'

const know = knowing<ReviewFacts>()

export const review: Aggregate<ReviewCommand, Review, ReviewEvent, ReviewRefusal, ReviewFacts> = {
  name: 'review',
  initialState: { status: 'NotOpened' },
  evolve,
  answers: {
    OpenReview: know('sector', 'membershipType', 'cycle', 'standards')(openReview),
    SaveSelfRatings: know()(whileUnderWay(saveSelfRatings)),
    AddEvidence: know()(whileUnderWay(addEvidence)),
    ReturnOutcomes: know()(whileUnderWay(returnOutcomes)),
    SubmitSelfReview: know()(whileUnderWay(submitSelfReview)),
    ReturnWorkbook: know()(whileUnderWay(returnWorkbook)),
    LockWorkbook: know()(whileUnderWay(lockWorkbook)),
    OfferVisitDates: know('policy')(whileVisitsMayChange(offerVisitDates)),
    AgreeVisit: know()(whileVisitsMayChange(agreeVisit)),
    AllocateTeam: know('reviewers')(whileVisitsMayChange(allocateTeam)),
    MoveVisit: know()(whileVisitsMayChange(moveVisit)),
    CancelVisit: know()(whileVisitsMayChange(cancelVisit)),
    HoldVisit: know('policy', 'reviewers')(whileVisitsMayChange(holdVisit)),
    SavePeerRatings: know()(whileUnderWay(savePeerRatings)),
    RecordFinding: know()(whileUnderWay(recordFinding)),
    DraftLocalReport: know('policy')(whileUnderWay(draftLocalReport)),
    CommentOnDraft: know()(whileUnderWay(commentOnDraft)),
    IssueLocalReport: know()(whileUnderWay(issueLocalReport)),
    CorrectLocalReport: know()(whileUnderWay(correctLocalReport)),
    SettleActionPoint: know()(whileUnderWay(settleActionPoint)),
    AbandonReview: know('closedOn')(abandonReview)
  },
  says: reviewSays,
  streamOf: reviewStream,
  commands: reviewCommands,
  events: reviewEvents
}
