/** What a national report tells of accreditations: what the committee decided in the days of a cycle. */
import type { PlainDate } from '@cofc/core'

export interface AccreditationActivity {
  /** The days whose decisions are told: from the day after the closing of the cycle before on, to its own closing. */
  readonly from: PlainDate
  readonly until: PlainDate
  /** Who is accredited is public. `first`: how many of them held no award before. */
  readonly accredited: { readonly all: number; readonly first: number }
  /** How many communities hold an award in force on the last of these days. */
  readonly inForce: number
  readonly withoutAward: WithoutAward
}
/** The communities whose case came to no award, each once, as it stood at the end: told together, or none of them. */
export type WithoutAward =
  | {
      readonly shown: true
      readonly deferred: number
      readonly notAwarded: number
      /** Also those that ended with the membership. */
      readonly withdrawn: number
    }
  | { readonly shown: false }
