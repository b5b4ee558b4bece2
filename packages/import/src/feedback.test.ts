import { smallNetwork } from '@cofc/verification'
import { expect, test } from 'vitest'
import type { Contents } from './testing/asked-of-import.ts'
import { history, importFiles } from './testing/importing.ts'
import { temporaryStores } from './testing/stores.ts'

const its = { community: 'TC-0001', cycle: '2021-2022' }
const survey = (question: string, counts: string) => ({
  ...its,
  ...{ survey: 'residents', on: '2022-01-20', people: '9', question, counts }
})
const host = (question: string, score: string, words = '') => ({
  ...its,
  ...{ seq: '', by: 'host', on: '2022-01-20', question, score, words }
})

const imported = async (...folders: ReadonlyArray<Contents>) => {
  await using stores = await temporaryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await importFiles(stores, folder, { keepGoing: true }))
  const events = await history(stores)
  return { summaries, of: (type: string) => events.filter(event => event.type === type).map(({ data }) => data) }
}
const outcomes = (summaries: ReadonlyArray<{ readonly outcome: string }>) => summaries.map(({ outcome }) => outcome)

test('the questions of a survey are one command; a question with too few answers is refused at its row and keeps out no other', async () => {
  const folder = {
    ...smallNetwork,
    'surveys.csv': [survey('q1', '3;4;2'), survey('q2', '1;1;1'), survey('q3', '5')]
  }
  const { summaries, of } = await imported(folder, {
    ...folder,
    'surveys.csv': [survey('q1', '3;4;2'), survey('q3', '5')]
  })
  expect(outcomes(summaries)).toEqual(['partly-imported', 'nothing-new'])
  expect(summaries[0]?.refusals).toMatchObject([
    { file: 'surveys.csv', line: 3, column: 'counts', rule: 'TooFewAnswers', waitingForIt: 0 }
  ])
  expect(of('SurveyReturned')).toMatchObject([
    {
      survey: 'residents',
      answers: 9,
      tallies: [
        { question: 'q1', counts: [3, 4, 2] },
        { question: 'q3', counts: [5] }
      ]
    }
  ])
})

test('a survey that is recorded stays, and other counts of it are told as a difference', async () => {
  const before = { ...smallNetwork, 'surveys.csv': [survey('q1', '3;4;2')] }
  const { summaries, of } = await imported(
    before,
    { ...smallNetwork, 'surveys.csv': [survey('q1', '3;5;1')] },
    { ...smallNetwork, 'surveys.csv': [survey('q1', '3;4;2'), survey('q2', '9')] }
  )
  expect(outcomes(summaries)).toEqual(['imported', 'nothing-new', 'nothing-new'])
  expect(summaries[1]?.differences).toMatchObject([{ file: 'surveys.csv', line: 2, column: 'counts' }])
  expect(summaries[2]?.differences).toMatchObject([
    { file: 'surveys.csv', line: 2, rule: 'SurveyAlreadyReturned' },
    { file: 'surveys.csv', line: 3, rule: 'SurveyAlreadyReturned' }
  ])
  expect(of('SurveyReturned')).toHaveLength(1)
})

test('what host and team answered about a visit is given once by each, the words beside the questions', async () => {
  const folder = {
    ...smallNetwork,
    'feedback.csv': [
      host('welcome', '4'),
      host('', '', 'Come again.'),
      host('report', '2'),
      { ...host('welcome', '5'), by: 'team' }
    ]
  }
  const { summaries, of } = await imported(folder, folder)
  expect(outcomes(summaries)).toEqual(['imported', 'nothing-new'])
  expect(of('FeedbackGiven')).toMatchObject([
    {
      by: 'host',
      visit: 1,
      scores: [
        { question: 'welcome', score: 4 },
        { question: 'report', score: 2 }
      ],
      words: { length: 11 }
    },
    { by: 'team', scores: [{ question: 'welcome', score: 5 }], words: null }
  ])
})

test.each([
  ['score', host('welcome', ''), 'no score'],
  ['question', host('', '4'), 'which question'],
  ['words', host('welcome', '4', 'Come again.'), 'a row of their own'],
  ['score', host('welcome', '6'), 'from 1 to 5']
])('a row of feedback that does not hold together is told at its %s', async (column, row, says) => {
  const { summaries } = await imported({ ...smallNetwork, 'feedback.csv': [row] })
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'feedback.csv', line: 2, column }])
  expect(summaries[0]?.refusals[0]?.says).toContain(says)
})

test('feedback from before its visit is told once, at its day, with the visit', async () => {
  const early = { ...host('welcome', '4'), on: '2021-09-01' }
  const { summaries } = await imported({ ...smallNetwork, 'feedback.csv': [early] })
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'feedback.csv', line: 2, column: 'on', value: '2021-09-01' }])
  expect(summaries[0]?.refusals[0]?.says).toContain('visits.csv')
})
