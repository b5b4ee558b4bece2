import { accreditedNetwork, added, changed, lacking, smallNetwork, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import type { Contents } from './testing/asked-of-import.ts'
import { history, importFiles } from './testing/importing.ts'
import { happened } from './testing/happened.ts'
import { memoryStores } from './testing/memory-stores.ts'
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

test('a rule that is not known is told those that may be waived, and one that never is by its name', async () => {
  const { summaries } = await imported(
    excepted(exception({ rule: 'TooFewBiscuits' })),
    excepted(exception({ rule: 'QuorumNotReached' }))
  )
  const [unknown, never] = summaries.map(({ refusals }) => refusals[0])
  expect(unknown).toMatchObject({ file: 'exceptions.csv', line: 2, column: 'rule', rule: 'MalformedCell' })
  expect(unknown?.says).toContain('TooFewSpecialists')
  expect(unknown?.says).toContain('AppealWindowClosed, LayMemberMissing')
  expect(unknown?.says).not.toMatch(/ReviewerBelongsToHost|ReviewerServedAtHost|ReviewerObjectedTo/)
  expect(never).toMatchObject({ file: 'exceptions.csv', line: 2, column: 'rule', rule: 'MalformedCell' })
  expect(never?.says).toMatch(/QuorumNotReached is never waived$/)
})

const steps = 'accreditations.csv'
const ofCase = (key: string, rule: string, more: Cells = {}): Cells =>
  exception({ file: steps, key, rule, reason: 'The lay member was on a train that stood.', on: '2021-11-09', ...more })
const [deferredRow, letterRow, suspendedRow] = [3, 4, 10]
/** R-102, the only lay member, was not there. */
const withoutLay = changed(accreditedNetwork, steps, deferredRow, { present: 'R-101;R-103;R-104;R-105;R-106' })
const late = added(
  { ...accreditedNetwork, [steps]: accreditedNetwork[steps]!.slice(0, letterRow + 1) },
  steps,
  letterRow,
  {
    ...{ step: 'appeal', on: '2021-12-20', outcome: 'decision', cause: 'process', words: 'Nobody told us.' }
  }
)
const withExceptions = (files: Files, ...rows: ReadonlyArray<Cells>): Files => ({ ...files, 'exceptions.csv': rows })
const accredited = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = (await stores.history()).filter(({ stream }) => stream.startsWith('accreditation-'))
  return { summaries, types: events.map(({ type }) => type), events, all: await happened(stores) }
}

test('the need of a lay member is waived just before the decision, and what is recorded is not waived again', async () => {
  const waived = withExceptions(withoutLay, ofCase('TC-0001;2021-2022;2021-11-10', 'LayMemberMissing'))
  const { summaries, types, events } = await accredited(waived, waived)
  expect(outcomes(summaries)).toEqual(['imported', 'nothing-new'])
  const at = types.indexOf('AccreditationRuleWaived')
  expect(types.slice(at - 1, at + 2)).toEqual(['PackSubmitted', 'AccreditationRuleWaived', 'AccreditationDeferred'])
  expect(events[at]?.data).toMatchObject({ cycle: '2021-2022', rule: 'LayMemberMissing', on: '2021-11-09' })
  expect(events[at + 1]?.data).toMatchObject({ by: { sitting: { layMembers: 'waived' } } })
  expect(JSON.stringify(events)).not.toContain('train')
})

test('the last day of an appeal is waived just before the appeal', async () => {
  const { summaries, types } = await accredited(
    withExceptions(late, ofCase('TC-0001;2021-2022;2021-12-20', 'AppealWindowClosed'))
  )
  expect(outcomes(summaries)).toEqual(['imported'])
  expect(types.slice(-2)).toEqual(['AccreditationRuleWaived', 'AppealLodged'])
})

