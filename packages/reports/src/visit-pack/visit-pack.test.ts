import type { AskVisitPack } from './visit-pack.ts'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { drafted, mapped, planned, ref, registered, reviewOf, wrote, type EventText } from '../testing/history.ts'
import { visitPackReport } from './report.ts'

const ask = { community: 'TC-1', cycle: '2023-2024', kind: 'peer-review' } as unknown as AskVisitPack
const last = reviewOf({ community: 'TC-1', cycle: '2022-2023', edition: 'E0' })
const review = reviewOf({ community: 'TC-1' })
const team = [
  { reviewer: 'R-1', role: 'lead' },
  { reviewer: 'R-2', role: 'member' },
  { reviewer: 'R-3', role: 'member' }
]
const dates = ['2024-01-08', '2024-01-09']
const setting = [
  ...[drafted('E0'), wrote('CS7', {}, 'E0'), drafted(), wrote('CS1'), wrote('CS2')],
  mapped('E1', 'E0', [['CS7', 'CS1', 'same']]),
  ...[planned('2022-2023', 'E0'), planned('2023-2024'), registered('TC-1')],
  last.opened(['CS7']),
  last.self(['CS7'], 'm'),
  last.tell('SelfReviewSubmitted', { on: '2022-11-01' }),
  last.peer(['CS7'], 'p'),
  last.tell('FindingRecorded', {
    ...{ finding: 1, findingKind: 'action', standard: 'CS7', words: ref('f'), due: null, on: '2023-02-01' }
  }),
  last.tell('LocalReportIssued', { on: '2023-04-01', membershipType: 'Full' }),
  review.opened(['CS1', 'CS2']),
  review.self(['CS1', 'CS2'], 'mn', ref('c')),
  review.tell('EvidenceAdded', { standards: ['CS1'], title: ref('e'), file: null }),
  review.tell('VisitDatesOffered', { visit: 1, dates, on: '2023-10-01' }),
  review.tell('TeamAllocated', { visit: 1, team, on: '2023-10-02' })
]
const submitted = review.tell('SelfReviewSubmitted', { on: '2023-11-20' })
const after = async (...history: ReadonlyArray<EventText>) =>
  answered(await answerAfter([...setting, ...history], { said: () => 'Some words' })(visitPackReport, ask))

test('a pack holds the self-review as it was submitted, and nothing of it before that', async () => {
  expect(await after()).toMatchObject({ submittedOn: null, standards: [], name: 'House TC-1' })
  const back = review.tell('WorkbookReturned', { reason: ref('r'), on: '2023-11-25' })
  expect((await after(submitted, back)).standards).toEqual([])
  const { submittedOn, standards } = await after(submitted)
  expect(submittedOn).toBe('2023-11-20')
  expect(standards.map(({ standard, self, selfComment, evidence }) => [standard, self, selfComment, evidence])).toEqual(
    [
      ['CS1', 'met', { words: 'Some words' }, [{ words: 'Some words' }]],
      ['CS2', 'not', { words: 'Some words' }, []]
    ]
  )
})

test('a pack lists the evidence of each standard, and which file of the library each piece is', async () => {
  const piece = { evidence: 'E-1', title: ref('l') }
  const shown = review.tell('EvidenceAttached', { ...piece, standards: ['CS1', 'CS2'], on: '2023-10-03' })
  const back = review.tell('EvidenceDetached', { evidence: 'E-1', standards: ['CS2'], on: '2023-10-04' })
  const more = review.tell('EvidenceAttached', {
    evidence: 'E-2',
    title: ref('m'),
    standards: ['CS2'],
    on: '2023-10-04'
  })
  const none = review.tell('EvidenceDetached', { evidence: 'E-2', standards: ['CS2'], on: '2023-10-05' })
  const { standards } = await after(shown, back, more, none, submitted)
  expect(standards.map(({ evidence, pieces }) => [evidence.length, pieces])).toEqual([
    [2, [null, 'E-1']],
    [0, []]
  ])
  const again = review.tell('EvidenceAttached', { ...piece, standards: ['CS2'], on: '2023-10-05' })
  expect((await after(shown, back, again, submitted)).standards.map(({ pieces }) => pieces)).toEqual([
    [null, 'E-1'],
    ['E-1']
  ])
})

test("a pack shows last time's ratings under today's standards, and what became of its action points", async () => {
  const settled = last.tell('ActionPointSettled', { finding: 1, outcome: 'done', on: '2023-07-01' })
  const { standards, lastYear } = await after(settled, submitted)
  expect(standards.map(one => one.last)).toEqual([{ standard: 'CS7', self: 'met', peer: 'partly' }, null])
  expect(lastYear).toMatchObject({ cycle: '2022-2023', actionPoints: [{ standard: 'CS7', outcome: 'done' }] })
})

test('a pack counts the team by role, and holds nothing that peers rated on this visit', async () => {
  const found = await after(submitted, review.peer(['CS1'], 'n', ref('p')))
  expect(found.visits).toEqual([
    {
      ...{ visit: 1, status: 'Offered', days: dates, mode: null },
      team: { lead: 1, member: 2, 'tc-specialist': 0, observer: 0 }
    }
  ])
  expect(JSON.stringify(found)).not.toMatch(/R-\d|peerComment/)
  expect(JSON.stringify(found.standards)).not.toContain('"peer":"not"')
})

test('there is a pack of a review that has a visit, and of no other', async () => {
  const none = left({ type: 'NoSuchVisit', ...ask })
  const cancelled = review.tell('VisitCancelled', { visit: 1, on: '2023-12-01' })
  expect(await answerAfter([...setting, cancelled])(visitPackReport, ask)).toEqual(none)
  const other = { ...ask, kind: 'audit' } as const
  expect(await answerAfter(setting)(visitPackReport, other)).toEqual(left({ type: 'NoSuchVisit', ...other }))
  const agreed = review.tell('VisitAgreed', { visit: 1, date: '2024-01-08', mode: 'virtual', on: '2023-10-05' })
  expect((await after(agreed)).visits[0]).toMatchObject({ status: 'Agreed', days: ['2024-01-08'], mode: 'virtual' })
})

test('the table of a pack has a line for each standard', async () => {
  const { rows } = visitPackReport.csv(await after(submitted))
  expect(rows.map(row => [row['standard'], row['self'], row['lastSelf'], row['lastPeer']])).toEqual([
    ['CS1', 'met', 'met', 'partly'],
    ['CS2', 'not', null, null]
  ])
})
