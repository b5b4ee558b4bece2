/** How host and team alike give feedback on a visit that was held: once, and on the visit alone. */
import { accept, refuse } from '../aggregate.ts'
import { same } from '../values/same.ts'
import type { GiveHostFeedback, GiveTeamFeedback } from './commands.ts'
import { eventFrom } from './event-from.ts'
import { feedbackKey } from './evolve-feedback.ts'
import type { FeedbackBy } from './parts.ts'
import { namedTwice } from './named-twice.ts'
import type { Feedback, UnderWay } from './state.ts'
import type { ReviewDecision } from './decision.ts'

type Giving = GiveHostFeedback | GiveTeamFeedback

export const givingFeedback =
  (by: FeedbackBy) =>
  (command: Giving, state: UnderWay): ReviewDecision => {
    const { visit, scores, words, on } = command
    const before = state.visits.get(visit)
    if (before?.status !== 'Held') return refuse({ type: 'NoVisitToSpeakOf', visit })
    const given = state.feedback.get(feedbackKey(visit, by))
    if (given !== undefined)
      return saysTheSame(command, given) ? accept() : refuse({ type: 'FeedbackAlreadyGiven', visit, by })
    const last = before.days.at(-1) ?? on
    if (on < last) return refuse({ type: 'DayBeforeThat', on, notBefore: last })
    return wrongWith(command) ?? accept({ ...eventFrom('FeedbackGiven', command), visit, by, scores, words })
  }

const saysTheSame = ({ scores, words }: Giving, given: Feedback): boolean =>
  same(given, { scores, words: words?.commitment ?? null })

const wrongWith = ({ scores, words }: Giving): ReviewDecision | null => {
  if (scores.length === 0 && words === null) return refuse({ type: 'NothingSaid' })
  const question = namedTwice(scores)
  return question === null ? null : refuse({ type: 'QuestionNamedTwice', question })
}