test('a rule is waived for a decision on the award, and for an appeal against its withdrawal, by the cycle of its case', async () => {
  const sat = {
    by: 'sitting',
    present: 'R-101;R-103;R-104;R-106',
    stood_aside: '',
    in_favour: '4',
    against: '0',
    abstained: '0',
    casting: 'no'
  }
  const suspended = changed(accreditedNetwork, steps, suspendedRow, sat)
  const award = await accredited(
    suspended,
    withExceptions(suspended, ofCase('TC-0001;2021-2022;2022-10-01', 'LayMemberMissing'))
  )
  expect(outcomes(award.summaries)).toEqual(['partly-imported', 'imported'])
  const appealed = changed(changed(accreditedNetwork, steps, 13, { on: '2022-12-12' }), steps, 14, { on: '2022-12-14' })
  const heard = changed(appealed, steps, 15, { on: '2022-12-20' })
  const appeal = await accredited(
    heard,
    withExceptions(heard, ofCase('TC-0001;2021-2022;2022-12-12', 'AppealWindowClosed'))
  )
  expect(appeal.summaries[0]?.refusals).toMatchObject([
    { file: steps, line: 15, column: 'on', rule: 'AppealWindowClosed' }
  ])
  expect(outcomes(appeal.summaries)).toEqual(['partly-imported', 'imported'])
})

test('a step waits for its exception where that is refused or cannot be read, and the folder put right leaves no trace', async () => {
  const right = withExceptions(withoutLay, ofCase('TC-0001;2021-2022;2021-11-10', 'LayMemberMissing'))
  const undisturbed = await accredited(right)
  for (const slip of [{ reason: '' }, { key: 'TC-0001;2021' }, { on: '?' }, { approved_by_role: 'me' }]) {
    const { summaries, all } = await accredited(changed(right, 'exceptions.csv', 0, slip), right)
    expect(summaries[0]?.refusals).toMatchObject([
      { file: 'exceptions.csv', line: 2, column: Object.keys(slip)[0], rule: 'MalformedCell' }
    ])
    expect(summaries[1]).toMatchObject({ refused: 0, differing: 0 })
    expect(all).toEqual(undisturbed.all)
  }
})

test('an exception for a step that has no row, or that names it otherwise, is refused at its cell', async () => {
  const refused = async (row: Cells) => (await accredited(withExceptions(withoutLay, row))).summaries[0]?.refusals
  const missing = { file: steps, line: 5, rule: 'LayMemberMissing' }
  const at = (column: string, rule: string) => ({ file: 'exceptions.csv', line: 2, column, rule })
  expect(await refused(ofCase('TC-0001;2021-2022;2021-11-11', 'LayMemberMissing'))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...at('key', 'NoRowForException'), value: 'TC-0001;2021-2022;2021-11-11' }),
      expect.objectContaining(missing)
    ])
  )
  for (const [row, column] of [
    [ofCase('TC-0001;2021-2022;1', 'LayMemberMissing'), 'key'],
    [ofCase('TC-0001;2021-2022;2021-11-10', 'TooFewSpecialists'), 'rule'],
    [exception({ rule: 'LayMemberMissing' }), 'rule'],
    [exception({ key: 'TC-0001;2021-2022;2021-11-10' }), 'key']
  ] as const)
    expect(await refused(row)).toEqual(
      expect.arrayContaining([expect.objectContaining(at(column, 'ContradictoryCells'))])
    )
})

test('an exception of a community without an accreditation is refused, and so is one of an application that was not made', async () => {
  const [unknown] = (
    await accredited(withExceptions(accreditedNetwork, ofCase('TC-0009;2021-2022;2021-11-10', 'LayMemberMissing')))
  ).summaries
  expect(unknown?.refusals).toMatchObject([{ file: 'exceptions.csv', line: 2, column: 'key' }])
  const waived = withExceptions(withoutLay, ofCase('TC-0001;2021-2022;2021-11-10', 'LayMemberMissing'))
  const [unasked] = (await accredited(lacking(waived, steps, 1))).summaries
  expect(unasked?.refusals).toMatchObject([{ rule: 'NoCase' }])
})
