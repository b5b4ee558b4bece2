/** A community without a link person is to name one within the days that policy gives; nothing is refused meanwhile. */
import type { PolicyBook } from '../policy/index.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { LinkPersonPlaceFellVacant } from './events.ts'

export const vacancy = (
  { community, on }: { readonly community: CommunityId; readonly on: PlainDate },
  { linkPersonVacancyDays }: PolicyBook
): LinkPersonPlaceFellVacant => ({
  type: 'LinkPersonPlaceFellVacant',
  community,
  fillBy: plusDays(on, linkPersonVacancyDays),
  on
})
