import type { CommunityId, ContentRef, Cycle, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import {
  admitted,
  drafted,
  happened,
  planned,
  ref,
  registered,
  reviewOf,
  wrote,
  type EventText
} from '../testing/history.ts'
import { accreditationCase } from './report.ts'

/** `C1` is a core standard of type 1, `T1 ..` are of type 2. */
const [codes, letters] = [['C1', 'T1', 'T2', 'T3', 'T4'], 'mmmmp']
const typeOf = (standard: string): number => (standard.startsWith('C') ? 1 : 2)
const scope = codes.map(standard => ({
  ...{ standard, section: 'Belonging', standardType: typeOf(standard), core: standard.startsWith('C') }
}))
const review = reviewOf({ community: 'TC-1', kind: 'accreditation', membershipType: 'Accreditation' })
const reviewed = [
  ...[drafted(), planned(), registered('TC-1'), ...admitted('TC-1', 'Accreditation')],
  ...codes.map(code => wrote(code, { standardType: typeOf(code), core: code.startsWith('C') })),
  review.tell('ReviewOpened', { edition: 'E1', sector: 'ADTC', membershipType: 'Accreditation', scope }),
  review.peer(codes, letters),
  { ...review.final(), on: '2024-02-01' }
]
const ofCase = (type: EventText['type'], on: string, fields: Readonly<Record<string, unknown>> = {}) =>
  happened(type, { community: 'TC-1', cycle: '2023-2024', case: 1, on, ...fields })
const applied = ofCase('AccreditationAppliedFor', '2023-10-01', { fullCycles: 2 })
const thresholds = { type1: 100, type2: 80, type3: 60, coreMustBeMet: true }
const tally = (standardType: number, met: number, counting: number) => ({
  ...{ standardType, met, counting, notApplicable: 0 }
})
const out = (standard: string) => ({
  ...{ standard, standardType: typeOf(standard), core: standard.startsWith('C'), notApplicable: false }
})
const packed = ofCase('PackSubmitted', '2024-03-01', {
  ...{ edition: 'E1', version: 1, visitors: ['R-9'], tallies: [tally(1, 1, 1), tally(2, 3, 4), tally(3, 0, 0)] },
  ...{ thresholds, limit: '2024-12-01', outstanding: [out('T4')] }
})
const sat = {
  ...{ inFavour: 3, against: 1, abstained: 0, castingVote: false, voters: ['R-1', 'R-2', 'R-3', 'R-4'] },
  ...{ stoodAside: 2, layMembers: 'met', present: ref('p'), aside: ref('s') }
}
const deferred = ofCase('AccreditationDeferred', '2024-03-20', {
  ...{ by: { chair: 'R-1', sitting: sat }, tallies: [tally(1, 1, 1), tally(2, 3, 4), tally(3, 0, 0)], thresholds },
  ...{ emptyTypes: [3], coreOutstanding: [], acceptedNotApplicable: [], onAppeal: null, acceptedMet: [] },
  ...{ letterDue: '2024-04-05', minute: ref('m'), outstanding: ['T4'], firstPresentation: '2024-03-01' },
  limit: '2024-12-01'
})
const evidenced = [
  ofCase('EvidenceSubmitted', '2024-05-01', { standards: ['T4'], evidence: ref('e') }),
  ofCase('EvidenceReviewed', '2024-05-10', { standards: [{ standard: 'T4', met: true }] })
]
const lodged = happened('AppealLodged', {
  ...{ community: 'TC-1', cycle: '2023-2024', on: '2024-04-10', appeal: 1, against: 'decision', grounds: 'fact' },
  words: ref('a')
})
const all = [...reviewed, applied, packed, deferred]
const said = ({ commitment }: ContentRef) => `said ${commitment.charAt(0)}`
const ask = (on: string) => ({
  ...{ community: 'TC-1' as CommunityId, cycle: '2023-2024' as Cycle, on: on as PlainDate }
})
const caseOn = async (on: string, history: ReadonlyArray<EventText> = all) =>
  answered(await answerAfter(history, { said })(accreditationCase, ask(on)))

test('a case is told with each type of its standards against its threshold, as the pack pinned them', async () => {
  const { pack, status, fullCycles, membershipType } = await caseOn('2024-03-10')
  expect([status, fullCycles, membershipType]).toEqual(['Presented', 2, 'Accreditation'])
  expect(pack).toMatchObject({ presentedOn: '2024-03-01', limit: '2024-12-01', coreMustBeMet: true })
  expect(pack?.types.map(({ type, met, counting, needed, reached }) => [type, met, counting, needed, reached])).toEqual(
    [
      ...[
        [1, 1, 1, 1, true],
        [2, 3, 4, 4, false],
        [3, 0, 0, 0, true]
      ]
    ]
  )
  expect(pack?.outstanding).toEqual([{ standard: 'T4', type: 2, core: false, claimedNotApplicable: false }])
})
test('of a case it is told which decisions its rules leave open that day, and of each other what stands in its way', async () => {
  const open = async (on: string, history?: ReadonlyArray<EventText>) => {
    const { decisions, proposed } = await caseOn(on, history)
    return [decisions.filter(one => one.open).map(one => one.decision), proposed]
  }
  expect(await open('2024-03-10')).toEqual([['deferred', 'not-accredited'], 'deferred'])
  expect(await open('2024-12-02')).toEqual([['not-accredited'], 'not-accredited'])
  expect(await open('2024-05-10', [...all, ...evidenced])).toEqual([['accredited', 'not-accredited'], 'accredited'])
  expect(await open('2023-12-01')).toEqual([[], null])
  expect((await caseOn('2024-03-10')).decisions[0]?.whyNot).toBe(
    'Of type 2, 3 of 4 standards are met, and 4 are needed: defer, refuse, or review evidence first.'
  )
  const ended = happened('MembershipWithdrawn', { community: 'TC-1', cycle: '2023-2024', on: '2024-05-12' })
  const gone = await caseOn('2024-05-12', [...all, ...evidenced, ended])
  expect([gone.membershipType, gone.decisions[0]?.open]).toEqual([null, false])
})
test('a sitting is told with its votes, its quorum and how many stood aside, and never with who did', async () => {
  const { made, needs } = await caseOn('2024-04-01')
  expect(needs).toEqual({ quorum: 4, layMembers: 1, layMembersWaived: false, visitors: ['R-9'] })
  expect(made).toMatchObject([
    {
      ...{ decision: 'deferred', on: '2024-03-20', chair: 'R-1', quorum: 4, onAppeal: false, outstanding: ['T4'] },
      sitting: { inFavour: 3, against: 1, voters: ['R-1', 'R-2', 'R-3', 'R-4'], stoodAside: 2, layMembers: 'met' },
      ...{ limit: '2024-12-01', letterDue: '2024-04-05', award: null, minute: { words: 'said m' } }
    }
  ])
  expect(Object.keys(made[0]?.sitting ?? {})).not.toContain('present')
  expect(Object.keys(made[0]?.sitting ?? {})).not.toContain('aside')
})
test('evidence that a deferral asked for is told with what was found of it, and an appeal with its ground and its panel', async () => {
  const found = await caseOn('2024-05-10', [...all, ...evidenced])
  expect(found.evidence).toEqual([{ on: '2024-05-01', standards: ['T4'], words: { words: 'said e' } }])
  expect(found.checked).toEqual([{ on: '2024-05-10', standard: 'T4', met: true }])
  const panel = happened('AppealPanelAppointed', {
    ...{ community: 'TC-1', cycle: '2023-2024', on: '2024-04-12', appeal: 1, panel: ['R-5', 'R-6', 'R-7'] }
  })
  const appealed = await caseOn('2024-04-12', [...all, lodged, panel])
  expect([appealed.status, appealed.proposed]).toEqual(['UnderAppeal', null])
  expect(appealed.appeals).toEqual([
    {
      ...{ lodgedOn: '2024-04-10', against: 'decision', grounds: 'fact', words: { words: 'said a' } },
      ...{ panel: ['R-5', 'R-6', 'R-7'], decidedOn: null, outcome: null }
    }
  ])
})
test('behind a case stand its reviews by the ratings that count, and its standards with how they were rated', async () => {
  const { reviews, standards } = await caseOn('2024-03-10')
  expect(reviews).toEqual([
    {
      ...{ cycle: '2023-2024', kind: 'accreditation', finalOn: '2024-02-01' },
      ...{ met: 4, partly: 1, not: 0, notApplicable: 0 }
    }
  ])
  expect(standards.map(({ standard, peer }) => [standard, peer])).toEqual([
    ...[
      ['C1', 'met'],
      ['T1', 'met'],
      ['T2', 'met'],
      ['T3', 'met'],
      ['T4', 'partly']
    ]
  ])
})
test('a case is for the committee once its pack is submitted, and for the network team alone before', async () => {
  const readers = async (on: string) => Object.keys(accreditationCase.rolesFor?.(await caseOn(on)) ?? {})
  expect(await readers('2024-02-29')).toEqual(['network-team'])
  expect(await readers('2024-03-01')).toEqual(['network-team', 'committee'])
})
test('where nobody applied it is said so, and a table holds no word that was said', async () => {
  const failure = { type: 'NoSuchCase', community: 'TC-1', cycle: '2023-2024' } as const
  expect(await answerAfter(reviewed)(accreditationCase, ask('2024-03-10'))).toEqual(left(failure))
  expect(accreditationCase.failures.NoSuchCase.says(failure as never)).toBe(
    'TC-1 has not applied for accreditation in 2023-2024.'
  )
  const { columns, rows } = accreditationCase.csv(await caseOn('2024-04-01'))
  const parts = new Set(rows.map(({ part }) => part))
  expect([...parts]).toEqual(['type', 'may-be-decided', 'decided', 'review', 'standard'])
  expect(columns.filter(column => ['minute', 'words', 'evidence', 'peerComment'].includes(column))).toEqual([])
})
