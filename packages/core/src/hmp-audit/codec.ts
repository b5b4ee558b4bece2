/** The JSON form of what is asked of joint audits and of what has happened in them. */
import * as t from 'io-ts'
import { AuditArea } from '../values/audit-area.ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { ItemCode } from '../values/item-code.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Rating } from '../values/rating.ts'
import { StandardCode } from '../values/standard-code.ts'
import type * as parts from './parts.ts'

type Codec<A> = t.Type<A, unknown>

const Outcome: Codec<parts.ProgrammeOutcome> = t.keyof(
  { full: null, maintained: null, lapsed: null },
  'ProgrammeOutcome'
)
const Settled: Codec<parts.RecommendationOutcome> = t.keyof({ done: null, dropped: null }, 'RecommendationOutcome')
const Item: Codec<parts.AuditItem> = t.strict(
  { item: ItemCode, area: AuditArea, standard: orNull(StandardCode) },
  'AuditItem'
)
const Rated: Codec<parts.ItemRating> = t.strict(
  { item: ItemCode, rating: orNull(Rating), comment: orNull(ContentRef) },
  'ItemRating'
)
const Counts: Codec<parts.AreaCounts> = t.strict(
  { area: AuditArea, met: Count, partly: Count, not: Count, notApplicable: Count, unrated: Count },
  'AreaCounts'
)
const of = { community: CommunityId, on: PlainDate }
const audit = { ...of, cycle: Cycle }
const programme = { ...of, reference: t.string, outcome: Outcome, from: PlainDate, until: orNull(PlainDate) }
const plan = { ...audit, edition: EditionId, items: t.readonlyArray(Item) }
const ratings = { ...audit, ratings: t.readonlyArray(Rated) }
const recommended = { ...audit, area: AuditArea, words: ContentRef, due: orNull(PlainDate) }
const settled = { ...audit, recommendation: Count, outcome: Settled }
const conclusion = { version: Count, visitedOn: PlainDate, areas: t.readonlyArray(Counts), nextDue: PlainDate }

export const RecordProgrammeAccreditation = t.strict({ type: t.literal('RecordProgrammeAccreditation'), ...programme })
export const PlanAudit = t.strict({ type: t.literal('PlanAudit'), ...plan })
export const RateAuditItems = t.strict({ type: t.literal('RateAuditItems'), ...ratings })
export const RecommendOnArea = t.strict({ type: t.literal('RecommendOnArea'), ...recommended })
export const ConcludeAudit = t.strict({ type: t.literal('ConcludeAudit'), ...audit })
export const SettleRecommendation = t.strict({ type: t.literal('SettleRecommendation'), ...settled })
export const ProgrammeAccreditationRecorded = t.strict({
  type: t.literal('ProgrammeAccreditationRecorded'),
  ...programme
})
export const AuditPlanned = t.strict({ type: t.literal('AuditPlanned'), ...plan })
export const AuditItemsRated = t.strict({ type: t.literal('AuditItemsRated'), ...ratings })
export const RecommendationMade = t.strict({
  type: t.literal('RecommendationMade'),
  ...recommended,
  recommendation: Count
})
export const AuditConcluded = t.strict({ type: t.literal('AuditConcluded'), ...audit, ...conclusion })
export const RecommendationSettled = t.strict({ type: t.literal('RecommendationSettled'), ...settled })
