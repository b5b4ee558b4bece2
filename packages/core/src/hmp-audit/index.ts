/** The joint audits of a prison community, from the plan of each to its conclusion, and what is on record of its programme. */
export { hmpAudit } from './aggregate.ts'
export { areasBy, itemRatingIn } from './areas.ts'
export type {
  AuditDay,
  ConcludeAudit,
  HmpAuditCommand,
  PlanAudit,
  RateAuditItems,
  RecommendOnArea,
  RecordProgrammeAccreditation,
  SettleRecommendation
} from './commands.ts'
export type {
  AuditConcluded,
  AuditItemsRated,
  AuditPlanned,
  HmpAuditEvent,
  ProgrammeAccreditationRecorded,
  RecommendationMade,
  RecommendationSettled
} from './events.ts'
export type { AuditReview, HmpAuditFacts, ReportVersion } from './facts.ts'
export type { AreaCounts, AuditItem, ItemRating, ProgrammeOutcome, RecommendationOutcome } from './parts.ts'
export type { HmpAuditRefusal } from './refusals.ts'
export { lastConcluded, lastDecided, type Audit, type Concluded, type HmpAudit, type Programme } from './state.ts'
