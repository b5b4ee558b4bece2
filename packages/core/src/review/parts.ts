/** The parts that commands, events and states of a review are made of. */
import type * as t from 'io-ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { OutcomeMeasure } from '../values/outcome-measure.ts'
import type { Rating } from '../values/rating.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'

/** A standard as the review pins it when it opens. */
export interface ScopedStandard {
  readonly standard: StandardCode
  readonly section: string
  readonly standardType: StandardType
  readonly core: boolean
}
/** `rating: null` takes a rating back: the standard is unrated again. */
export interface SavedRating {
  readonly standard: StandardCode
  readonly rating: Rating | null
  readonly comment: ContentRef | null
}
export interface OutcomeCount {
  readonly measure: OutcomeMeasure
  readonly count: Count
}
/** Who asks for a visit to be moved or cancelled: the community that would be visited, the network, or the visiting team. */
export type RearrangedBy = 'host' | 'network' | 'team'
export type VisitMode = 'in-person' | 'virtual' | 'hybrid'
export type TeamRole = 'lead' | 'member' | 'tc-specialist' | 'observer'
export interface TeamMember {
  readonly reviewer: ReviewerId
  readonly role: TeamRole
}
/** What was found in a portfolio about a standard, or about the whole of it. */
export interface PortfolioFinding {
  readonly standard: StandardCode | null
  readonly words: ContentRef
}
/** As what a member offers one of its people for a visit. */
export type OfferedAs = 'reviewer' | 'observer'
export type FindingKind = 'achievement' | 'action'
export type FeedbackBy = 'host' | 'team'
/** 1 is the worst, 5 the best. */
export type Score = t.Branded<number, ScoreBrand>
export interface ScoreBrand {
  readonly Score: unique symbol
}
/** An action point of an earlier report that goes on. */
export interface CarriedPoint {
  /** Its number in the review that recorded it. */
  readonly finding: Count
  /** Under what it stands today; `null` when under no standard of this review. */
  readonly standard: StandardCode | null
  readonly words: ContentRef
  readonly due: PlainDate | null
}
/** A final report of an earlier cycle, with its action points. */
export interface FinalReport {
  readonly cycle: Cycle
  readonly kind: ReviewKind
  readonly edition: EditionId
  readonly issuedOn: PlainDate
  readonly points: ReadonlyArray<CarriedPoint & { readonly settledOn: PlainDate | null }>
}
/** A cycle to which a community belonged, and how. */
export interface HeldCycle {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
}
/** What a host or a team answered to one question about a visit. */
export interface Scored {
  readonly question: ShortCode
  readonly score: Score
}
/** How many gave each answer to one question of a survey, in the order of its answers. */
export interface Tally {
  readonly question: ShortCode
  readonly counts: ReadonlyArray<Count>
}
export type Rater = 'self' | 'peer'
export interface Correction {
  readonly by: Rater
  readonly standard: StandardCode
  readonly rating: Rating | null
}
