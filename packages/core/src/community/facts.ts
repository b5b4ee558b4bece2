/** What the rules of a community's profile must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'
import type { CommunityId } from '../values/community-id.ts'

export interface CommunityFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** Which community is registered under the same id but for capital and small letters; `null` when none is. */
  readonly otherSpelling: CommunityId | null
}
