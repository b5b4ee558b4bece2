/** What can stand in the way in a review, and how it is said. */
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { FindingKind } from './parts.ts'

export type ReviewRefusal =
  | { readonly type: 'ReviewNotOpened'; readonly community: CommunityId; readonly cycle: Cycle; readonly kind: ReviewKind }
  | { readonly type: 'ReviewAlreadyOpened'; readonly openedOn: PlainDate }
  | { readonly type: 'ReviewWasAbandoned'; readonly on: PlainDate }
  | { readonly type: 'CommunityUnknown'; readonly community: CommunityId }
  | { readonly type: 'ReviewCycleNotPlanned'; readonly cycle: Cycle }
  | { readonly type: 'NotAMemberOfTheCycle'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'KindNotForThisMembership'; readonly kind: ReviewKind; readonly membershipType: MembershipType; readonly allowed: ReadonlyArray<ReviewKind> }
  | { readonly type: 'NotTheCyclesEdition'; readonly edition: EditionId; readonly editionOfCycle: EditionId }
  | { readonly type: 'ReviewEditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'StandardOutsideScope'; readonly standard: StandardCode; readonly edition: EditionId }
  | { readonly type: 'StandardRatedTwice'; readonly standard: StandardCode }
  | { readonly type: 'WorkbookIsLocked'; readonly submittedOn: PlainDate }
  | { readonly type: 'WorkbookNotSubmitted' }
  | { readonly type: 'WorkbookLockedForGood' }
  | { readonly type: 'SelfReviewNotIn'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'NoVisitForThisKind'; readonly kind: ReviewKind }
  | { readonly type: 'TooFewDatesOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'TooFewWeekdaysOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'VisitNotOffered'; readonly visit: number }
  | { readonly type: 'VisitAlreadyAgreed'; readonly visit: number; readonly date: PlainDate }
  | { readonly type: 'VisitNotAgreed'; readonly visit: number }
  | { readonly type: 'NotAnOfferedDate'; readonly visit: number; readonly date: PlainDate; readonly offered: ReadonlyArray<PlainDate> }
  | { readonly type: 'VisitIsOver'; readonly visit: number; readonly status: 'Held' | 'Cancelled' }
  | { readonly type: 'VisitDaysDoNotFit'; readonly visit: number; readonly agreed: PlainDate; readonly on: PlainDate }
  | { readonly type: 'ReviewerUnknown'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerNamedTwice'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerBelongsToHost'; readonly reviewer: ReviewerId }
  | { readonly type: 'TooFewClientMembers'; readonly there: number; readonly needed: number }
  | { readonly type: 'TooFewLeadReviewers'; readonly there: number; readonly needed: number }
  | { readonly type: 'VisitNotHeldYet'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'PeerRatingsAreLocked'; readonly draftedOn: PlainDate }
  | { readonly type: 'MeasureCountedTwice'; readonly measure: string }
  | { readonly type: 'SevereExceedsAll'; readonly severe: number; readonly all: number }
  | { readonly type: 'ReportNotDrafted' }
  | { readonly type: 'ReportAlreadyDrafted'; readonly draftedOn: PlainDate }
  | { readonly type: 'ReportIsFinal'; readonly issuedOn: PlainDate }
  | { readonly type: 'ReportNotFinal' }
  | { readonly type: 'NothingToCorrect' }
  | { readonly type: 'NoSuchFinding'; readonly finding: number }
  | { readonly type: 'NotAnActionPoint'; readonly finding: number; readonly findingKind: FindingKind }
  | { readonly type: 'ActionPointAlreadySettled'; readonly finding: number; readonly outcome: 'done' | 'dropped' }
  | { readonly type: 'CommunityHasNotClosed'; readonly community: CommunityId }
  | { readonly type: 'DayBeforeThat'; readonly on: PlainDate; readonly notBefore: PlainDate }
