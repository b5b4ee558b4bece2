import { expect, test } from 'vitest'
import { drafted, happened, planned, ref, registered, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { localAfter } from '../testing/local-after.ts'
import { localCsv } from './csv.ts'

const codes = ['CS1', 'CS2']
const review = reviewOf({ community: 'TC-1', kind: 'audit', sector: 'HMP', membershipType: 'HmpIntegratedAudit' })
const reviewed: ReadonlyArray<EventText> = [
  ...[drafted(), ...codes.map(code => wrote(code)), planned(), registered('TC-1', 'HMP')],
  ...[review.opened(codes), review.peer(codes, 'mp', ref('p')), review.final()]
]
const ofAudit = (type: EventText['type'], on: string, fields: Readonly<Record<string, unknown>>) =>
  happened(type, { community: 'TC-1', cycle: '2023-2024', on, ...fields })
const items = [
  { item: 'A1', area: 'A', standard: 'CS1' },
  { item: 'A2', area: 'A', standard: null },
  { item: 'A3', area: 'A', standard: 'CS2' },
  { item: 'C1', area: 'C', standard: null },
  { item: 'C2', area: 'C', standard: null }
]
const auditPlanned = ofAudit('AuditPlanned', '2023-10-01', { edition: 'E1', items })
const itemsRated = ofAudit('AuditItemsRated', '2024-01-12', {
  ratings: [
    { item: 'A2', rating: 'not', comment: ref('c') },
    { item: 'C1', rating: 'n/a', comment: null }
  ]
})
const recommended = (recommendation: number, area: string, letter: string) =>
  ofAudit('RecommendationMade', '2024-01-13', { recommendation, area, words: ref(letter), due: '2024-12-01' })

test('an audit tells how its items are rated area by area, an item with a standard by the standard and any other by the audit', async () => {
  const report = await localAfter([...reviewed, auditPlanned, itemsRated])
  expect(report.audit?.areas).toEqual([
    { area: 'A', met: 1, partly: 1, not: 1, notApplicable: 0, unrated: 0, percentMet: 33.3 },
    { area: 'C', met: 0, partly: 0, not: 0, notApplicable: 1, unrated: 1, percentMet: null }
  ])
  expect(report.audit?.items.slice(0, 4)).toEqual([
    { ...items[0], rating: 'met', comment: { words: 'said p' } },
    { ...items[1], rating: 'not', comment: { words: 'said c' } },
    { ...items[2], rating: 'partly', comment: { words: 'said p' } },
    { ...items[3], rating: 'n/a', comment: null }
  ])
  const corrected = review.corrected(2, [{ by: 'peer', standard: 'CS2', rating: 'met' }])
  const after = await localAfter([...reviewed, auditPlanned, itemsRated, corrected])
  expect(after.audit?.areas[0]).toMatchObject({ met: 2, partly: 0, percentMet: 66.7 })
  const { columns, rows } = localCsv(report)
  expect(columns.at(-1)).toBe('items')
  expect(rows.map(row => [row['standard'], row['peer'], row['items']])).toEqual([
    ...[
      ['CS1', 'met', 'A: A1'],
      ['CS2', 'partly', 'A: A3']
    ],
    ...[
      ['', 'not', 'A: A2'],
      ['', 'n/a', 'C: C1'],
      ['', null, 'C: C2']
    ]
  ])
})

test('a recommendation of an audit stands with its area, its words, until when, and what became of it', async () => {
  const made = [recommended(1, 'A', 'x'), recommended(2, 'C', 'y')]
  const settled = ofAudit('RecommendationSettled', '2024-06-01', { recommendation: 2, outcome: 'dropped' })
  const concluded = (version: number, on: string) =>
    ofAudit('AuditConcluded', on, { version, visitedOn: '2024-01-11', areas: [], nextDue: '2026-01-11' })
  const history = [...reviewed, auditPlanned, ...made, settled, concluded(1, '2024-03-01'), concluded(2, '2024-04-01')]
  const { audit } = await localAfter(history)
  expect(audit?.recommendations).toEqual([
    {
      ...{ recommendation: 1, area: 'A', words: { words: 'said x' }, madeOn: '2024-01-13', due: '2024-12-01' },
      ...{ outcome: 'open', settledOn: null }
    },
    {
      ...{ recommendation: 2, area: 'C', words: { words: 'said y' }, madeOn: '2024-01-13', due: '2024-12-01' },
      ...{ outcome: 'dropped', settledOn: '2024-06-01' }
    }
  ])
  expect(audit?.concluded).toEqual({ on: '2024-04-01', version: 2, nextDue: '2026-01-11' })
})

test('erased words of an audit are said to be erased', async () => {
  const { audit } = await localAfter([...reviewed, auditPlanned, itemsRated, recommended(1, 'A', 'x')], 'cx')
  expect(audit?.recommendations[0]?.words).toEqual({ erased: true })
  expect(audit?.items[1]?.comment).toEqual({ erased: true })
})

test('an audit without a plan shows neither areas nor recommendations', async () => {
  expect(await localAfter(reviewed)).not.toHaveProperty('audit')
  expect(await localAfter([...reviewed, { ...auditPlanned, cycle: '2022-2023' }])).not.toHaveProperty('audit')
  const peer = reviewOf({ community: 'TC-1' })
  const other = [drafted(), wrote('CS1'), planned(), registered('TC-1'), peer.opened(['CS1']), auditPlanned]
  expect(await localAfter(other)).not.toHaveProperty('audit')
})
