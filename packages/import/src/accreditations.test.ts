/** Accreditations as a folder tells them: criteria, cases and awards, step by step, and what of them stays private. */
import { accreditedNetwork, added, changed, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const imported = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = (await stores.history()).filter(({ stream }) => stream.startsWith('accreditation-'))
  return {
    summaries,
    events,
    types: events.map(({ type, data }) => `${data['on'] as string} ${type}`),
    of: (type: string) => events.filter(event => event.type === type).map(({ data }) => data)
  }
}
const told = (row: number, cells: Cells, files: Files = accreditedNetwork): Files =>
  changed(files, 'accreditations.csv', row, cells)
const [attestedRow, appliedRow, packRow, deferredRow, letterRow] = [0, 1, 2, 3, 4]
const [evidenceRow, reviewedRow, awardedRow, keptRow, replyRow] = [5, 6, 7, 9, 11]
const [withdrawnRow, panelRow, onAppealRow] = [12, 14, 15]

test('a community is accredited, and its award referred, suspended, withdrawn and given back, as the rows tell it', async () => {
  const { summaries, types, of } = await imported(accreditedNetwork, accreditedNetwork)
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new'])
  expect(summaries[1]).toMatchObject({ refused: 0, differing: 0 })
  expect(types).toEqual([
    '2021-03-01 CriterionJudged',
    '2021-03-05 AwardAttested',
    '2021-10-21 AccreditationAppliedFor',
    '2021-10-25 PackSubmitted',
    '2021-11-10 AccreditationDeferred',
    '2021-11-12 DecisionLetterSent',
    '2021-12-01 EvidenceSubmitted',
    '2021-12-10 EvidenceReviewed',
    '2022-01-10 AccreditationAwarded',
    '2022-09-01 InterimReviewed',
    '2022-09-20 AwardKept',
    '2022-10-01 AwardSuspended',
    '2022-10-05 SuspensionReplied',
    '2022-11-01 AwardWithdrawn',
    '2022-11-10 AppealLodged',
    '2022-11-15 AppealPanelAppointed',
    '2022-12-01 AppealDecided',
    '2022-12-01 AwardReinstated'
  ])
  expect(of('AccreditationAwarded')).toMatchObject([
    { certificate: 'TC-0001-A2', from: '2021-10-25', until: '2024-10-24', commendations: ['KITCHEN'] }
  ])
  expect(of('AccreditationDeferred')).toMatchObject([
    {
      outstanding: ['CS1'],
      by: { chair: 'R-101', sitting: { inFavour: 3, against: 0, abstained: 1, stoodAside: 1, layMembers: 'met' } }
    }
  ])
})

test('every row of an accreditation counts as imported', async () => {
  const { summaries } = await imported(accreditedNetwork)
  const rows = Object.values(accreditedNetwork).reduce((sum, file) => sum + file.length, 0)
  expect(summaries[0]?.counts).toMatchObject({ read: rows, imported: rows })
})

test('an application is withdrawn, and a concern refers an award', async () => {
  const early = { ...accreditedNetwork, 'accreditations.csv': accreditedNetwork['accreditations.csv']!.slice(1, 3) }
  const withdrawn = added(early, 'accreditations.csv', 0, { step: 'withdrawn', on: '2021-11-01' })
  expect((await imported(withdrawn)).types.at(-1)).toBe('2021-11-01 CaseWithdrawn')
  const concerned = { step: 'referred', on: '2022-06-01', cause: 'concern' }
  const referred = added(accreditedNetwork, 'accreditations.csv', replyRow, { words: '', ...concerned })
  expect((await imported(referred)).types).toContain('2022-06-01 AwardReferred')
})

test('other members of a sitting, votes or words are told as a difference, and neither they nor what was is shown', async () => {
  const { summaries } = await imported(
    accreditedNetwork,
    told(deferredRow, { present: 'R-101;R-102;R-103;R-104;R-106' }),
    told(deferredRow, { stood_aside: 'R-104' }),
    told(deferredRow, { words: 'No such minute.' }),
    told(deferredRow, { in_favour: '4', abstained: '0' }),
    told(deferredRow, { outcome: 'accredited' })
  )
  const differences = summaries.slice(1).map(summary => summary.differences)
  const at = (column: string) => [{ file: 'accreditations.csv', line: deferredRow + 2, column }]
  expect(differences).toMatchObject(['present', 'stood_aside', 'words', 'in_favour', 'outcome'].map(at))
  expect(differences.slice(0, 3).flat()).toMatchObject([0, 1, 2].map(() => ({ was: null, is: null })))
  expect(differences.at(-1)).toMatchObject([{ was: 'deferred', is: 'accredited' }])
  expect(JSON.stringify(summaries)).not.toMatch(/R-10[2-6]|minute|supper/)
})

test('no event, nor what stands beside it, says who stood aside, who is a lay member, or why', async () => {
  const { events } = await imported(accreditedNetwork)
  expect(JSON.stringify(events)).not.toMatch(/R-105|client|Neighbours|supper|fire|heard/)
})

test('a cell of those present or aside that holds a name is refused, and never shown', async () => {
  const named = told(deferredRow, { present: 'R-101;Ann Other', stood_aside: 'Ann Other' })
  const { summaries } = await imported(named)
  expect(summaries[0]?.refusals).toMatchObject([
    { line: deferredRow + 2, column: 'present', value: null },
    { line: deferredRow + 2, column: 'stood_aside', value: null }
  ])
  expect(JSON.stringify(summaries)).not.toContain('Ann')
})

