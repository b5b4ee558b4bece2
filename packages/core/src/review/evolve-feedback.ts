/** What objections, feedback and surveys make of a review. An event that cannot happen leaves it as it was. */
import type { FeedbackGiven, ObjectionAnswered, ReviewerObjectedTo, SurveyReturned } from './events.ts'
import type { FeedbackBy } from './parts.ts'
import { isUnderWay, type Review } from './state.ts'

/** Under which feedback on a visit is kept. */
export const feedbackKey = (visit: number, by: FeedbackBy): string => `${String(visit)} ${by}`

export const reviewerObjectedTo = (state: Review, { visit, reviewer }: ReviewerObjectedTo): Review => {
  if (!isUnderWay(state) || state.objections.has(reviewer)) return state
  return { ...state, objections: new Map(state.objections).set(reviewer, { visit, answer: 'awaited' }) }
}

export const objectionAnswered = (state: Review, { reviewer, upheld }: ObjectionAnswered): Review => {
  if (!isUnderWay(state)) return state
  const before = state.objections.get(reviewer)
  if (before?.answer !== 'awaited') return state
  const answered = { ...before, answer: upheld ? 'upheld' : 'not-upheld' } as const
  return { ...state, objections: new Map(state.objections).set(reviewer, answered) }
}

export const feedbackGiven = (state: Review, { visit, by, scores, words }: FeedbackGiven): Review => {
  if (!isUnderWay(state)) return state
  const given = { scores, words: words?.commitment ?? null }
  return { ...state, feedback: new Map(state.feedback).set(feedbackKey(visit, by), given) }
}

export const surveyReturned = (state: Review, { survey, answers, tallies }: SurveyReturned): Review =>
  isUnderWay(state) ? { ...state, surveys: new Map(state.surveys).set(survey, { answers, tallies }) } : state
