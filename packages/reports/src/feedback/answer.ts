/**
 * Means of what was answered about the visits of a cycle, question by question over the whole network.
 *
 * What counts is what stood when the national report was first issued, for good: so nobody can take a mean from a later one
 * and find the answer that came in between. There is no other breakdown that one could take from it.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { FeedbackBy, ShortCode } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { fraction, rounded } from '../figures/fraction.ts'
import { smallestGroup } from '../figures/hiding.ts'
import { cycles } from '../tables/cycle-row.ts'
import { standing } from '../tables/position-log.ts'
import { feedbackIn, visitFeedback, type FeedbackOnVisit } from '../tables/visit-feedback.ts'
import type { AskFeedback, FeedbackOfCycle, NoFeedback, QuestionMean } from './feedback.ts'

export const feedbackTables = { cycles, feedback: visitFeedback }

interface Answered {
  readonly by: FeedbackBy
  readonly question: ShortCode
  readonly answers: ReadonlyArray<{ readonly community: string; readonly score: number }>
}
const byQuestion = (given: ReadonlyArray<FeedbackOnVisit>): ReadonlyArray<Answered> => {
  const found = new Map<string, Answered>()
  for (const { by, community, scores } of given)
    for (const { question, score } of scores) {
      const key = `${by} ${question}`
      const answers = found.get(key)?.answers ?? []
      found.set(key, { by, question, answers: [...answers, { community, score }] })
    }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, answered]) => answered)
}

const meanOf = ({ by, question, answers }: Answered): QuestionMean => {
  if (new Set(answers.map(({ community }) => community)).size < smallestGroup) return { by, question, shown: false }
  const sum = answers.reduce((all, { score }) => all + score, 0)
  return { by, question, shown: true, answers: answers.length, mean: rounded(fraction(sum, answers.length), 1) }
}

export const feedbackAnswer = (
  rows: RowsOf<typeof feedbackTables>,
  { cycle }: AskFeedback
): Either<NoFeedback, FeedbackOfCycle> => {
  const row = rows.cycles.get(cycle)
  if (row === undefined || row.planned === null) return left({ type: 'NoSuchCycle', cycle })
  const [first] = row.publications
  if (first === undefined) return left({ type: 'FeedbackNotPublished', cycle })
  const [issuedAt, , publishedOn] = first
  const given = standing(feedbackIn(rows.feedback, cycle), issuedAt).map(([, one]) => one)
  return right({ cycle, publishedOn, questions: byQuestion(given).map(meanOf) })
}
