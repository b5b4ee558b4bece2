/**
 * What has happened in one review of one community in one cycle.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach past-shapes.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type {
  Correction,
  FindingKind,
  OutcomeCount,
  SavedRating,
  ScopedStandard,
  TeamMember,
  VisitMode
} from './parts.ts'
import type { ReviewKey } from './review-key.ts'

interface Happened extends ReviewKey {
  readonly on: PlainDate
}
/** Pins for life what the review is about. */
export interface ReviewOpened extends Happened {
  readonly type: 'ReviewOpened'
  readonly edition: EditionId
  readonly sector: Sector
  readonly membershipType: MembershipType
  readonly scope: ReadonlyArray<ScopedStandard>
}
/** Holds only what the save changed. */
export interface SelfRatingsSaved extends Happened {
  readonly type: 'SelfRatingsSaved'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface EvidenceAdded extends Happened {
  readonly type: 'EvidenceAdded'
  readonly standards: ReadonlyArray<StandardCode>
  readonly title: ContentRef
  readonly file: ContentRef | null
}
export interface OutcomesReturned extends Happened {
  readonly type: 'OutcomesReturned'
  readonly counts: ReadonlyArray<OutcomeCount>
}
export interface SelfReviewSubmitted extends Happened {
  readonly type: 'SelfReviewSubmitted'
}
export interface WorkbookReturned extends Happened {
  readonly type: 'WorkbookReturned'
  readonly reason: ContentRef
}
/** From here on the workbook cannot be returned. */
export interface WorkbookLocked extends Happened {
  readonly type: 'WorkbookLocked'
}
export interface VisitDatesOffered extends Happened {
  readonly type: 'VisitDatesOffered'
  /** 1 for the first visit of the review. */
  readonly visit: Count
  readonly dates: ReadonlyArray<PlainDate>
}
export interface VisitAgreed extends Happened {
  readonly type: 'VisitAgreed'
  readonly visit: Count
  readonly date: PlainDate
  readonly mode: VisitMode
}
export interface TeamAllocated extends Happened {
  readonly type: 'TeamAllocated'
  readonly visit: Count
  readonly team: ReadonlyArray<TeamMember>
}
export interface VisitMoved extends Happened {
  readonly type: 'VisitMoved'
  readonly visit: Count
  readonly date: PlainDate
}
export interface VisitCancelled extends Happened {
  readonly type: 'VisitCancelled'
  readonly visit: Count
}
/** `on` is the last day of the visit. */
export interface VisitHeld extends Happened {
  readonly type: 'VisitHeld'
  readonly visit: Count
  readonly days: ReadonlyArray<PlainDate>
  readonly mode: VisitMode
  /** Who was there, observers too. */
  readonly team: ReadonlyArray<TeamMember>
  /** How many of the team, observers apart, were client members. Never which. */
  readonly clientMembers: Count
  /** Who was met beside the community; `null` when that was not told. */
  readonly stakeholders: Count | null
}
/** Holds only what the save changed. */
export interface PeerRatingsSaved extends Happened {
  readonly type: 'PeerRatingsSaved'
  readonly ratings: ReadonlyArray<SavedRating>
}
export interface FindingRecorded extends Happened {
  readonly type: 'FindingRecorded'
  /** 1 for the first of the review. */
  readonly finding: Count
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: ContentRef
  readonly due: PlainDate | null
}
export interface LocalReportDrafted extends Happened {
  readonly type: 'LocalReportDrafted'
  /** The last day for the host's comments on accuracy. */
  readonly commentsDue: PlainDate
}
export interface HostCommented extends Happened {
  readonly type: 'HostCommented'
  readonly comments: ContentRef | null
}
/** The final report, version 1. */
export interface LocalReportIssued extends Happened {
  readonly type: 'LocalReportIssued'
  readonly membershipType: MembershipType
}
export interface LocalReportCorrected extends Happened {
  readonly type: 'LocalReportCorrected'
  /** 2 for the first correction. */
  readonly version: Count
  readonly reason: ContentRef
  readonly corrections: ReadonlyArray<Correction>
}
export interface ActionPointSettled extends Happened {
  readonly type: 'ActionPointSettled'
  readonly finding: Count
  readonly outcome: 'done' | 'dropped'
}
export interface ReviewAbandoned extends Happened {
  readonly type: 'ReviewAbandoned'
}
export type ReviewEvent =
  | ReviewOpened
  | SelfRatingsSaved
  | EvidenceAdded
  | OutcomesReturned
  | SelfReviewSubmitted
  | WorkbookReturned
  | WorkbookLocked
  | VisitDatesOffered
  | VisitAgreed
  | TeamAllocated
  | VisitMoved
  | VisitCancelled
  | VisitHeld
  | PeerRatingsSaved
  | FindingRecorded
  | LocalReportDrafted
  | HostCommented
  | LocalReportIssued
  | LocalReportCorrected
  | ActionPointSettled
  | ReviewAbandoned
