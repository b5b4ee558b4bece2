import { expect, test } from 'vitest'
import { nationalReport as report } from '../testing/national.ts'
import { withoutAudits, finalReviewsCard } from './final-reviews.ts'

test('a count of final reviews that leaves the audited communities out says so', () => {
  const byKind = { 'self-review': 0, 'peer-review': 57, accreditation: 0, audit: 0 }
  expect(finalReviewsCard({ reviews: { ...report.reviews, byKind: null } })).toMatchObject({ more: withoutAudits })
  expect(finalReviewsCard({ reviews: { ...report.reviews, byKind } })).not.toHaveProperty('more')
})
