/** What each event says: one plain sentence, and never anything private. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventShapes, sentenceOf, type DomainEvent } from './index.ts'

interface Golden {
  readonly today: DomainEvent
}
const goldenOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${file}.json`, import.meta.url), 'utf8')) as ReadonlyArray<Golden>

test.each(eventShapes)('$type is said in one plain sentence', ({ aggregate, type, codecs }) => {
  for (const { today } of goldenOf(`${aggregate}/${type}.v${String(codecs.length)}`)) {
    const sentence = sentenceOf(today)
    expect(sentence).toMatch(/^\S.*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|c{43}/)
    expect(sentence).not.toContain(type)
  }
})

const of = { community: 'TC-0001', on: '2024-01-24' }
const inReview = { ...of, cycle: '2023-2024', kind: 'peer-review' }
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-031', role: 'observer' }
]
test.each([
  [
    { type: 'EarlierYearsAttested', ...of, fullCycles: 2, developmental: false },
    'The network attested 2 full cycles completed in earlier years.'
  ],
  [
    { type: 'MembershipAppliedFor', ...of, membershipType: 'HmpIntegratedAudit', forms: ['joining', 'finance'] },
    'The community applied for HMP integrated audit membership, with its joining and finance forms.'
  ],
  [{ type: 'MembershipLapsed', v: 2, ...of, cycle: null }, 'The membership lapsed: it was not renewed.'],
  [{ type: 'WordsErased', ...of, cycle: null, pieces: 1 }, '1 piece of the words kept about the community was erased.'],
  [{ type: 'CommunityMerged', ...of, into: 'TC-0009' }, 'The community merged into TC-0009, and its membership ended.'],
  [
    { type: 'VisitHeld', ...inReview, visit: 2, days: ['2024-01-23', '2024-01-24'], mode: 'hybrid', team },
    'The visit 2 for the peer-review of 2023-2024 was held on 23 and 24 January 2024, hybrid, by 1 reviewer and 1 observer.'
  ],
  [
    {
      type: 'VisitHeld',
      ...inReview,
      visit: 1,
      days: ['2024-01-23'],
      mode: 'virtual',
      team,
      clientMemberRule: 'waived'
    },
    'The visit for the peer-review of 2023-2024 was held on 23 January 2024, virtual, by 1 reviewer and 1 observer, with the rule on client members waived.'
  ],
  [
    { type: 'TeamCameFrom', ...inReview, visit: 1 },
    'The network noted, in numbers, from which communities the team of the visit for the peer-review of 2023-2024 came.'
  ],
  [
    { type: 'EvidenceAdded', ...inReview, standards: ['A', 'B', 'C', 'D', 'E', 'F'] },
    'A piece of evidence was added to the peer-review of 2023-2024, for 6 standards.'
  ],
  [
    { type: 'EvidenceAttached', ...inReview, evidence: 'E-1', standards: ['A', 'B'] },
    'A piece of the evidence library was shown in the peer-review of 2023-2024, for A and B.'
  ],
  [
    { type: 'EvidenceDetached', ...inReview, evidence: 'E-1', standards: ['A'] },
    'A piece of the evidence library is shown no more in the peer-review of 2023-2024, for A.'
  ],
  [{ type: 'EvidenceKept', ...of, evidence: 'E-1', validUntil: null }, 'A file was kept in the evidence library.'],
  [
    { type: 'EvidenceKept', ...of, evidence: 'E-1', validUntil: '2025-08-31' },
    'A file was kept in the evidence library, valid until 31 August 2025.'
  ],
  [{ type: 'EvidenceTakenOut', ...of, evidence: 'E-1' }, 'A file was taken out of the evidence library and erased.'],
  [
    { type: 'PolicyAdopted', v: 2, version: 3, inForceFrom: '2024-09-01', on: '2024-01-24' },
    'Version 3 of the policy was adopted, in force from 1 September 2024.'
  ],
  [
    { type: 'ReviewerRegistered', reviewer: 'R-001', trainedAs: ['reviewer', 'lead'], seniorYears: 1 },
    'R-001 was registered as a reviewer, trained as reviewer and lead reviewer.'
  ]
])('%o', (event, sentence) => {
  expect(sentenceOf(event as unknown as DomainEvent)).toBe(sentence)
})
