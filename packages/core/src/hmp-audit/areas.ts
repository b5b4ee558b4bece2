/** How the items of an audit count in their areas. An item with a standard has the standard's rating, and no other. */
import { auditAreas } from '../values/audit-area.ts'
import { countOf } from '../values/count.ts'
import type { Rating } from '../values/rating.ts'
import type { ReportVersion } from './facts.ts'
import type { AreaCounts, AuditItem } from './parts.ts'
import type { Audit } from './state.ts'

type Rated = Pick<ReportVersion, 'ratings'>

/** How one of its items is rated. */
export const itemRatingIn =
  ({ ratings }: Audit, report: Rated) =>
  ({ item, standard }: AuditItem): Rating | null => {
    if (standard === null) return ratings.get(item)?.rating ?? null
    return report.ratings.find(rated => rated.standard === standard)?.rating ?? null
  }

/** The areas that have items, in their order. */
export const areasBy = (audit: Audit, report: Rated): ReadonlyArray<AreaCounts> => {
  const ratingOf = itemRatingIn(audit, report)
  return auditAreas.flatMap(area => {
    const ratings = audit.items.filter(item => item.area === area).map(ratingOf)
    const rated = (as: Rating | null) => countOf(ratings.filter(rating => rating === as))
    if (ratings.length === 0) return []
    return [
      {
        ...{ area, met: rated('met'), partly: rated('partly'), not: rated('not') },
        ...{ notApplicable: rated('n/a'), unrated: rated(null) }
      }
    ]
  })
}
