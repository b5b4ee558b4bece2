/** What a figure of a local report is tallied over: the standards of its review, and numbers that were told as they stand. */
import { domain, streamOf, type CommunityId, type Cycle, type Rating, type StandardCode } from '@cofc/core'
import type { LocalRows, OnRecord } from '../local-report/review-on-record.ts'
import { isJudged } from '../local-report/section-tables.ts'
import type { NumberOf } from '../numbers.ts'
import type { LocalReviewRow, Rated } from '../tables/local-review-row.ts'
import type { Because } from './because.ts'
import { streamOfReview } from './over-reviews.ts'
import { oneIf, type Given, type Item, type Summed, type Tallied } from './tallied.ts'

export interface ExplainingLocal {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly rows: LocalRows
  readonly record: OnRecord
  readonly numbers: NumberOf
}
export type LocalTally = (explaining: ExplainingLocal, at: ReadonlyArray<string>) => Tallied | null

type Ratings = Partial<Record<StandardCode, Rated>>
export const ratingOf = (ratings: Ratings, standard: StandardCode): Rating | null => ratings[standard]?.rating ?? null

const whyNot = (rating: Rating | null): Because => {
  if (rating === null) return 'NotRated'
  return rating === 'n/a' ? 'NotApplicable' : 'RatedOtherwise'
}
const counted: Readonly<Record<string, Rating | null>> = {
  ...{ met: 'met', partly: 'partly', not: 'not', notApplicable: 'n/a', unrated: null }
}
/** What one rating gives to `met`, `partly`, `not`, `notApplicable`, `unrated`, or to a percentage. */
export const givenBy = (rating: Rating | null, name: string): Given => {
  if (Object.hasOwn(counted, name)) return oneIf(rating === counted[name], whyNot(rating))
  return isJudged(rating) ? { contributes: Number(rating === 'met'), of: 1 } : whyNot(rating)
}
export const unitOf = (name: string): 'count' | 'percent' =>
  name === 'percentMet' || name === 'own' ? 'percent' : 'count'

/** Of each standard what it gives. */
export const overStandards = (
  row: LocalReviewRow,
  standards: ReadonlyArray<StandardCode>,
  gives: (standard: StandardCode) => Given
): ReadonlyArray<Item> => {
  const stream = streamOfReview(row)
  return standards.map(standard => ({ key: standard, stream, given: gives(standard) }))
}

/** A number that was told as it stands: nothing is summed. */
export const asTold = (item: Omit<Item, 'given'>, contributes: number | null): Summed => ({
  unit: 'count',
  items: contributes === null ? [] : [{ ...item, given: { contributes } }]
})
export const ofCommunity = ({ community }: ExplainingLocal): Omit<Item, 'given'> => ({
  key: community,
  stream: streamOf(domain.community.aggregate, { community })
})
export const ofCases = ({ community }: ExplainingLocal): Omit<Item, 'given'> => ({
  key: community,
  stream: streamOf(domain.accreditation.aggregate, { community })
})
export const ofPolicy: Omit<Item, 'given'> = { key: 'policy', stream: streamOf(domain.policy.aggregate, {}) }
