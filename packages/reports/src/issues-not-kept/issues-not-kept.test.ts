import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, planned, published } from '../testing/history.ts'
import { issuesNotKept } from './report.ts'

test('an issue of which no report is kept is to be restated, and then no more', async () => {
  const report = 'a'.repeat(64)
  const history = [planned(), published(1), { ...published(2), report }]
  const of = { cycle: '2023-2024', revision: 1 }
  expect(answered(await answerAfter(history)(issuesNotKept, {}))).toEqual([of])
  const restated = happened('NationalReportRestated', { ...of, report, on: '2026-01-10' })
  expect(answered(await answerAfter([...history, restated])(issuesNotKept, {}))).toEqual([])
})
