/** The review: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson, teamOrVisitor } from '../roles.ts'
import * as codec from './codec.ts'
import type { ReviewCommand } from './commands.ts'
import { reviewEvents } from './event-entries.ts'
import type { ReviewEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ReviewFacts } from './facts.ts'
import { openThen, underWay, unvisited, visitsOpen } from './guards.ts'
import { reviewRefusals, type ReviewRefusal } from './refusals.ts'
import { abandonReview } from './rules/abandon-review.ts'
import { addEvidence } from './rules/add-evidence.ts'
import { agreeVisit } from './rules/agree-visit.ts'
import { acceptOffer } from './rules/accept-offer.ts'
import { attachEvidence } from './rules/attach-evidence.ts'
import { answerObjection } from './rules/answer-objection.ts'
import { assignActionPoint } from './rules/assign-action-point.ts'
import { giveHostFeedback } from './rules/give-host-feedback.ts'
import { giveTeamFeedback } from './rules/give-team-feedback.ts'
import { declineOffer } from './rules/decline-offer.ts'
import { objectToReviewer } from './rules/object-to-reviewer.ts'
import { offerToAttend } from './rules/offer-to-attend.ts'
import { withdrawOffer } from './rules/withdraw-offer.ts'
import { reopenWorkbook } from './rules/reopen-workbook.ts'
import { reportProgress } from './rules/report-progress.ts'
import { returnSurvey } from './rules/return-survey.ts'
import { allocateTeam } from './rules/allocate-team.ts'
import { cancelVisit } from './rules/cancel-visit.ts'
import { carryActionPoints } from './rules/carry-action-points.ts'
import { checkPortfolio } from './rules/check-portfolio.ts'
import { commentOnDraft } from './rules/comment-on-draft.ts'
import { correctLocalReport } from './rules/correct-local-report.ts'
import { detachEvidence } from './rules/detach-evidence.ts'
import { draftLocalReport } from './rules/draft-local-report.ts'
import { handInPortfolio } from './rules/hand-in-portfolio.ts'
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
import { takeTeamBack } from './rules/take-team-back.ts'
import { waiveReviewRule } from './rules/waive-review-rule.ts'
import type { Review } from './state.ts'
import { reviewUpcasts } from './upcasts.ts'

export const review = aggregate<ReviewCommand, Review, ReviewEvent, ReviewRefusal, ReviewFacts>()({
  name: 'review',
  address: ['community', 'cycle', 'kind'],
  initialState: { status: 'NotOpened' },
  evolve,
  commands: {
    OpenReview: {
      codec: codec.OpenReview,
      title: 'Open a review',
      roles: teamOnly,
      facts: ['sector', 'membershipType', 'cycle', 'standards', 'policy'],
      rule: openReview
    },
    SaveSelfRatings: {
      codec: codec.SaveSelfRatings,
      title: 'Save the community’s own ratings',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(saveSelfRatings)
    },
    AddEvidence: {
      codec: codec.AddEvidence,
      title: 'Add a piece of evidence',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(addEvidence)
    },
    AttachEvidence: {
      codec: codec.AttachEvidence,
      title: 'Show evidence of the library for standards',
      roles: teamOrLinkPerson,
      facts: ['inLibrary'],
      rule: underWay(attachEvidence)
    },
    DetachEvidence: {
      codec: codec.DetachEvidence,
      title: 'Show evidence no more for standards',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(detachEvidence)
    },
    HandInPortfolio: {
      codec: codec.HandInPortfolio,
      title: 'Hand in the portfolio',
      roles: teamOrLinkPerson,
      facts: ['policy', 'holidays'],
      rule: unvisited(handInPortfolio)
    },
    CheckPortfolio: {
      codec: codec.CheckPortfolio,
      title: 'Check the portfolio',
      roles: teamOnly,
      facts: [],
      rule: unvisited(checkPortfolio)
    },
    ReturnOutcomes: {
      codec: codec.ReturnOutcomes,
      title: 'Return outcome counts',
      roles: teamOrLinkPerson,
      facts: [],
      rule: openThen(returnOutcomes)
    },
    SubmitSelfReview: {
      codec: codec.SubmitSelfReview,
      title: 'Submit the self-review',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(submitSelfReview)
    },
    ReturnWorkbook: {
      codec: codec.ReturnWorkbook,
      title: 'Return the workbook to the community',
      roles: teamOnly,
      facts: [],
      rule: underWay(returnWorkbook)
    },
    ReopenWorkbook: {
      codec: codec.ReopenWorkbook,
      title: 'Reopen a locked workbook',
      roles: teamOnly,
      facts: [],
      rule: underWay(reopenWorkbook)
    },
    LockWorkbook: {
      codec: codec.LockWorkbook,
      title: 'Lock the workbook',
      roles: teamOnly,
      facts: [],
      rule: underWay(lockWorkbook)
    },
    OfferVisitDates: {
      codec: codec.OfferVisitDates,
      title: 'Offer dates for a visit',
      roles: teamOrLinkPerson,
      facts: ['policy'],
      rule: visitsOpen(offerVisitDates)
    },
    AgreeVisit: {
      codec: codec.AgreeVisit,
      title: 'Agree a date for a visit',
      roles: teamOnly,
      facts: [],
      rule: visitsOpen(agreeVisit)
    },
    AllocateTeam: {
      codec: codec.AllocateTeam,
      title: 'Allocate a team to a visit',
      roles: teamOnly,
      facts: ['reviewers', 'host'],
      rule: visitsOpen(allocateTeam)
    },
    TakeTeamBack: {
      codec: codec.TakeTeamBack,
      title: 'Take a team back from a visit',
      roles: teamOnly,
      facts: [],
      rule: visitsOpen(takeTeamBack)
    },
    ObjectToReviewer: {
      codec: codec.ObjectToReviewer,
      title: 'Object to a reviewer',
      roles: teamOrLinkPerson,
      facts: [],
      rule: visitsOpen(objectToReviewer)
    },
    AnswerObjection: {
      codec: codec.AnswerObjection,
      title: 'Answer an objection to a reviewer',
      roles: teamOnly,
      facts: [],
      rule: underWay(answerObjection)
    },
    WaiveReviewRule: {
      codec: codec.WaiveReviewRule,
      title: 'Waive a rule for a visit',
      roles: teamOnly,
      facts: [],
      rule: visitsOpen(waiveReviewRule)
    },
    OfferToAttend: {
      codec: codec.OfferToAttend,
      title: 'Offer somebody for a visit elsewhere',
      roles: teamOnly,
      facts: ['policy', 'reviewers', 'offering', 'host'],
      rule: visitsOpen(offerToAttend)
    },
    AcceptOffer: {
      codec: codec.AcceptOffer,
      title: 'Accept an offer to attend a visit',
      roles: teamOnly,
      facts: ['policy', 'reviewers', 'offering', 'host'],
      rule: visitsOpen(acceptOffer)
    },
    DeclineOffer: {
      codec: codec.DeclineOffer,
      title: 'Decline an offer to attend a visit',
      roles: teamOnly,
      facts: [],
      rule: underWay(declineOffer)
    },
    WithdrawOffer: {
      codec: codec.WithdrawOffer,
      title: 'Withdraw an offer to attend a visit',
      roles: teamOnly,
      facts: [],
      rule: visitsOpen(withdrawOffer)
    },
    MoveVisit: {
      codec: codec.MoveVisit,
      title: 'Move a visit',
      roles: teamOnly,
      facts: ['policy'],
      rule: visitsOpen(moveVisit)
    },
    CancelVisit: {
      codec: codec.CancelVisit,
      title: 'Cancel a visit',
      roles: teamOnly,
      facts: ['policy'],
      rule: visitsOpen(cancelVisit)
    },
    HoldVisit: {
      codec: codec.HoldVisit,
      title: 'Record that a visit was held',
      roles: teamOnly,
      facts: ['policy', 'reviewers', 'host', 'clientMembers', 'communities'],
      rule: visitsOpen(holdVisit)
    },
    GiveHostFeedback: {
      codec: codec.GiveHostFeedback,
      title: 'Give the community’s feedback on a visit',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(giveHostFeedback)
    },
    GiveTeamFeedback: {
      codec: codec.GiveTeamFeedback,
      title: 'Give the visiting team’s feedback on a visit',
      roles: teamOrVisitor,
      facts: [],
      rule: underWay(giveTeamFeedback)
    },
    ReturnSurvey: {
      codec: codec.ReturnSurvey,
      title: 'Return the counts of a survey',
      roles: teamOnly,
      facts: ['policy'],
      rule: underWay(returnSurvey)
    },
    SavePeerRatings: {
      codec: codec.SavePeerRatings,
      title: 'Save the peers’ ratings',
      roles: teamOrVisitor,
      facts: [],
      rule: underWay(savePeerRatings)
    },
    RecordFinding: {
      codec: codec.RecordFinding,
      title: 'Record a finding',
      roles: teamOrVisitor,
      facts: [],
      rule: underWay(recordFinding)
    },
    DraftLocalReport: {
      codec: codec.DraftLocalReport,
      title: 'Draft the local report',
      roles: teamOrVisitor,
      facts: ['policy', 'holidays'],
      rule: underWay(draftLocalReport)
    },
    CommentOnDraft: {
      codec: codec.CommentOnDraft,
      title: 'Comment on the draft report',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(commentOnDraft)
    },
    IssueLocalReport: {
      codec: codec.IssueLocalReport,
      title: 'Issue the local report',
      roles: teamOnly,
      facts: [],
      rule: underWay(issueLocalReport)
    },
    CorrectLocalReport: {
      codec: codec.CorrectLocalReport,
      title: 'Correct the local report',
      roles: teamOnly,
      facts: [],
      rule: underWay(correctLocalReport)
    },
    SettleActionPoint: {
      codec: codec.SettleActionPoint,
      title: 'Settle an action point',
      roles: teamOnly,
      facts: [],
      rule: underWay(settleActionPoint)
    },
    CarryActionPoints: {
      codec: codec.CarryActionPoints,
      title: 'Carry open action points over',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: ['finalReports', 'mappings'],
      rule: carryActionPoints
    },
    AssignActionPoint: {
      codec: codec.AssignActionPoint,
      title: 'Give an action point to a role',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(assignActionPoint)
    },
    ReportProgress: {
      codec: codec.ReportProgress,
      title: 'Report on an action point',
      roles: teamOrLinkPerson,
      facts: [],
      rule: underWay(reportProgress)
    },
    AbandonReview: {
      codec: codec.AbandonReview,
      title: 'Abandon a review',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: ['closedOn'],
      rule: abandonReview
    }
  },
  events: reviewEvents,
  refusals: reviewRefusals,
  upcasts: reviewUpcasts
})
