/** What the rules of a community's profile must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'

export interface CommunityFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
}
