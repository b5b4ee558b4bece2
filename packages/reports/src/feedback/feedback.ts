/** What hosts and visiting teams thought of the visits of one cycle, as means over the whole network. */
import type { Cycle, FeedbackBy, PlainDate, ShortCode } from '@cofc/core'

export interface AskFeedback {
  readonly cycle: Cycle
}
export type NoFeedback =
  | { readonly type: 'NoSuchCycle'; readonly cycle: Cycle }
  | { readonly type: 'FeedbackNotPublished'; readonly cycle: Cycle }

export interface FeedbackOfCycle {
  readonly cycle: Cycle
  /** The day on which the national report was first issued: what was recorded later is not in. */
  readonly publishedOn: PlainDate
  /** The hosts' first, then by their codes. */
  readonly questions: ReadonlyArray<QuestionMean>
}
interface Question {
  readonly by: FeedbackBy
  readonly question: ShortCode
}
export type QuestionMean =
  | (Question & {
      readonly shown: true
      /** How many answers it is the mean of. */
      readonly answers: number
      /** From 1, the worst, to 5; with one decimal. */
      readonly mean: number
    })
  /** The visits of fewer than five communities were spoken of. */
  | (Question & { readonly shown: false })
