/** The chapter on prison communities: those under joint audit, those that count in the whole network, and both. */
import { reviewKinds, type ReviewKind } from '@cofc/core'
import { hmpGroups } from '../figures/groups.ts'
import { isFinal } from './counted-reviews.ts'
import type { HmpChapter, Members, ReviewNumbers } from './national-report.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'
import { jointAudits } from './areas-of-audits.ts'
import type { Published } from './change-on-last.ts'
import { hidesAudited } from './published-figures.ts'
import { pooledGroups, publishedOf, type ReviewsByPart } from './section-figures.ts'
import { standardGroups } from './standard-figures.ts'

export const finalByKind = (reviews: ReadonlyArray<ReviewRow>): Readonly<Record<ReviewKind, number>> =>
  Object.fromEntries(reviewKinds.map(kind => [kind, reviews.filter(row => row.kind === kind).length])) as Record<
    ReviewKind,
    number
  >

/** Left out where they would tell how many of a hidden group were rated. */
const reviewsOf = ({ reviews, cutoff }: CycleFigures): ReviewNumbers => {
  const final = reviews.filter(row => row.sector === 'HMP' && isFinal(row, cutoff))
  return { final: final.length, byKind: finalByKind(final) }
}

export const hmpChapter = (now: Published, members: Members, reviews: ReviewsByPart): HmpChapter => ({
  members: members.bySector.HMP,
  auditMembers: members.byType.HmpIntegratedAudit,
  reviews: hidesAudited(now) ? null : reviewsOf(now.figures),
  groups: pooledGroups([...now.published.values()], reviews, hmpGroups),
  sections: sectionsOf(now.figures).map(section => ({
    section,
    groups: pooledGroups(publishedOf(now.published, section), reviews, hmpGroups)
  })),
  standards: [...now.published].map(([standard, on]) => ({ standard, groups: standardGroups(on, hmpGroups) })),
  ...jointAudits(now, reviews)
})
