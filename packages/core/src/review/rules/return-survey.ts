/** A survey is returned once, as counts, and no question of it has fewer answers than policy asks for. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { ReturnSurvey } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import { namedTwice } from '../named-twice.ts'
import type { Tally } from '../parts.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const returnSurvey = (
  command: ReturnSurvey,
  state: UnderWay,
  { policy: { surveyMinimum } }: Knowing<'policy'>
): ReviewDecision => {
  const { survey, answers, tallies } = command
  const before = state.surveys.get(survey)
  if (before !== undefined)
    return same(before, { answers, tallies }) ? accept() : refuse({ type: 'SurveyAlreadyReturned', survey })
  if (tallies.length === 0) return refuse({ type: 'NothingSaid' })
  const twice = namedTwice(tallies)
  if (twice !== null) return refuse({ type: 'QuestionNamedTwice', question: twice })
  const few = tallies.find(tally => answersOf(tally) < surveyMinimum)
  if (few !== undefined) return tooFew(few, surveyMinimum)
  const many = tallies.find(tally => answersOf(tally) > answers)
  if (many !== undefined)
    return refuse({ type: 'MoreAnswersThanPeople', question: many.question, counted: answersOf(many), answers })
  return accept({ ...eventFrom('SurveyReturned', command), survey, answers, tallies })
}

const answersOf = ({ counts }: Tally): number => counts.reduce((sum: number, count) => sum + count, 0)

const tooFew = (tally: Tally, needed: number): ReviewDecision =>
  refuse({ type: 'TooFewAnswers', question: tally.question, answers: answersOf(tally), needed })
