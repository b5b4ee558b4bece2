/** What can stand in the way of feedback and of a survey. */
import type { Refusals } from '../aggregate.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { ReviewCommand } from './commands.ts'
import type { FeedbackBy } from './parts.ts'

export type FeedbackRefusal =
  | { readonly type: 'NoVisitToSpeakOf'; readonly visit: number }
  | { readonly type: 'FeedbackAlreadyGiven'; readonly visit: number; readonly by: FeedbackBy }
  | { readonly type: 'NothingSaid' }
  | { readonly type: 'QuestionNamedTwice'; readonly question: ShortCode }
  | { readonly type: 'SurveyAlreadyReturned'; readonly survey: ShortCode }
  | { readonly type: 'TooFewAnswers'; readonly question: ShortCode; readonly answers: number; readonly needed: number }
  | {
      readonly type: 'MoreAnswersThanPeople'
      readonly question: ShortCode
      readonly counted: number
      readonly answers: number
    }

export const feedbackRefusals: Refusals<FeedbackRefusal, ReviewCommand> = {
  NoVisitToSpeakOf: {
    about: 'visit',
    says: ({ visit }) => `Visit ${visit} was not held. Give feedback on one that was.`
  },
  FeedbackAlreadyGiven: {
    about: 'visit',
    says: ({ visit, by }) => `The ${by} gave its feedback on visit ${visit} already, and that stands.`
  },
  NothingSaid: { about: 'on', says: () => 'Nothing is answered. Answer at least one question.' },
  QuestionNamedTwice: {
    about: 'scores',
    says: ({ question }) => `Question ${question} is named twice. Keep one line for it.`
  },
  SurveyAlreadyReturned: {
    about: 'survey',
    says: ({ survey }) => `Survey ${survey} was returned already, and that stands. Give another survey another code.`
  },
  TooFewAnswers: {
    about: 'tallies',
    says: ({ question, answers, needed }) =>
      `Answers to question ${question}: ${answers}, needed: ${needed}, for fewer would tell who answered. Leave it out.`
  },
  MoreAnswersThanPeople: {
    about: 'tallies',
    says: ({ question, counted, answers }) =>
      `Question ${question} counts ${counted} answers of ${answers} people. Correct one of the two.`
  }
}
