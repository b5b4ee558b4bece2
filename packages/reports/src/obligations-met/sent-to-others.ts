/** Whom communities sent to the visits of others in a cycle, as far as the record still tells. */
import { cameFromIn, type CommunityId, type ContentRef, type PlainDate, type SentToOthers } from '@cofc/core'
import type { ReviewId } from '../tables/national-reviews.ts'
import type { VisitsHeldRow } from '../tables/visits-held.ts'
import type { TextOf } from '../words.ts'

export interface HeldVisit {
  readonly host: string
  readonly stakeholders: VisitsHeldRow['held'][number]['stakeholders']
  /** `null` where that was not noted. */
  readonly cameFrom: ContentRef | null
}
/** An id names cycle, community and kind. */
const hostOf = (id: ReviewId): string => id.split(':')[1] ?? ''

/** Those held by a day, each once. */
export const visitsBy = (rows: ReadonlyMap<ReviewId, VisitsHeldRow>, on: PlainDate): ReadonlyArray<HeldVisit> =>
  [...rows].flatMap(([id, { held, cameFrom }]) => {
    const byThen = new Map(held.filter(one => one.on <= on).map(one => [one.visit, one]))
    return [...byThen.values()].map(({ visit, stakeholders }) => ({
      ...{ host: hostOf(id), stakeholders },
      cameFrom: cameFrom.findLast(one => one.visit === visit && one.on <= on)?.communities ?? null
    }))
  })

const membersFrom = (community: CommunityId, { cameFrom }: HeldVisit, text: TextOf): number | null => {
  const told = cameFrom === null ? null : text(cameFrom)
  const sent = cameFromIn(told === null || 'erased' in told ? null : told.words)
  return sent?.reduce((sum, one) => (one.community === community ? sum + one.members : sum), 0) ?? null
}
export const sentBy = (community: CommunityId, visits: ReadonlyArray<HeldVisit>, text: TextOf): SentToOthers => {
  const others = visits.filter(({ host }) => host !== community)
  const known = others.flatMap(visit => membersFrom(community, visit, text) ?? [])
  return { members: known.reduce((sum, one) => sum + one, 0), whole: known.length === others.length }
}
