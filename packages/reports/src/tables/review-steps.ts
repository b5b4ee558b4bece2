/**
 * The way of one review: all that happened to it but for ratings, evidence and counts, which are many and move nothing on.
 * What is due of it, and who acts next, is read off its state.
 */
import { review, replay, type PlainDate, type Review, type ReviewEvent, type ReviewKey } from '@cofc/core'
import type { Table } from '@cofc/projections'
import type { ReviewId } from './national-reviews.ts'

/** These leave a review where it stands. */
type NotAStep = Extract<
  ReviewEvent,
  {
    type:
      | 'SelfRatingsSaved'
      | 'PeerRatingsSaved'
      | 'EvidenceAdded'
      | 'OutcomesReturned'
      | 'SurveyReturned'
      | 'TeamCameFrom'
      | 'LocalReportCorrected'
  }
>
type Read = Exclude<ReviewEvent, NotAStep>
export interface ReviewStepsRow {
  readonly facts: Array<Read>
}

/** What a review asks is no step of it. */
const withoutScope = (event: Read): Read => (event.type === 'ReviewOpened' ? { ...event, scope: [] } : event)

export const reviewSteps: Table<ReviewId, ReviewStepsRow, Read> = {
  name: 'review-steps',
  version: 1,
  reads: {
    ReviewOpened: true,
    PortfolioAskedFor: true,
    PortfolioHandedIn: true,
    PortfolioChecked: true,
    SelfReviewSubmitted: true,
    WorkbookReturned: true,
    WorkbookReopened: true,
    WorkbookLocked: true,
    VisitDatesOffered: true,
    VisitAgreed: true,
    TeamAllocated: true,
    ReviewerObjectedTo: true,
    ObjectionAnswered: true,
    ReviewRuleWaived: true,
    AttendanceOffered: true,
    OfferAccepted: true,
    OfferDeclined: true,
    OfferWithdrawn: true,
    VisitMoved: true,
    VisitCancelled: true,
    RearrangementFeeFellDue: true,
    VisitHeld: true,
    FeedbackGiven: true,
    FindingRecorded: true,
    LocalReportDrafted: true,
    HostCommented: true,
    LocalReportIssued: true,
    ActionPointSettled: true,
    ActionPointsCarried: true,
    ActionPointAssigned: true,
    ActionPointProgressed: true,
    ReviewAbandoned: true
  },
  idOf: ({ cycle, community, kind }) => `${cycle}:${community}:${kind}`,
  initial: () => ({ facts: [] }),
  apply: (row, { event }) => {
    row.facts.push(withoutScope(event))
    return row
  }
}

export interface ReviewOnDay {
  readonly key: ReviewKey
  readonly review: Review
}
/** As all of them stood at the end of a day, in the order of their ids. */
export const reviewsOn = (rows: ReadonlyMap<ReviewId, ReviewStepsRow>, on: PlainDate): ReadonlyArray<ReviewOnDay> =>
  [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, { facts }]) => {
      const [first] = facts
      if (first === undefined) return []
      const { community, cycle, kind } = first
      return [{ key: { community, cycle, kind }, review: replay(review)(facts.filter(event => event.on <= on)) }]
    })
