/** The chapter on prison communities, audited ones included. */
import { reviewKinds, type ReviewKind } from '@cofc/core'
import { figureOf } from '../figures/breakdown.ts'
import { isFinal } from './counted-reviews.ts'
import type { HmpChapter, Members, SectionFigures, StandardFigures } from './national-report.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import type { CycleFigures } from './cycle-figures.ts'

export const finalByKind = (reviews: ReadonlyArray<ReviewRow>): Readonly<Record<ReviewKind, number>> =>
  Object.fromEntries(reviewKinds.map(kind => [kind, reviews.filter(row => row.kind === kind).length])) as Record<
    ReviewKind,
    number
  >

export const hmpChapter = (
  { reviews, cutoff }: CycleFigures,
  members: Members,
  figures: { readonly sections: ReadonlyArray<SectionFigures>; readonly standards: ReadonlyArray<StandardFigures> }
): HmpChapter => {
  const final = reviews.filter(row => row.sector === 'HMP' && isFinal(row, cutoff))
  return {
    members: members.bySector.HMP,
    auditMembers: members.byType.HmpIntegratedAudit,
    reviews: { final: final.length, byKind: finalByKind(final) },
    sections: figures.sections.map(({ section, groups }) => ({ section, figure: figureOf(groups, 'HMP') })),
    standards: figures.standards.map(({ standard, groups }) => ({ standard, figure: figureOf(groups, 'HMP') }))
  }
}
