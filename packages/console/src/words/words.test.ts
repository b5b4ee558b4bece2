import { sentenceOf, type PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { eventOf, otherEnds, written } from '../testing/history.ts'
import { dayInWords, daysInWords, list } from './dates.ts'
import { counted, percent, points, signed } from './figures.ts'
import { inSentence, teamRoleName } from './names.ts'

const day = (text: string): PlainDate => text as PlainDate

test('a day is told as people say it', () => {
  expect(dayInWords(day('2024-09-01'))).toBe('1 September 2024')
  expect(dayInWords(day('0001-01-01'))).toBe('before the records begin')
})

test('several days say their month once where it is the same', () => {
  expect(daysInWords([day('2024-01-23')])).toBe('23 January 2024')
  expect(daysInWords([day('2024-01-23'), day('2024-01-24')])).toBe('23 and 24 January 2024')
  expect(daysInWords([day('2023-12-31'), day('2024-01-02'), day('2024-01-03')], 'or')).toBe(
    '31 December 2023, 2 or 3 January 2024'
  )
})

test('a list has its last item after a word', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(items => list(items))).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('figures have one decimal, a sign where there is a direction, and a dash where there is none', () => {
  expect([percent(50), percent(66.7), percent(0), percent(null)]).toEqual(['50.0%', '66.7%', '0.0%', '–'])
  expect([points(4.25), points(-0.5), points(0), points(-0.04)]).toEqual(['+4.3', '−0.5', '0.0', '0.0'])
  expect([signed(0.08), signed(-1), signed(0)]).toEqual(['+0.08', '−1.00', '0.00'])
  expect([counted(1, 'visit'), counted(1_200, 'visit'), counted(2, 'community', 'communities')]).toEqual([
    '1 visit',
    '1,200 visits',
    '2 communities'
  ])
})

test('every event is told in a sentence', () => {
  for (const event of [
    ...written.map(([on, happened]) => eventOf(happened, on)),
    ...otherEnds.map(end => eventOf(end))
  ]) {
    const sentence = sentenceOf(event)
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

test.each([
  [
    { type: 'EarlierYearsAttested', fullCycles: 2, developmental: false },
    'The network attested 2 full cycles completed in earlier years.'
  ],
  [
    { type: 'MembershipAppliedFor', membershipType: 'HmpIntegratedAudit', forms: ['joining', 'finance'] },
    'The community applied for HMP integrated audit membership, with its joining and finance forms.'
  ],
  [{ type: 'WordsErased', cycle: null, pieces: 1 }, '1 piece of the words kept about the community was erased.'],
  [
    {
      type: 'VisitHeld',
      cycle: '2023-2024',
      kind: 'peer-review',
      visit: 2,
      days: ['2024-01-23', '2024-01-24'],
      mode: 'hybrid',
      team: [
        { reviewer: 'R-001', role: 'lead' },
        { reviewer: 'R-031', role: 'observer' }
      ],
      ...{ v: 2, clientMemberRule: 'met', clientMembers: { commitment: 'x'.repeat(43), length: 256 } },
      stakeholders: 0
    },
    'The visit 2 for the peer-review of 2023-2024 was held on 23 and 24 January 2024, hybrid, by 1 reviewer and 1 observer.'
  ],
  [{ type: 'CommunityMerged', into: 'TC-0009' }, 'The community merged into TC-0009, and its membership ended.']
] as const)('%o', (event, sentence) => {
  expect(sentenceOf(eventOf(event))).toBe(sentence)
})

test('a sentence names no reviewer and no reference to words', () => {
  const all = written.map(([on, event]) => sentenceOf(eventOf(event, on))).join(' ')
  expect(all).not.toMatch(/R-0|P-0|xxx/)
})

test('within a sentence a name is small, unless it begins with an abbreviation', () => {
  expect(Object.values(teamRoleName).map(inSentence)).toEqual([
    'lead reviewer',
    'team member',
    'TC specialist',
    'observer'
  ])
})
