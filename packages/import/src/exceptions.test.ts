import { changed, smallNetwork, type Cells } from '@cofc/verification'
import { expect, test } from 'vitest'
import { history, importFiles, type Contents } from './testing/importing.ts'
import { temporaryStores } from './testing/stores.ts'

const exception = (more: Cells = {}): Cells => ({
  ...{ file: 'visits.csv', key: 'TC-0001;2021-2022;1', rule: 'TooFewClientMembers' },
  ...{ reason: 'The client member fell ill.', approved_by_role: 'committee-chair', on: '2021-09-08' },
  ...more
})
/** Nobody on the team is a client member. */
const withoutClient = changed(smallNetwork, 'visits.csv', 0, { team: 'R-001:lead' })
const excepted = (...rows: ReadonlyArray<Cells>): Contents => ({ ...withoutClient, 'exceptions.csv': rows })

const imported = async (...folders: ReadonlyArray<Contents>) => {
  await using stores = await temporaryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await importFiles(stores, folder, { keepGoing: true }))
  return { summaries, events: await history(stores) }
}
const outcomes = (summaries: ReadonlyArray<{ readonly outcome: string }>) => summaries.map(({ outcome }) => outcome)

test('an exception is waived just before its visit, and what is recorded is not waived again', async () => {
  const { summaries, events } = await imported(excepted(exception()), excepted(exception({ key: 'TC-0001;2021-2022' })))
  expect(outcomes(summaries)).toEqual(['imported', 'nothing-new'])
  const types = events.map(({ type }) => type)
  const at = types.indexOf('ReviewRuleWaived')
  expect(types.slice(at, at + 3)).toEqual(['ReviewRuleWaived', 'VisitDatesOffered', 'VisitAgreed'])
  const { data } = events[at]!
  expect(data).toMatchObject({ visit: 1, rule: 'TooFewClientMembers', approvedBy: 'committee-chair', on: '2021-09-08' })
  expect(types).toContain('VisitHeld')
})

test('what was approved long before the review opened, or long after the visit, counts all the same', async () => {
  for (const [on, recorded] of [
    ['2020-01-01', '2021-04-10'],
    ['2026-01-01', '2026-01-01']
  ] as const) {
    const { summaries, events } = await imported(excepted(exception({ on })))
    expect(outcomes(summaries)).toEqual(['imported'])
    expect(events.find(({ type }) => type === 'ReviewRuleWaived')?.data).toMatchObject({ on: recorded })
  }
})

test('an exception that comes later lets a refused visit in', async () => {
  const { summaries, events } = await imported(withoutClient, excepted(exception()))
  expect(outcomes(summaries)).toEqual(['partly-imported', 'imported'])
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'visits.csv', line: 2, rule: 'TooFewClientMembers' }])
  expect(events.filter(({ type }) => type === 'VisitHeld')).toHaveLength(1)
})

test('a visit of which only the day is known comes in with two exceptions, and without them says what is missing', async () => {
  const dayOnly = changed(smallNetwork, 'visits.csv', 0, { offered: '' })
  const rules = [exception({ rule: 'TooFewDatesOffered' }), exception({ rule: 'TooFewWeekdaysOffered' })]
  const { summaries, events } = await imported(dayOnly, { ...dayOnly, 'exceptions.csv': rules }, dayOnly)
  expect(outcomes(summaries)).toEqual(['partly-imported', 'imported', 'nothing-new'])
  expect(summaries[0]?.refusals).toMatchObject([
    { file: 'visits.csv', line: 2, column: 'offered', rule: 'TooFewDatesOffered' }
  ])
  expect(events.find(({ type }) => type === 'VisitDatesOffered')?.data['dates']).toEqual(['2021-09-09'])
})

test('a rule that is never waived is refused at its cell, and says so', async () => {
  const { summaries } = await imported(excepted(exception(), exception({ rule: 'ReviewerBelongsToHost' })))
  expect(summaries[0]?.refusals).toMatchObject([
    { file: 'exceptions.csv', line: 3, column: 'rule', value: 'ReviewerBelongsToHost', rule: 'RuleIsNeverWaived' }
  ])
  expect(summaries[0]?.refusals[0]?.says).toContain('is never waived')
})

test('a visit waits for its exception, where that is refused or cannot be read', async () => {
  const unreasoned = await imported(excepted(exception({ reason: '' })))
  expect(unreasoned.summaries[0]?.refusals).toMatchObject([{ file: 'exceptions.csv', line: 2, column: 'reason' }])
  expect(unreasoned.summaries[0]?.refusals).toHaveLength(1)
  const { summaries } = await imported(excepted(exception({ key: 'TC-0001, 2021-2022' })))
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'exceptions.csv', line: 2, column: 'key' }])
  expect(summaries[0]?.refusals).toHaveLength(1)
})

test('an exception for a visit, or of a review, that has no row is refused', async () => {
  const second = await imported({ ...smallNetwork, 'exceptions.csv': [exception({ key: 'TC-0001;2021-2022;2' })] })
  expect(second.summaries[0]?.refusals).toMatchObject([
    { file: 'exceptions.csv', line: 2, column: 'key', value: 'TC-0001;2021-2022;2', rule: 'NoRowForException' }
  ])
  const other = await imported({ ...smallNetwork, 'exceptions.csv': [exception({ key: 'TC-0009;2021-2022' })] })
  expect(other.summaries[0]?.refusals).toMatchObject([
    { file: 'exceptions.csv', line: 2, column: 'key', rule: 'NoReviewForRow' }
  ])
})

test('two exceptions from one rule for one visit are one too many', async () => {
  const { summaries } = await imported(excepted(exception(), exception({ on: '2021-09-09' })))
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'exceptions.csv', line: 3, rule: 'DuplicateRow' }])
})

test('an exception that is taken back stays on record, and is told as no difference', async () => {
  const { summaries } = await imported(excepted(exception()), withoutClient)
  expect(outcomes(summaries)).toEqual(['imported', 'nothing-new'])
})
