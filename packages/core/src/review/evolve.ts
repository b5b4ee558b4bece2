/** What each event makes of a review: the table of contents. */
import type { ReviewEvent } from './events.ts'
import * as feedback from './evolve-feedback.ts'
import * as portfolio from './evolve-portfolio.ts'
import * as offers from './evolve-offers.ts'
import * as report from './evolve-report.ts'
import * as visits from './evolve-visits.ts'
import * as workbook from './evolve-workbook.ts'
import type { Review } from './state.ts'

export const evolve = (state: Review, event: ReviewEvent): Review => {
  switch (event.type) {
    case 'ReviewOpened':
      return workbook.opened(state, event)
    case 'PortfolioAskedFor':
      return portfolio.portfolioAskedFor(state, event)
    case 'SelfRatingsSaved':
      return workbook.selfRatingsSaved(state, event)
    case 'EvidenceAdded':
      return workbook.evidenceAdded(state, event)
    case 'EvidenceAttached':
      return workbook.evidenceAttached(state, event)
    case 'EvidenceDetached':
      return workbook.evidenceDetached(state, event)
    case 'PortfolioHandedIn':
      return portfolio.portfolioHandedIn(state, event)
    case 'PortfolioChecked':
      return portfolio.portfolioChecked(state, event)
    case 'OutcomesReturned':
      return workbook.outcomesReturned(state, event)
    case 'SelfReviewSubmitted':
      return workbook.selfReviewSubmitted(state, event)
    case 'WorkbookReturned':
      return workbook.workbookReturned(state, event)
    case 'WorkbookReopened':
      return workbook.workbookReopened(state, event)
    case 'WorkbookLocked':
      return workbook.workbookLocked(state, event)
    case 'VisitDatesOffered':
      return visits.visitDatesOffered(state, event)
    case 'VisitAgreed':
      return visits.visitAgreed(state, event)
    case 'TeamAllocated':
      return visits.teamAllocated(state, event)
    case 'ReviewerObjectedTo':
      return feedback.reviewerObjectedTo(state, event)
    case 'ObjectionAnswered':
      return feedback.objectionAnswered(state, event)
    case 'ReviewRuleWaived':
      return visits.reviewRuleWaived(state, event)
    case 'AttendanceOffered':
      return offers.attendanceOffered(state, event)
    case 'OfferAccepted':
    case 'OfferDeclined':
    case 'OfferWithdrawn':
      return offers.offerAnswered(state, event)
    case 'VisitMoved':
      return visits.visitMoved(state, event)
    case 'VisitCancelled':
      return visits.visitCancelled(state, event)
    case 'RearrangementFeeFellDue':
      return visits.rearrangementFeeFellDue(state, event)
    case 'VisitHeld':
      return visits.visitHeld(state, event)
    case 'TeamCameFrom':
      return visits.teamCameFrom(state, event)
    case 'FeedbackGiven':
      return feedback.feedbackGiven(state, event)
    case 'SurveyReturned':
      return feedback.surveyReturned(state, event)
    case 'PeerRatingsSaved':
      return visits.peerRatingsSaved(state, event)
    case 'FindingRecorded':
      return report.findingRecorded(state, event)
    case 'LocalReportDrafted':
      return report.localReportDrafted(state, event)
    case 'HostCommented':
      return report.hostCommented(state, event)
    case 'LocalReportIssued':
      return report.localReportIssued(state, event)
    case 'LocalReportCorrected':
      return report.localReportCorrected(state, event)
    case 'ActionPointSettled':
      return report.actionPointSettled(state, event)
    case 'ActionPointsCarried':
      return report.actionPointsCarried(state, event)
    case 'ActionPointAssigned':
      return report.actionPointAssigned(state, event)
    case 'ActionPointProgressed':
      return report.actionPointProgressed(state, event)
    case 'ReviewAbandoned':
      return report.reviewAbandoned(state, event)
  }
}
