/** What the visits to each community give to the means of feedback: their scores, and how many answers they are. */
import { sum } from '../figures/counts.ts'
import { answersIn } from '../feedback/answer.ts'
import type { FeedbackOfCycle } from '../feedback/feedback.ts'
import { feedback } from '../feedback/report.ts'
import type { FiguresTold, GivenAt } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'

const figures = ({ questions }: FeedbackOfCycle): FiguresTold =>
  Object.fromEntries(
    questions.flatMap(one => {
      const name = `${one.by}/${one.question}`
      return [
        [`answers/${name}`, one.shown ? one.answers : null],
        [`mean/${name}`, one.shown ? one.mean : null]
      ]
    })
  )

export const ofFeedback = figuresOfReport({
  report: feedback,
  figures,
  unitOf: address => (address.startsWith('mean/') ? 'mean' : 'count'),
  // Of one community alone a mean is hidden, so it is made of what was answered.
  given: (rows, { cycle }): GivenAt =>
    Object.fromEntries(
      answersIn(rows, cycle).flatMap(({ by, question, answers }) => [
        [`answers/${by}/${question}`, answers.length],
        [`mean/${by}/${question}`, { contributes: sum(answers, ({ score }) => score), of: answers.length }]
      ])
    ) as GivenAt,
  rules: address => (address.startsWith('mean/') ? ['D2501', 'D2503'] : ['D2501']),
  hiddenBy: 'D2502'
})