const chairAlone = { by: 'chair', present: '', stood_aside: '', in_favour: '', against: '', abstained: '', casting: '' }
test.each<readonly [rule: string, column: string, row: number, cells: Cells]>([
  ['ThresholdNotMet', 'outcome', deferredRow, { outcome: 'accredited' }],
  ['MemberMustStandAside', 'stood_aside', deferredRow, { present: 'R-101;R-102;R-103;R-104;R-001;R-105' }],
  ['InterestNotDeclared', 'stood_aside', deferredRow, { stood_aside: '' }],
  ['QuorumNotReached', 'present', deferredRow, { present: 'R-101;R-102;R-105' }],
  ['VotesDoNotAddUp', 'in_favour', deferredRow, { in_favour: '7' }],
  ['NotOutstanding', 'standards', evidenceRow, { standards: 'CS2' }],
  ['NotOutstanding', 'standards', reviewedRow, { standards: 'CS2' }],
  ['NotOutstanding', 'not_applicable', deferredRow, { not_applicable: 'CS2' }],
  ['NotOnTheCommittee', 'chair', awardedRow, { chair: 'R-002' }],
  ['InterestNotDeclared', 'chair', awardedRow, { chair: 'R-105' }],
  ['NotForTheChairAlone', 'by', withdrawnRow, { ...chairAlone, chair: 'R-101' }],
  ['NotForTheChairAlone', 'by', onAppealRow, { ...chairAlone, chair: 'R-106' }],
  ['PanelSize', 'present', panelRow, { present: 'R-106;R-107' }],
  ['VotedOnTheCase', 'present', panelRow, { present: 'R-103;R-106;R-107' }],
  ['NotOnTheCommittee', 'present', panelRow, { present: 'R-002;R-106;R-107' }],
  ['MemberMustStandAside', 'present', panelRow, { present: 'R-001;R-106;R-107' }],
  ['InterestNotDeclared', 'present', panelRow, { present: 'R-105;R-106;R-107' }],
  ['ContradictoryCells', 'on', packRow, { on: '2021-10-20' }]
])('%s is told at its line, at %s', async (rule, column, row, cells) => {
  const trained = changed(told(row, cells), 'reviewers.csv', 0, { trained_as: 'reviewer;lead;committee' })
  const { summaries } = await imported(trained)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'accreditations.csv', line: row + 2, column, rule }])
})

test('what an appeal accepts as met, and what it is against, is told at its cell, and days that overlap at the first', async () => {
  const rows = accreditedNetwork['accreditations.csv']!
  const [letter, panel, decided] = [rows[letterRow]!, rows[panelRow]!, rows[onAppealRow]!]
  const against = { outcome: 'decision', cause: 'process', words: 'We were not asked.' }
  const ofCase = { cycle: '2021-2022' }
  const refused = async (...more: ReadonlyArray<Cells>) => {
    const files = { ...accreditedNetwork, 'accreditations.csv': [...rows.slice(0, letterRow + 1), ...more] }
    return (await memoryStores().import(files)).refusals.map(({ rule, line, column }) => ({ rule, line, column }))
  }
  const appeal = { ...letter, ...against, step: 'appeal', on: '2021-11-20' }
  const hearing = [appeal, { ...panel, ...ofCase, on: '2021-11-22' }]
  const varied = { ...decided, ...ofCase, on: '2021-11-30', outcome: 'accredited', standards: 'CS2' }
  expect(await refused(...hearing, varied)).toEqual([{ rule: 'NotOutstanding', line: 9, column: 'standards' }])
  expect(await refused({ ...appeal, outcome: 'withdrawal' })).toEqual([
    { rule: 'NothingToAppeal', line: 7, column: 'outcome' }
  ])
  expect(await refused({ ...rows[attestedRow]!, certificate: 'OLD-2', on: '2021-03-06' })).toEqual([
    { rule: 'AnotherAwardRuns', line: 7, column: 'from' }
  ])
})

test('a row says what its step needs, and nothing else', async () => {
  const refused = async (row: number, cells: Cells) => (await memoryStores().import(told(row, cells))).refusals[0]
  expect(await refused(appliedRow, { cycle: '' })).toMatchObject({ column: 'cycle' })
  expect(await refused(letterRow, { words: 'Dear all' })).toMatchObject({ column: 'words', value: null })
  expect(await refused(deferredRow, { outcome: 'kept' })).toMatchObject({ column: 'outcome', value: 'kept' })
  expect(await refused(deferredRow, { by: '' })).toMatchObject({ column: 'by' })
  expect(await refused(deferredRow, { in_favour: '' })).toMatchObject({ column: 'in_favour' })
  expect(await refused(awardedRow, { present: 'R-101' })).toMatchObject({ column: 'present', value: null })
  expect(await refused(keptRow, { cause: 'fact' })).toMatchObject({ column: 'cause', value: 'fact' })
  expect(await refused(reviewedRow, { outcome: 'accredited' })).toMatchObject({ column: 'outcome' })
  expect(await refused(attestedRow, { from: '2021-01-01' })).toMatchObject({ rule: 'ContradictoryCells' })
})

test('a member who is not registered is told at the row, and their row at reviewers.csv when it was refused', async () => {
  const unread = changed(accreditedNetwork, 'reviewers.csv', 4, { trained_as: 'cook' })
  const { summaries, types } = await imported(unread, accreditedNetwork)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'reviewers.csv', line: 6, column: 'trained_as' }])
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(types.at(-1)).toBe('2022-12-01 AwardReinstated')
})
