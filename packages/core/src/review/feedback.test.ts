import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { specify } from '../testing/index.ts'
import { review } from './index.ts'
import { asked, because, branded, happened, held, known, ref, told, wasHeld } from './testing/fixtures.ts'

const { given } = specify(review, known)
const visit = 1
const scores = [{ question: 'welcome', score: 4 }] as const
const surveyed = { survey: 'residents', answers: 9, tallies: [{ question: 'q1', counts: [3, 4, 2] }] } as const

const feedback = [
  ['GiveHostFeedback', 'host', 'team'],
  ['GiveTeamFeedback', 'team', 'host']
] as const

test('host and team each give feedback once a visit, never on a person', () => {
  for (const [type, by, other] of feedback) {
    const given1 = happened('FeedbackGiven', '2024-01-20', { visit, by, scores, words: ref('f') })
    const giving = asked(type, '2024-01-20', { visit, scores, words: ref('f') })
    given(...told.visited)
      .when(giving)
      .thenEvents(given1)
    given(...told.visited, given1)
      .when(giving)
      .thenAlreadySo()
    given(...told.visited, given1)
      .when(asked(type, '2024-01-21', { visit, scores: [], words: ref('h') }))
      .thenRefused(because('FeedbackAlreadyGiven', { visit, by }))
    given(...told.visited, happened('FeedbackGiven', '2024-01-20', { visit, by: other, scores, words: null }))
      .when(giving)
      .thenEvents(given1)
  }
})

test('feedback is given on a visit that was held, from its last day on', () => {
  for (const history of [told.opened, told.agreed])
    given(...history)
      .when(asked('GiveHostFeedback', '2024-01-20', { visit, scores, words: null }))
      .thenRefused(because('NoVisitToSpeakOf', { visit }))
  given(...told.visited)
    .when(asked('GiveTeamFeedback', '2024-01-15', { visit, scores, words: null }))
    .thenRefused(because('DayBeforeThat', { on: '2024-01-15', notBefore: '2024-01-16' }))
  given(...told.final)
    .when(asked('GiveHostFeedback', '2024-03-01', { visit, scores, words: null }))
    .thenEvents(happened('FeedbackGiven', '2024-03-01', { visit, by: 'host', scores, words: null }))
})

test('feedback and surveys answer something, each question once', () => {
  given(...told.visited)
    .when(asked('GiveHostFeedback', '2024-01-20', { visit, scores: [], words: null }))
    .thenRefused({ type: 'NothingSaid' })
  given(...told.visited)
    .when(asked('GiveHostFeedback', '2024-01-20', { visit, scores: [...scores, ...scores], words: null }))
    .thenRefused(because('QuestionNamedTwice', { question: 'welcome' }))
  given(...told.opened)
    .when(asked('ReturnSurvey', '2023-10-02', { ...surveyed, tallies: [] }))
    .thenRefused({ type: 'NothingSaid' })
  given(...told.opened)
    .when(asked('ReturnSurvey', '2023-10-02', { ...surveyed, tallies: [...surveyed.tallies, ...surveyed.tallies] }))
    .thenRefused(because('QuestionNamedTwice', { question: 'q1' }))
})

test('a question with fewer answers than policy asks is not recorded', () => {
  const tallies = [...surveyed.tallies, { question: 'q2', counts: [1, 3, 0] }]
  given(...told.opened)
    .when(asked('ReturnSurvey', '2023-10-02', { ...surveyed, tallies }))
    .thenRefused(because('TooFewAnswers', { question: 'q2', answers: 4, needed: 5 }))
  const fewer = { ...known, policy: { ...known.policy, surveyMinimum: branded<typeof known.policy.surveyMinimum>(4) } }
  specify(review, fewer)
    .given(...told.opened)
    .when(asked('ReturnSurvey', '2023-10-02', { ...surveyed, tallies }))
    .thenEvents(happened('SurveyReturned', '2023-10-02', { ...surveyed, tallies }))
})

test('a question has no more answers than people who took part', () =>
  given(...told.opened)
    .when(asked('ReturnSurvey', '2023-10-02', { ...surveyed, answers: 8 }))
    .thenRefused(because('MoreAnswersThanPeople', { question: 'q1', counted: 9, answers: 8 })))

