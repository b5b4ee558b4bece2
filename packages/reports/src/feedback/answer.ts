/**
 * Means of what was answered about the visits of a cycle, question by question over the whole network.
 *
 * What counts is what stood when the national report was first issued, for good: so nobody can take a mean from a later one
 * and find the answer that came in between. There is no other breakdown that one could take from it.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle, FeedbackBy, ShortCode } from '@cofc/core'
import type { Position } from '@cofc/event-store'
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

type Rows = RowsOf<typeof feedbackTables>
const answersUpTo = (rows: Rows, cycle: Cycle, issuedAt: Position): ReadonlyArray<Answered> =>
  byQuestion(standing(feedbackIn(rows.feedback, cycle), issuedAt).map(([, one]) => one))

/** What each mean is made of, hidden or not: for nobody but whoever hides it. */
export const answersIn = (rows: Rows, cycle: Cycle): ReadonlyArray<Answered> => {
  const [first] = rows.cycles.get(cycle)?.publications ?? []
  return first === undefined ? [] : answersUpTo(rows, cycle, first[0])
}

export const feedbackAnswer = (rows: Rows, { cycle }: AskFeedback): Either<NoFeedback, FeedbackOfCycle> => {
  const row = rows.cycles.get(cycle)
  if (row === undefined || row.planned === null) return left({ type: 'NoSuchCycle', cycle })
  const [first] = row.publications
  if (first === undefined) return left({ type: 'FeedbackNotPublished', cycle })
  const [issuedAt, , publishedOn] = first
  return right({ cycle, publishedOn, questions: answersUpTo(rows, cycle, issuedAt).map(meanOf) })
}
