/** What is asked about a visit, by the codes under which answers are kept. A network that asks more gives it by the form of the command. */
import type { FeedbackBy } from '@cofc/core'

interface FeedbackQuestion {
  readonly question: string
  readonly text: string
}
export const feedbackQuestions: Readonly<Record<FeedbackBy, ReadonlyArray<FeedbackQuestion>>> = {
  host: [
    { question: 'well-prepared', text: 'The team was well prepared.' },
    { question: 'listened', text: 'The team listened to us.' },
    { question: 'fair', text: 'What the team found was fair.' },
    { question: 'learned-from-it', text: 'We learned something from the visit.' }
  ],
  team: [
    { question: 'welcomed', text: 'We were made welcome.' },
    { question: 'workbook-helped', text: 'The workbook helped us to prepare.' },
    { question: 'met-everybody', text: 'We met everybody whom we wanted to meet.' }
  ]
}
export const scoreSays: ReadonlyArray<{ readonly value: string; readonly text: string }> = [
  { value: '1', text: '1, not at all' },
  { value: '2', text: '2' },
  { value: '3', text: '3' },
  { value: '4', text: '4' },
  { value: '5', text: '5, very much so' }
]

/** The sentence that was asked under a code; the code itself where a network asks more than we do. */
export const questionInWords = (by: FeedbackBy, question: string): string =>
  feedbackQuestions[by].find(one => one.question === question)?.text ?? question
