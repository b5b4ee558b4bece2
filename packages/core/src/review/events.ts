/**
 * What has happened in one review of one community in one cycle.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { ActionOwner } from '../values/action-owner.ts'
import type { ApprovingRole } from '../values/approving-role.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { Pence } from '../values/pence.ts'
import type { MetOrWaived } from '../values/met-or-waived.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PrivateCount } from '../values/private-count.ts'
import type { Sector } from '../values/sector.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type {
  CarriedPoint,
  Correction,
  FeedbackBy,
  FindingKind,
  OfferedAs,
  OutcomeCount,
  PortfolioFinding,
  SavedRating,
  ScopedStandard,
  Scored,
  Tally,
  TeamMember,
  VisitMode
} from './parts.ts'
import type { WaivableRule } from './visit-rules.ts'
import type { ReviewDay } from '../values/review-key.ts'

/** Pins for life what the review is about. */
export interface ReviewOpened extends ReviewDay {
  readonly type: 'ReviewOpened'
  readonly edition: EditionId
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly scope: ReadonlyArray<ScopedStandard>
}
/** Together with the opening of a review that nobody visits. */
export interface PortfolioAskedFor extends ReviewDay {
  readonly type: 'PortfolioAskedFor'
  readonly due: PlainDate
}
export interface PortfolioHandedIn extends ReviewDay {
  readonly type: 'PortfolioHandedIn'
  /** How many pieces of evidence it holds: all that had been added by then. */
  readonly pieces: Count
  /** Until when the network checks it. */
  readonly checkDue: PlainDate
}
export interface PortfolioChecked extends ReviewDay {
  readonly type: 'PortfolioChecked'
  readonly findings: ReadonlyArray<PortfolioFinding>
}
/** Holds only what the save changed. */
export interface SelfRatingsSaved extends ReviewDay {
  readonly type: 'SelfRatingsSaved'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface EvidenceAdded extends ReviewDay {
  readonly type: 'EvidenceAdded'
  readonly standards: ReadonlyArray<StandardCode>
  readonly title: ContentRef
  readonly file: ContentRef | null
}
/** A piece of the community's library is shown for these standards too. */
export interface EvidenceAttached extends ReviewDay {
  readonly type: 'EvidenceAttached'
  readonly evidence: EvidenceId
  readonly standards: ReadonlyArray<StandardCode>
  /** What it is, as the library has it: of no cycle, as the piece itself. */
  readonly title: ContentRef
}
export interface EvidenceDetached extends ReviewDay {
  readonly type: 'EvidenceDetached'
  readonly evidence: EvidenceId
  readonly standards: ReadonlyArray<StandardCode>
}
export interface OutcomesReturned extends ReviewDay {
  readonly type: 'OutcomesReturned'
  readonly counts: ReadonlyArray<OutcomeCount>
}
export interface SelfReviewSubmitted extends ReviewDay {
  readonly type: 'SelfReviewSubmitted'
}
export interface WorkbookReturned extends ReviewDay {
  readonly type: 'WorkbookReturned'
  readonly reason: ContentRef
}
/** The community changes and submits it again, until a day that makes it due. */
export interface WorkbookReopened extends ReviewDay {
  readonly type: 'WorkbookReopened'
  readonly reason: ContentRef
  readonly until: PlainDate
}
/** From here on the workbook cannot be returned; until a visit was held it can be reopened. */
export interface WorkbookLocked extends ReviewDay {
  readonly type: 'WorkbookLocked'
}
export interface VisitDatesOffered extends ReviewDay {
  readonly type: 'VisitDatesOffered'
  /** 1 for the first visit of the review. */
  readonly visit: Count
  readonly dates: ReadonlyArray<PlainDate>
}
export interface VisitAgreed extends ReviewDay {
  readonly type: 'VisitAgreed'
  readonly visit: Count
  readonly date: PlainDate
  readonly mode: VisitMode
}
export interface TeamAllocated extends ReviewDay {
  readonly type: 'TeamAllocated'
  readonly visit: Count
  readonly team: ReadonlyArray<TeamMember>
}
export interface ReviewerObjectedTo extends ReviewDay {
  readonly type: 'ReviewerObjectedTo'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly grounds: ContentRef
}
export interface ObjectionAnswered extends ReviewDay {
  readonly type: 'ObjectionAnswered'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly upheld: boolean
}
/** The rule does not count for this visit; everything else does. */
export interface ReviewRuleWaived extends ReviewDay {
  readonly type: 'ReviewRuleWaived'
  readonly visit: Count
  readonly rule: WaivableRule
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}
export interface AttendanceOffered extends ReviewDay {
  readonly type: 'AttendanceOffered'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
  /** The last day for the network's answer. */
  readonly answerDue: PlainDate
}
export interface OfferAccepted extends ReviewDay {
  readonly type: 'OfferAccepted'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
}
export interface OfferDeclined extends ReviewDay {
  readonly type: 'OfferDeclined'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
  readonly reason: ContentRef
}
export interface OfferWithdrawn extends ReviewDay {
  readonly type: 'OfferWithdrawn'
  readonly visit: Count
  readonly reviewer: ReviewerId
  readonly as: OfferedAs
}
export interface VisitMoved extends ReviewDay {
  readonly type: 'VisitMoved'
  readonly visit: Count
  readonly date: PlainDate
}
export interface VisitCancelled extends ReviewDay {
  readonly type: 'VisitCancelled'
  readonly visit: Count
}
/** A host had it moved or cancelled at short notice, and no emergency was told. */
export interface RearrangementFeeFellDue extends ReviewDay {
  readonly type: 'RearrangementFeeFellDue'
  readonly visit: Count
  /** From the day on which it was asked to the day that had been agreed. */
  readonly noticeDays: Count
  /** The fee of the policy of the day, without VAT. */
  readonly net: Pence
}
/** `on` is the last day of the visit. */
export interface VisitHeld extends ReviewDay {
  readonly type: 'VisitHeld'
  readonly v: 2
  readonly visit: Count
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: VisitMode
  /** Who was there, observers too. */
  readonly team: ReadonlyArray<TeamMember>
  /** Whether as many client members were there as policy asked for; `waived` whenever that was waived, however many came. */
  readonly clientMemberRule: MetOrWaived
  /** How many of the team, observers apart, were client members. Never which. */
  readonly clientMembers: PrivateCount
  /** Who was met beside the community; `null` when that was not told. */
  readonly stakeholders: Count | null
}
/** Follows the visit that was held. */
export interface TeamCameFrom extends ReviewDay {
  readonly type: 'TeamCameFrom'
  readonly visit: Count
  /** The words are what `cameFromText` makes of how many each community sent. */
  readonly communities: ContentRef
}
export interface FeedbackGiven extends ReviewDay {
  readonly type: 'FeedbackGiven'
  readonly visit: Count
  readonly by: FeedbackBy
  readonly scores: ReadonlyArray<Scored>
  readonly words: ContentRef | null
}
/** Every question has as many answers as the policy of the day asked for. */
export interface SurveyReturned extends ReviewDay {
  readonly type: 'SurveyReturned'
  readonly survey: ShortCode
  /** How many people took part. */
  readonly answers: Count
  readonly tallies: ReadonlyArray<Tally>
}
/** Holds only what the save changed. */
export interface PeerRatingsSaved extends ReviewDay {
  readonly type: 'PeerRatingsSaved'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface FindingRecorded extends ReviewDay {
  readonly type: 'FindingRecorded'
  /** 1 for the first of the review. */
  readonly finding: Count
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: ContentRef
  readonly due: PlainDate | null
}
export interface LocalReportDrafted extends ReviewDay {
  readonly type: 'LocalReportDrafted'
  /** The last day for the host's comments on accuracy. */
  readonly commentsDue: PlainDate
}
export interface HostCommented extends ReviewDay {
  readonly type: 'HostCommented'
  readonly comments: ContentRef | null
}
/** The final report, version 1. */
export interface LocalReportIssued extends ReviewDay {
  readonly type: 'LocalReportIssued'
  readonly membershipType: MembershipType
}
export interface LocalReportCorrected extends ReviewDay {
  readonly type: 'LocalReportCorrected'
  /** 2 for the first correction. */
  readonly version: Count
  readonly reason: ContentRef
  readonly corrections: ReadonlyArray<Correction>
}
export interface ActionPointSettled extends ReviewDay {
  readonly type: 'ActionPointSettled'
  readonly finding: Count
  readonly outcome: 'done' | 'dropped'
}
export interface ActionPointsCarried extends ReviewDay {
  readonly type: 'ActionPointsCarried'
  /** The cycle and the kind of the review whose final report they are of. */
  readonly from: Cycle
  readonly fromKind: ReviewKind
  readonly points: ReadonlyArray<CarriedPoint>
}
export interface ActionPointAssigned extends ReviewDay {
  readonly type: 'ActionPointAssigned'
  readonly finding: Count
  readonly owner: ActionOwner
  readonly due: PlainDate
}
export interface ActionPointProgressed extends ReviewDay {
  readonly type: 'ActionPointProgressed'
  readonly finding: Count
  readonly words: ContentRef
}
export interface ReviewAbandoned extends ReviewDay {
  readonly type: 'ReviewAbandoned'
}
export type ReviewEvent =
  | ReviewOpened
  | PortfolioAskedFor
  | SelfRatingsSaved
  | EvidenceAdded
  | EvidenceAttached
  | EvidenceDetached
  | PortfolioHandedIn
  | PortfolioChecked
  | OutcomesReturned
  | SelfReviewSubmitted
  | WorkbookReturned
  | WorkbookReopened
  | WorkbookLocked
  | VisitDatesOffered
  | VisitAgreed
  | TeamAllocated
  | ReviewerObjectedTo
  | ObjectionAnswered
  | ReviewRuleWaived
  | AttendanceOffered
  | OfferAccepted
  | OfferDeclined
  | OfferWithdrawn
  | VisitMoved
  | VisitCancelled
  | RearrangementFeeFellDue
  | VisitHeld
  | TeamCameFrom
  | FeedbackGiven
  | SurveyReturned
  | PeerRatingsSaved
  | FindingRecorded
  | LocalReportDrafted
  | HostCommented
  | LocalReportIssued
  | LocalReportCorrected
  | ActionPointSettled
  | ActionPointsCarried
  | ActionPointAssigned
  | ActionPointProgressed
  | ReviewAbandoned
