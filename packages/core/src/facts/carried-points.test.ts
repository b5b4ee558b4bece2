import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { edition, type EditionEvent } from '../edition/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { review, type ReviewEvent } from '../review/index.ts'
import { editionMappings } from './edition-mappings.ts'
import { heldLast } from './held-last.ts'
import { heldNext } from './held-next.ts'
import { finalReports } from './final-reports.ts'

const found = <S>(states: ReadonlyArray<S>, known: object = {}) => ({ states, words: [], known: known as never })
const command = { community: 'TC-0001', cycle: '2024-2025' } as never

const held = (type: 'CommunityAdmitted' | 'MembershipRenewed', year: number, membershipType: string) => ({
  ...{ type, community: 'TC-0001', cycle: `${year}-${year + 1}`, membershipType, on: `${year}-08-01` },
  ...{ opens: `${year}-09-01`, closes: `${year + 1}-08-31` }
})
const years = [
  held('CommunityAdmitted', 2021, 'Developmental'),
  held('MembershipRenewed', 2022, 'Full'),
  held('MembershipRenewed', 2023, 'Full'),
  held('MembershipRenewed', 2024, 'Full')
] as unknown as ReadonlyArray<MembershipEvent>
const member = replay(membership)(years)

test('looked at are the last cycle before, and the first after, to which the community belonged', () => {
  expect(heldLast.streams(command, {})).toEqual(['membership-TC-0001'])
  expect(heldLast.answer(command, found([member]))).toMatchObject({ cycle: '2023-2024', membershipType: 'Full' })
  expect(heldLast.answer(command, found([membership.initialState]))).toBe(null)
  expect(heldNext.answer({ community: 'TC-0001', cycle: '2023-2024' } as never, found([member]))).toMatchObject({
    cycle: '2024-2025',
    membershipType: 'Full'
  })
  expect(heldNext.answer(command, found([member]))).toBe(null)
})

const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 9 })
const happened = (type: string, on: string, fields: object = {}) =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', on, ...fields }) as unknown as ReviewEvent
const recorded = (finding: number, findingKind: string, letter: string) =>
  happened('FindingRecorded', '2024-02-01', { finding, findingKind, standard: 'CS1', words: ref(letter), due: null })
const final = replay(review)([
  happened('ReviewOpened', '2023-09-01', { edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope: [] }),
  happened('SelfReviewSubmitted', '2023-11-20'),
  ...[
    recorded(1, 'action', 'a'),
    recorded(2, 'achievement', 'b'),
    recorded(3, 'action', 'c'),
    recorded(4, 'action', 'd')
  ],
  happened('LocalReportDrafted', '2024-02-05', { commentsDue: '2024-02-19' }),
  happened('LocalReportIssued', '2024-02-26', { membershipType: 'Full' }),
  happened('ActionPointSettled', '2024-09-01', { finding: 1, outcome: 'done' }),
  happened('ActionPointAssigned', '2024-09-01', { finding: 4, owner: 'provider', due: '2024-12-31' })
])

test('the final reports are those of that cycle, the visited review before the self-review, with their action points', () => {
  const known = { heldLast: { cycle: '2023-2024', membershipType: 'Full' } }
  expect(finalReports.streams(command, known as never)).toEqual([
    'review-TC-0001/2023-2024/peer-review',
    'review-TC-0001/2023-2024/self-review'
  ])
  expect(finalReports.answer(command, found([final, review.initialState], known))).toEqual([
    {
      ...{ cycle: '2023-2024', kind: 'peer-review', edition: 'E10', issuedOn: '2024-02-26' },
      points: [
        { finding: 1, standard: 'CS1', words: ref('a'), due: null, settledOn: '2024-09-01' },
        { finding: 3, standard: 'CS1', words: ref('c'), due: null, settledOn: null },
        { finding: 4, standard: 'CS1', words: ref('d'), due: null, settledOn: null }
      ]
    }
  ])
  expect(finalReports.answer(command, found([review.initialState], known))).toEqual([])
})

test('the mappings are those of the edition of the cycle', () => {
  const lines = [{ from: 'CS1', to: 'CS2', change: 'same' }]
  const history = [
    { type: 'EditionDrafted', edition: 'E11', title: 'Eleventh', on: '2024-01-01' },
    { type: 'EditionMapped', edition: 'E11', from: 'E10', lines, on: '2024-01-02' }
  ] as unknown as ReadonlyArray<EditionEvent>
  expect(editionMappings.streams(command, { cycle: { edition: 'E11' } } as never)).toEqual(['edition-E11'])
  expect(editionMappings.streams(command, { cycle: null })).toEqual([])
  expect(editionMappings.answer(command, found([replay(edition)(history)]))).toEqual([{ from: 'E10', lines }])
  expect(editionMappings.answer(command, found([]))).toEqual([])
})
