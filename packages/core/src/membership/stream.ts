/** Each community's membership has a stream of its own. */
import type { CommunityId } from '../values/community-id.ts'

export const membershipStream = (community: CommunityId): string => `membership-${community}`
