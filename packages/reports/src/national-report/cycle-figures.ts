/** What one report stands on: the network's rows as they were before its cutoff, and what of them may be shown. */
import type { CommunityId, Cycle, CycleWindows, EditionId, Standard } from '@cofc/core'
import type { AccreditationRow } from '../tables/accreditation-row.ts'
import type { CommunityRow } from '../tables/community-row.ts'
import type { CycleRow } from '../tables/cycle-row.ts'
import type { EditionRow } from '../tables/edition-row.ts'
import type { AuditsRow } from '../tables/joint-audits.ts'
import type { MembershipRow } from '../tables/membership-row.ts'
import type { Cutoff } from '../tables/position-log.ts'
import { membersOf, type Member } from '../tables/members-of-cycle.ts'
import { auditsOfCycle, type AuditOfCycle } from './audits-of-cycle.ts'
import { countedReviews, hmpOnly, type CountedReview } from './counted-reviews.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import type { ReviewId } from '../tables/national-reviews.ts'

export interface Network {
  readonly cycles: ReadonlyMap<Cycle, CycleRow>
  readonly editions: ReadonlyMap<EditionId, EditionRow>
  readonly communities: ReadonlyMap<CommunityId, CommunityRow>
  readonly memberships: ReadonlyMap<CommunityId, MembershipRow>
  readonly reviews: ReadonlyMap<ReviewId, ReviewRow>
  readonly audits: ReadonlyMap<CommunityId, AuditsRow>
  readonly accreditations: ReadonlyMap<CommunityId, AccreditationRow>
}
export interface CycleFigures {
  readonly rows: Network
  readonly cycle: Cycle
  readonly windows: CycleWindows
  readonly edition: EditionId
  readonly editionTitle: string
  readonly standards: ReadonlyArray<Standard>
  readonly cutoff: Cutoff
  /** All reviews of the cycle, final or not. */
  readonly reviews: ReadonlyArray<ReviewRow>
  readonly counted: ReadonlyArray<CountedReview>
  /** Those of them that count in the whole network. */
  readonly network: ReadonlyArray<CountedReview>
  readonly members: ReadonlyArray<Member>
  /** The joint audits planned for it. */
  readonly audits: ReadonlyArray<AuditOfCycle>
}

/** `null` when the cycle was never planned. */
export const cycleFigures = (rows: Network, cycle: Cycle, cutoff: Cutoff): CycleFigures | null => {
  const planned = rows.cycles.get(cycle)?.planned ?? null
  if (planned === null) return null
  const edition = rows.editions.get(planned.edition)
  const reviews = [...rows.reviews.values()].filter(row => row.cycle === cycle)
  const counted = countedReviews(reviews, cutoff)
  return {
    rows,
    cycle,
    ...planned,
    editionTitle: edition?.title ?? '',
    standards: edition?.standards ?? [],
    cutoff,
    reviews,
    counted,
    network: counted.filter(review => !hmpOnly(review)),
    members: membersOf(rows, cycle, cutoff),
    audits: auditsOfCycle(rows.audits, { cycle, cutoff, counted })
  }
}

/** The sections of the edition, in the order in which its standards first name them. */
export const sectionsOf = ({ standards }: CycleFigures): ReadonlyArray<string> => [
  ...new Set(standards.map(({ section }) => section))
]
