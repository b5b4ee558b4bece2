/** What one report stands on: the network's rows as they were before its cutoff. */
import type { CommunityId, Cycle, CycleWindows, EditionId, Standard } from '@cofc/core'
import type { Grouped } from '../figures/breakdown.ts'
import { communities, type CommunityRow } from '../tables/community-row.ts'
import { cycles, type CycleRow } from '../tables/cycle-row.ts'
import { editions, type EditionRow } from '../tables/edition-row.ts'
import { memberships, type MembershipRow } from '../tables/membership-row.ts'
import type { Cutoff } from '../tables/position-log.ts'
import { rowsOf } from '../tables/row-reader.ts'
import type { Readings } from '@cofc/projections'
import { countedReviews, grouped, type CountedReview } from './counted-reviews.ts'
import { nationalReviews } from './project.ts'
import type { ReviewRow } from './rows.ts'

export interface Network {
  readonly cycles: ReadonlyMap<Cycle, CycleRow>
  readonly editions: ReadonlyMap<EditionId, EditionRow>
  readonly communities: ReadonlyMap<CommunityId, CommunityRow>
  readonly memberships: ReadonlyMap<CommunityId, MembershipRow>
  readonly reviews: ReadonlyArray<ReviewRow>
}
export interface Standing {
  readonly network: Network
  readonly cycle: Cycle
  readonly windows: CycleWindows
  readonly edition: EditionId
  readonly editionTitle: string
  readonly standards: ReadonlyArray<Standard>
  readonly cutoff: Cutoff
  /** All reviews of the cycle, final or not. */
  readonly reviews: ReadonlyArray<ReviewRow>
  readonly counted: ReadonlyArray<CountedReview>
  readonly grouped: Grouped<CountedReview>
}

export const networkOf = (readings: Readings): Network => ({
  cycles: rowsOf(cycles, readings),
  editions: rowsOf(editions, readings),
  communities: rowsOf(communities, readings),
  memberships: rowsOf(memberships, readings),
  reviews: [...rowsOf(nationalReviews, readings).values()]
})

/** `null` when the cycle was never planned. */
export const standingOf = (network: Network, cycle: Cycle, cutoff: Cutoff): Standing | null => {
  const planned = network.cycles.get(cycle)?.planned ?? null
  if (planned === null) return null
  const edition = network.editions.get(planned.edition)
  const reviews = network.reviews.filter(row => row.cycle === cycle)
  const counted = countedReviews(reviews, cutoff)
  return {
    network,
    cycle,
    ...planned,
    editionTitle: edition?.title ?? '',
    standards: edition?.standards ?? [],
    cutoff,
    reviews,
    counted,
    grouped: grouped(counted)
  }
}

/** The sections of the edition, in the order in which its standards first name them. */
export const sectionsOf = ({ standards }: Standing): ReadonlyArray<string> => [
  ...new Set(standards.map(({ section }) => section))
]
