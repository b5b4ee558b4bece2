/** The JSON form of the parts of an accreditation. */
import * as t from 'io-ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { orNull } from '../values/or-null.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { StandardCode } from '../values/standard-code.ts'
import { StandardType } from '../values/standard-type.ts'
import type * as parts from './parts.ts'

const oneOf = <Word extends string>(words: Readonly<Record<Word, null>>, name: string): t.Type<Word, unknown> =>
  t.keyof(words, name)

export const TypeTally: t.Type<parts.TypeTally, unknown> = t.strict(
  { standardType: StandardType, met: Count, counting: Count, notApplicable: Count },
  'TypeTally'
)
export const Thresholds: t.Type<parts.Thresholds, unknown> = t.strict(
  { type1: Count, type2: Count, type3: Count, coreMustBeMet: t.boolean },
  'Thresholds'
)
export const OutstandingStandard: t.Type<parts.OutstandingStandard, unknown> = t.strict(
  { standard: StandardCode, standardType: StandardType, core: t.boolean, notApplicable: t.boolean },
  'OutstandingStandard'
)
export const ReviewedStandard: t.Type<parts.ReviewedStandard, unknown> = t.strict(
  { standard: StandardCode, met: t.boolean },
  'ReviewedStandard'
)
const votes = { inFavour: Count, against: Count, abstained: Count, castingVote: t.boolean }
export const Votes: t.Type<parts.Votes, unknown> = t.strict(votes, 'Votes')
const Sitting: t.Type<parts.Sitting, unknown> = t.strict(
  {
    voters: t.readonlyArray(ReviewerId),
    stoodAside: Count,
    layMembers: t.keyof({ met: null, waived: null, 'not-asked': null }),
    present: orNull(ContentRef),
    aside: orNull(ContentRef),
    ...votes
  },
  'Sitting'
)
export const DecidedBy: t.Type<parts.DecidedBy, unknown> = t.strict(
  { chair: ReviewerId, sitting: orNull(Sitting) },
  'DecidedBy'
)
export const CaseDecision = oneOf<parts.CaseDecision>(
  { accredited: null, deferred: null, 'not-accredited': null },
  'CaseDecision'
)
export const AppealOutcome = oneOf<parts.AppealOutcome>({ stands: null, varied: null, remitted: null }, 'AppealOutcome')
export const AppealGrounds = oneOf<parts.AppealGrounds>({ process: null, fact: null }, 'AppealGrounds')
export const AppealAgainst = oneOf<parts.AppealAgainst>({ decision: null, withdrawal: null }, 'AppealAgainst')
export const AwardDecision = oneOf<parts.AwardDecision>(
  { kept: null, suspended: null, reinstated: null, withdrawn: null, extended: null },
  'AwardDecision'
)
export const ReferralCause = oneOf<parts.ReferralCause>(
  { 'type-changed': null, 'report-corrected': null, 'merged-in': null, interim: null, concern: null },
  'ReferralCause'
)
export const AwardCause = oneOf<parts.AwardCause>(
  {
    'serious-incident': null,
    'material-change': null,
    'interim-missed': null,
    'fees-unpaid': null,
    'false-evidence': null,
    referral: null,
    'membership-ended': null,
    other: null
  },
  'AwardCause'
)
export const WaivableAccreditationRule = oneOf<parts.WaivableAccreditationRule>(
  { AppealWindowClosed: null, LayMemberMissing: null },
  'WaivableAccreditationRule'
)
export const InterimOutcome = oneOf<'kept' | 'referred'>({ kept: null, referred: null }, 'InterimOutcome')
