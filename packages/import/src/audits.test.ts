/** Joint audits as a folder tells them: their plan with its items, what was rated and recommended, and the programme. */
import { added, auditedNetwork, changed, lacking, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'

const imported = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = await stores.history()
  const ofAudits = events.filter(({ stream }) => stream.startsWith('hmp-audit-'))
  return {
    summaries,
    types: ofAudits.map(({ type, data }) => `${data['on'] as string} ${type}`),
    of: (type: string) => ofAudits.filter(event => event.type === type).map(({ data }) => data)
  }
}
const audit = (row: number, cells: Readonly<Record<string, string>>, files: Files = auditedNetwork): Files =>
  changed(files, 'audits.csv', row, cells)

test('an audit is planned with the items of its edition, rated, recommended on and concluded with its report', async () => {
  const { summaries, types, of } = await imported(auditedNetwork, auditedNetwork)
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new'])
  expect(summaries[1]).toMatchObject({ refused: 0, differing: 0 })
  expect(types).toEqual([
    '2019-01-01 ProgrammeAccreditationRecorded',
    '2021-06-01 AuditPlanned',
    '2021-09-09 AuditItemsRated',
    '2021-09-10 AuditItemsRated',
    '2021-09-20 RecommendationMade',
    '2021-10-20 AuditConcluded',
    '2022-05-02 RecommendationSettled'
  ])
  const none = { met: 0, partly: 0, not: 0, notApplicable: 0, unrated: 0 }
  expect(of('AuditConcluded')).toMatchObject([
    {
      ...{ version: 1, visitedOn: '2021-09-09', nextDue: '2023-09-09' },
      areas: [
        { area: 'A', ...none, met: 1, partly: 1 },
        { area: 'B', ...none, unrated: 1 },
        { area: 'C', ...none, not: 1 }
      ]
    }
  ])
  expect(of('AuditPlanned')).toMatchObject([
    { edition: 'E1', items: [{ item: 'A1' }, { item: 'A2' }, { item: 'B1' }, { item: 'C1' }] }
  ])
})

test('every row counts as imported, those of items with the plan that holds them', async () => {
  const { summaries } = await imported(auditedNetwork)
  const rows = Object.values(auditedNetwork).reduce((sum, file) => sum + file.length, 0)
  expect(summaries[0]?.counts).toMatchObject({ read: rows, imported: rows })
})

test('an item that is refused keeps out the audits that would hold it, and is mended by importing again', async () => {
  const wrong = changed(auditedNetwork, 'audit-items.csv', 1, { area: 'E' })
  const { summaries, types } = await imported(wrong, auditedNetwork)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'audit-items.csv', line: 3, column: 'area' }])
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(types).toContain('2021-10-20 AuditConcluded')
  expect(types).toContain('2021-09-09 AuditItemsRated')
})

test('a rating that is refused keeps its report from being drafted, so that it is mended by importing again', async () => {
  const wrong = audit(1, { item: 'D9' })
  const { summaries, types } = await imported(wrong, auditedNetwork)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'audits.csv', line: 3, column: 'item', rule: 'ItemUnknown' }])
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(types.filter(type => type.endsWith('AuditItemsRated'))).toHaveLength(2)
  expect(types.at(-1)).toBe('2022-05-02 RecommendationSettled')
})

test('an audit that is told after its report was final is concluded then', async () => {
  const late = { ...auditedNetwork, 'audits.csv': [] }
  const { summaries, types } = await imported(late, {
    ...auditedNetwork,
    'audits.csv': [auditedNetwork['audits.csv']![0]!]
  })
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0 })
  expect(types).toEqual([
    '2019-01-01 ProgrammeAccreditationRecorded',
    '2021-06-01 AuditPlanned',
    '2021-10-20 AuditConcluded'
  ])
})

test('items that changed since an audit was planned are told as a difference', async () => {
  const { summaries } = await imported(auditedNetwork, changed(auditedNetwork, 'audit-items.csv', 1, { area: 'D' }), {
    ...auditedNetwork,
    'audit-items.csv': auditedNetwork['audit-items.csv']!.toReversed()
  })
  expect(summaries[1]?.differences).toMatchObject([{ file: 'audits.csv', line: 2, column: 'step' }])
  expect(summaries[2]).toMatchObject({ differing: 0, refused: 0 })
})

test('other words or another rating of an item are told as a difference, and words are never shown', async () => {
  const { summaries } = await imported(
    auditedNetwork,
    audit(1, { words: 'Nobody came.' }),
    audit(2, { rating: 'partly' })
  )
  expect(summaries[1]?.differences).toMatchObject([{ line: 3, column: 'rating', was: null, is: null }])
  expect(JSON.stringify(summaries)).not.toContain('came')
  expect(summaries[2]?.differences).toMatchObject([
    { line: 4, column: 'rating', is: expect.stringContaining('partly') as string }
  ])
})

test('a row says what its step needs, and nothing else', async () => {
  const refused = async (row: number, cells: Readonly<Record<string, string>>) =>
    (await memoryStores().import(audit(row, cells))).refusals[0]
  expect(await refused(1, { rating: '' })).toMatchObject({ line: 3, column: 'rating' })
  expect(await refused(0, { item: 'A1' })).toMatchObject({ line: 2, column: 'item' })
  expect(await refused(3, { area: '' })).toMatchObject({ line: 5, column: 'area' })
  expect(await refused(4, { outcome: '' })).toMatchObject({ line: 6, column: 'outcome' })
  expect(await refused(4, { due: '2022-01-01' })).toMatchObject({ line: 6, column: 'due' })
})

test('a recommendation is settled by its words, under the number that it got', async () => {
  const two = added(auditedNetwork, 'audits.csv', 3, { on: '2021-09-15', words: 'Meet weekly.' })
  const { of } = await imported(two)
  expect(of('RecommendationMade').map(({ recommendation, on }) => [recommendation, on])).toEqual([
    [1, '2021-09-15'],
    [2, '2021-09-20']
  ])
  expect(of('RecommendationSettled')).toMatchObject([{ recommendation: 2, outcome: 'done' }])
})

test('a folder without items goes on with an audit that is recorded', async () => {
  const before = lacking(auditedNetwork, 'audits.csv', 4)
  const { 'audit-items.csv': _, ...later } = auditedNetwork
  const { summaries, types } = await imported(before, later)
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(types.at(-1)).toBe('2022-05-02 RecommendationSettled')
})
