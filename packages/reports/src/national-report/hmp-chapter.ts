/** The chapter on prison communities: those under joint audit, those that count in the whole network, and both. */
import { reviewKinds, type ReviewKind } from '@cofc/core'
import { hmpGroups } from '../figures/groups.ts'
import { isFinal } from './counted-reviews.ts'
import type { HmpChapter, Members, ReviewNumbers } from './national-report.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'
import { hidesAudited, type PublishedFigures } from './published-figures.ts'
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

interface Shown {
  readonly published: PublishedFigures
  readonly reviews: ReviewsByPart
}
export const hmpChapter = (now: CycleFigures, members: Members, { published, reviews }: Shown): HmpChapter => ({
  members: members.bySector.HMP,
  auditMembers: members.byType.HmpIntegratedAudit,
  reviews: hidesAudited(published) ? null : reviewsOf(now),
  groups: pooledGroups([...published.values()], reviews, hmpGroups),
  sections: sectionsOf(now).map(section => ({
    section,
    groups: pooledGroups(publishedOf(published, section), reviews, hmpGroups)
  })),
  standards: [...published].map(([standard, on]) => ({ standard, groups: standardGroups(on, hmpGroups) }))
})
