/** What a host, or a visiting team, thought of a visit: given once, and of the visit alone. */
import type { FeedbackBy } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn, type Values } from '../command-forms/values.ts'
import { feedbackQuestions, scoreSays } from '../words/feedback-questions.ts'
import type { HandMade } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

export interface FeedbackFound extends Pick<OfReview, 'key' | 'version'> {
  readonly by: FeedbackBy
  /** The first visit that was held and not spoken of yet; `null` where there is none. */
  readonly visit: number | null
  readonly wasHeld: boolean
}
export const scoreName = (question: string): string => `score.${question}`
export const wordsName = 'words'

const visitIn = (by: FeedbackBy, { visits, feedback }: OfReview['state']): Pick<FeedbackFound, 'visit' | 'wasHeld'> => {
  const held = [...visits].flatMap(([visit, { status }]) => (status === 'Held' ? [visit] : []))
  const open = held.find(visit => !feedback.has(`${String(visit)} ${by}`))
  return { visit: open ?? null, wasHeld: held.length > 0 }
}
const scoresIn = (by: FeedbackBy, values: Values) =>
  feedbackQuestions[by].flatMap(({ question }) => {
    const score = textIn(values, scoreName(question))
    return scoreSays.some(({ value }) => value === score) ? [{ question, score: Number(score) }] : []
  })
const toldScore = (values: Values, question: string): string => {
  const score = textIn(values, scoreName(question))
  return scoreSays.find(({ value }) => value === score)?.text ?? 'Not said'
}

const commandOf: Readonly<Record<FeedbackBy, string>> = { host: 'GiveHostFeedback', team: 'GiveTeamFeedback' }
const feedbackBy = (by: FeedbackBy): HandMade<FeedbackFound> => ({
  path: `/${by}-feedback/${pathOfReview}`,
  title: 'Give feedback on a visit',
  readers: givers(commandOf[by]),
  find: asking =>
    pipe(
      findReview(asking, () => []),
      TE.map(({ key, version, state }) => ({ key, version, by, ...visitIn(by, state) }))
    ),
  isOpen: ({ visit }) => visit !== null,
  answers: ({ visit }, values, { params, options }) => {
    const words = textIn(values, wordsName)
    const command = {
      ...{ type: commandOf[by], ...params, visit: visit ?? 1, on: options.today() },
      scores: scoresIn(by, values),
      words: words.trim() === '' ? null : { words }
    }
    const [first] = feedbackQuestions[by]
    const at = (place: string): string => (place.startsWith('words') ? wordsName : scoreName(first?.question ?? ''))
    return { gives: [{ as: 'feedback', command, at }] }
  },
  told: (_found, values) => [
    ...feedbackQuestions[by].map(({ question, text }) => ({ label: text, text: toldScore(values, question) })),
    { label: 'In your words', text: textIn(values, wordsName).trim() || 'Not said' }
  ]
})
export const hostFeedback = feedbackBy('host')
export const teamFeedback = feedbackBy('team')
