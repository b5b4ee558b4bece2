/** How the parts of a review's commands and events are written as JSON. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { orNull } from '../values/or-null.ts'
import { OutcomeMeasure } from '../values/outcome-measure.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Rating } from '../values/rating.ts'
import { ReviewKind } from '../values/review-kind.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { StandardCode } from '../values/standard-code.ts'
import { StandardType } from '../values/standard-type.ts'
import type * as parts from './parts.ts'

type Codec<A> = t.Type<A, unknown>

interface ReviewAndDay {
  readonly community: Codec<CommunityId>
  readonly cycle: Codec<Cycle>
  readonly kind: Codec<ReviewKind>
  readonly on: Codec<PlainDate>
}
export const reviewAndDay: ReviewAndDay = { community: CommunityId, cycle: Cycle, kind: ReviewKind, on: PlainDate }

export const ScopedStandard: Codec<parts.ScopedStandard> = t.strict(
  { standard: StandardCode, section: t.string, standardType: StandardType, core: t.boolean },
  'ScopedStandard'
)
export const SavedRating: Codec<parts.SavedRating> = t.strict(
  { standard: StandardCode, rating: orNull(Rating), comment: orNull(ContentRef) },
  'SavedRating'
)
export const OutcomeCount: Codec<parts.OutcomeCount> = t.strict(
  { measure: OutcomeMeasure, count: Count },
  'OutcomeCount'
)

export const VisitMode: Codec<parts.VisitMode> = t.keyof(
  { 'in-person': null, virtual: null, hybrid: null },
  'VisitMode'
)

export const RearrangedBy: Codec<parts.RearrangedBy> = t.keyof(
  { host: null, network: null, team: null },
  'RearrangedBy'
)

const TeamRole: Codec<parts.TeamRole> = t.keyof(
  { lead: null, member: null, 'tc-specialist': null, observer: null },
  'TeamRole'
)
export const TeamMember: Codec<parts.TeamMember> = t.strict({ reviewer: ReviewerId, role: TeamRole }, 'TeamMember')

export const PortfolioFinding: Codec<parts.PortfolioFinding> = t.strict(
  { standard: orNull(StandardCode), words: ContentRef },
  'PortfolioFinding'
)

export const OfferedAs: Codec<parts.OfferedAs> = t.keyof({ reviewer: null, observer: null }, 'OfferedAs')

export const FindingKind: Codec<parts.FindingKind> = t.keyof({ achievement: null, action: null }, 'FindingKind')

export const Settled: Codec<'done' | 'dropped'> = t.keyof({ done: null, dropped: null }, 'Settled')

export const CarriedPoint: Codec<parts.CarriedPoint> = t.strict(
  { finding: Count, standard: orNull(StandardCode), words: ContentRef, due: orNull(PlainDate) },
  'CarriedPoint'
)

export const FeedbackBy: Codec<parts.FeedbackBy> = t.keyof({ host: null, team: null }, 'FeedbackBy')

const Score = t.brand(t.number, (n): n is parts.Score => Number.isInteger(n) && n >= 1 && n <= 5, 'Score')
export const Scored: Codec<parts.Scored> = t.strict({ question: ShortCode, score: Score }, 'Scored')

export const Tally: Codec<parts.Tally> = t.strict({ question: ShortCode, counts: t.readonlyArray(Count) }, 'Tally')

const Rater: Codec<parts.Rater> = t.keyof({ self: null, peer: null }, 'Rater')

export const Correction: Codec<parts.Correction> = t.strict(
  { by: Rater, standard: StandardCode, rating: orNull(Rating) },
  'Correction'
)
