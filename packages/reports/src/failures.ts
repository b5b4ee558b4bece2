/** What several reports say alike when there is nothing to tell. */
import type { CommunityId, Cycle } from '@cofc/core'
import type { FailureEntry } from './report.ts'

export const noSuchCycle: FailureEntry<{ readonly cycle: Cycle }> = {
  status: 404,
  title: 'Cycle not found',
  says: ({ cycle }) => `No cycle ${cycle} is on record.`
}
export const noSuchCommunity: FailureEntry<{ readonly community: CommunityId }> = {
  status: 404,
  title: 'Community not found',
  says: ({ community }) => `No community ${community} is on record.`
}
