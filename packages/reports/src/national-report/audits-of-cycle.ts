/**
 * The joint audits that were planned for one cycle, as was known before its cutoff: what each asks, and how those items were
 * rated that no standard rates.
 */
import {
  auditAreas,
  hmpAudit,
  itemRatingIn,
  replay,
  type Audit,
  type AuditArea,
  type AuditItem,
  type CommunityId,
  type Cycle,
  type ItemCode,
  type Rating
} from '@cofc/core'
import { auditIn, type AuditsRow } from '../tables/joint-audits.ts'
import type { Cutoff } from '../tables/position-log.ts'
import { hmpOnly, type CountedReview } from './counted-reviews.ts'

/** An item that is rated by the audit itself, for it has no standard. */
export type OwnItem = `${AuditArea}/${ItemCode}`
export type Rated = Exclude<Rating, 'n/a'>
export interface AuditOfCycle {
  readonly community: CommunityId
  readonly items: ReadonlyArray<AuditItem>
  /** None before the report of the audit is final. */
  readonly rated: ReadonlyMap<OwnItem, Rated>
}
export const ownItem = ({ area, item }: Pick<AuditItem, 'area' | 'item'>): OwnItem => `${area}/${item}`

const ratedIn = (audit: Audit): ReadonlyMap<OwnItem, Rated> => {
  const ratingOf = itemRatingIn(audit, { ratings: [] })
  return new Map(
    audit.items.flatMap(one => {
      const rating = one.standard === null ? ratingOf(one) : null
      return rating === null || rating === 'n/a' ? [] : [[ownItem(one), rating] as const]
    })
  )
}
const isAudit = (review: CountedReview): boolean => hmpOnly(review) && review.row.kind === 'audit'

interface InCycle {
  readonly cycle: Cycle
  readonly cutoff: Cutoff
  readonly counted: ReadonlyArray<CountedReview>
}
/** In the order of their communities, whatever the order of the rows. */
export const auditsOfCycle = (
  audits: ReadonlyMap<CommunityId, AuditsRow>,
  { cycle, cutoff, counted }: InCycle
): ReadonlyArray<AuditOfCycle> => {
  const final = new Set(counted.filter(isAudit).map(({ row }) => row.community))
  return [...audits]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([community, row]) => {
      const audit = replay(hmpAudit)(auditIn(row, cycle, cutoff)).audits.get(cycle)
      if (audit === undefined) return []
      return [{ community, items: audit.items, rated: final.has(community) ? ratedIn(audit) : new Map() }]
    })
}

/** Every item that one of them asks, each once: area by area, as they are planned. */
export const itemsAsked = (audits: ReadonlyArray<AuditOfCycle>): ReadonlyArray<AuditItem> => {
  const asked = new Map<string, AuditItem>()
  for (const { items } of audits)
    for (const one of items) {
      const key = `${ownItem(one)} ${one.standard ?? ''}`
      if (!asked.has(key)) asked.set(key, one)
    }
  return auditAreas.flatMap(area => [...asked.values()].filter(one => one.area === area))
}
