/** What communities are called on a day, beside their ids. */
import type { CommunityId, PlainDate } from '@cofc/core'
import { profileIn, type CommunityRow } from './tables/community-row.ts'

/** `null` when it was not registered by then. */
export const nameOn =
  (rows: ReadonlyMap<CommunityId, CommunityRow>, on: PlainDate) =>
  (community: CommunityId): string | null => {
    const row = rows.get(community)
    const isKnown = row?.facts.some(([, event]) => event.type === 'CommunityRegistered' && event.on <= on) === true
    return isKnown ? (profileIn(row, on, null)?.name ?? null) : null
  }