test('a survey is returned once', () => {
  const returned = happened('SurveyReturned', '2023-10-02', surveyed)
  given(...told.opened, returned)
    .when(asked('ReturnSurvey', '2023-10-03', surveyed))
    .thenAlreadySo()
  given(...told.opened, returned)
    .when(asked('ReturnSurvey', '2023-10-03', { ...surveyed, answers: 10 }))
    .thenRefused(because('SurveyAlreadyReturned', { survey: 'residents' }))
  given(...told.opened, returned)
    .when(asked('ReturnSurvey', '2023-10-03', { ...surveyed, survey: 'staff' }))
    .thenEvents(happened('SurveyReturned', '2023-10-03', { ...surveyed, survey: 'staff' }))
})

test('a reviewer objected to stays away until the network has answered, and for good where it agrees', () => {
  const { team } = held
  const allocated = [...told.agreed, happened('TeamAllocated', '2023-12-04', { visit, team })]
  const objected = [
    ...allocated,
    happened('ReviewerObjectedTo', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') })
  ]
  const answered = (upheld: boolean) => [
    ...objected,
    happened('ObjectionAnswered', '2023-12-06', { visit, reviewer: 'R-014', upheld })
  ]
  given(...allocated)
    .when(asked('ObjectToReviewer', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') }))
    .thenEvents(objected.at(-1)!)
  for (const history of [objected, answered(true)]) {
    given(...history)
      .when(asked('HoldVisit', '2024-01-16', held))
      .thenRefused(because('ReviewerObjectedTo', { reviewer: 'R-014' }))
    given(...history)
      .when(asked('AllocateTeam', '2023-12-07', { visit, team }))
      .thenRefused(because('ReviewerObjectedTo', { reviewer: 'R-014' }))
    given(...history)
      .when(asked('AllocateTeam', '2023-12-07', { visit, team: [team[0], { reviewer: 'R-015', role: 'member' }] }))
      .thenEvents(
        happened('TeamAllocated', '2023-12-07', { visit, team: [team[0], { reviewer: 'R-015', role: 'member' }] })
      )
  }
  const state = replay(review)([...answered(false), ...wasHeld()])
  expect(state.status).toBe('WorkbookLocked')
  given(...answered(false))
    .when(asked('HoldVisit', '2024-01-16', held))
    .thenEvents(...wasHeld())
})

test('a host objects to one of the team of a visit still to come, and the network answers once', () => {
  const { team } = held
  const allocated = [...told.agreed, happened('TeamAllocated', '2023-12-04', { visit, team })]
  const objecting = asked('ObjectToReviewer', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') })
  const objected = [
    ...allocated,
    happened('ReviewerObjectedTo', '2023-12-05', { visit, reviewer: 'R-014', grounds: ref('g') })
  ]
  const answered = [
    ...objected,
    happened('ObjectionAnswered', '2023-12-06', { visit, reviewer: 'R-014', upheld: true })
  ]
  given(...told.agreed)
    .when(objecting)
    .thenRefused(because('NotOnTheTeam', { visit, reviewer: 'R-014' }))
  given(...told.submitted)
    .when(objecting)
    .thenRefused(because('VisitNotOffered', { visit }))
  given(...told.visited)
    .when(asked('ObjectToReviewer', '2024-01-20', { visit, reviewer: 'R-014', grounds: ref('g') }))
    .thenRefused(because('VisitIsOver', { visit, status: 'Held' }))
  given(...objected)
    .when(objecting)
    .thenAlreadySo()
  given(...answered)
    .when(objecting)
    .thenRefused(because('ObjectionAlreadyAnswered', { reviewer: 'R-014' }))
  const answer = (upheld: boolean) => asked('AnswerObjection', '2023-12-06', { reviewer: 'R-014', upheld })
  given(...allocated)
    .when(answer(true))
    .thenRefused(because('NoObjection', { reviewer: 'R-014' }))
  given(...objected)
    .when(answer(true))
    .thenEvents(answered.at(-1)!)
  given(...answered)
    .when(answer(true))
    .thenAlreadySo()
  given(...answered)
    .when(answer(false))
    .thenRefused(because('ObjectionAlreadyAnswered', { reviewer: 'R-014' }))
})
