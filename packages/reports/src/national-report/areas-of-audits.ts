/**
 * The joint audits of a cycle, area by area. An area pools what is shown of its items: of those that a standard rates, what
 * the chapter shows of the audited communities on that standard; so it says nothing that is not said beside it.
 */
import { auditAreas, type AuditItem, type CommunityId } from '@cofc/core'
import { addUp, type Counts } from '../figures/counts.ts'
import { fraction, percent } from '../figures/fraction.ts'
import { ownItem, itemsAsked } from './audits-of-cycle.ts'
import type { Published } from './change-on-last.ts'
import { hidesAudited } from './published-figures.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { AreaFigure, AreaFigures, ItemFigure, ItemsRatedBy, JointAudits } from './joint-audits.ts'
import { ownOf } from './own-percentages.ts'
import type { ReviewsByPart } from './section-figures.ts'

/** An item with what is shown of it, and the communities behind that. */
export interface Told {
  readonly one: AuditItem
  /** `null` where it is hidden. */
  readonly counts: Counts | null
  readonly communities: ReadonlyArray<CommunityId>
}

const byItself = ({ figures: { audits }, items }: Published, one: AuditItem): Told => ({
  one,
  counts: items.get(ownItem(one)) ?? null,
  communities: audits.flatMap(({ community, rated }) => (rated.has(ownItem(one)) ? [community] : []))
})
const byStandard = ({ published }: Published, audited: ReadonlyArray<CountedReview>, one: AuditItem): Told => {
  const standards = one.standard === null ? [] : [one.standard]
  return {
    one,
    counts: standards.map(standard => published.get(standard)?.shown.get('audited')).at(0) ?? null,
    communities: audited.flatMap(review => (ownOf(review, standards).rated > 0 ? [review.row.community] : []))
  }
}

const withPercent = (counts: Counts) => ({
  ...counts,
  percentMet: percent(fraction(counts.met, counts.met + counts.partly + counts.not))
})

const pooled = (told: ReadonlyArray<Told>, selfRated: ReadonlySet<CommunityId>): AreaFigure | null => {
  const shown = told.flatMap(({ counts, communities }) => (counts === null ? [] : [{ counts, communities }]))
  if (shown.length === 0) return null
  const communities = [...new Set(shown.flatMap(one => one.communities))]
  const n = { n: communities.length, selfRated: communities.filter(community => selfRated.has(community)).length }
  return {
    ...withPercent({ ...addUp(shown.map(({ counts }) => counts)), ...n }),
    items: { shown: shown.length, of: told.length }
  }
}

export const itemGroups: ReadonlyArray<readonly [ItemsRatedBy, (told: Told) => boolean]> = [
  ['all', () => true],
  ['standards', ({ one }) => one.standard !== null],
  ['audit', ({ one }) => one.standard === null]
]
const areaOf = (
  area: AreaFigures['area'],
  told: ReadonlyArray<Told>,
  selfRated: ReadonlySet<CommunityId>
): AreaFigures => ({
  area,
  groups: itemGroups.flatMap(([group, isOf]) => {
    const items = told.filter(isOf)
    if (items.length === 0) return []
    const figure = pooled(items, selfRated)
    return [figure === null ? { group, shown: false } : { group, shown: true, ...figure }]
  })
})

const itemFigure = ({ one: { area, item }, counts }: Told): ItemFigure =>
  counts === null ? { area, item, shown: false } : { area, item, shown: true, ...withPercent(counts) }

/** Every item that is asked, with what is shown of it. */
export const itemsTold = (now: Published, audited: ReadonlyArray<CountedReview>): ReadonlyArray<Told> =>
  itemsAsked(now.figures.audits).map(one =>
    one.standard === null ? byItself(now, one) : byStandard(now, audited, one)
  )

/** Nothing is said where no audit was planned. */
export const jointAudits = (now: Published, reviews: ReviewsByPart): { readonly audits?: JointAudits } => {
  const asked = itemsAsked(now.figures.audits)
  if (asked.length === 0) return {}
  const audited = reviews.get('audited') ?? []
  const told = itemsTold(now, audited)
  const selfRated = new Set(audited.flatMap(review => (review.selfRated ? [review.row.community] : [])))
  const inArea = (area: AuditItem['area']) => told.filter(({ one }) => one.area === area)
  return {
    audits: {
      final: hidesAudited(now) ? null : audited.filter(({ row }) => row.kind === 'audit').length,
      areas: [
        areaOf('all', told, selfRated),
        ...auditAreas.flatMap(area => (inArea(area).length === 0 ? [] : [areaOf(area, inArea(area), selfRated)]))
      ],
      items: told.filter(({ one }) => one.standard === null).map(itemFigure),
      byStandards: asked.flatMap(({ area, item, standard }) => (standard === null ? [] : [{ area, item, standard }]))
    }
  }
}
