/** Each community's profile has a stream of its own. */
import type { CommunityId } from '../values/community-id.ts'

export const communityStream = (community: CommunityId): string => `community-${community}`
