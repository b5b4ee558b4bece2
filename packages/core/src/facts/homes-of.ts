/** The homes of reviewers, each once. */
import type { DescribedReviewer } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'

export const homesOf = (described: ReadonlyArray<DescribedReviewer>): ReadonlyArray<CommunityId> => [
  ...new Set(described.flatMap(({ home }) => (home === null ? [] : [home])))
]
