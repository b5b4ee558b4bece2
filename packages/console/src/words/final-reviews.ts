/** Which reviews a national report counts as final: those of audited communities are left out where they are hidden. */
import type { NationalReport } from '@cofc/reports'

export const besidesInWords = 'besides those of communities in the HMP integrated audit'

/** The kinds of reviews are left out where the audited are. */
export const leavesAuditedOut = ({ byKind }: NationalReport['reviews']): boolean => byKind === null

/** Short words: a card is narrow. */
export const withoutAudits = 'without the joint HMP audits'

/** As one of the figures that a reader sees first. */
export const finalReviewsCard = ({ reviews }: Pick<NationalReport, 'reviews'>) => ({
  ...{ name: 'reviews/final', value: reviews.final, label: 'final reviews' },
  ...(leavesAuditedOut(reviews) ? { more: withoutAudits } : {})
})
