import { expect, test } from 'vitest'
import { writeFolder } from '../folder.ts'
import { jointAudits } from './audits.oracle.ts'
import { readNetwork } from './record.oracle.ts'

const cycle = '2022-2023'
const ids = Array.from({ length: 6 }, (_, index) => `TC-${String(index + 1)}`)
/** The last is between two audits. */
const isAudit = (index: number): boolean => index < 5
const of = (index: number) => ({ community: ids[index] ?? '', cycle })
const rated = (index: number, item: string, rating: string, on = '2023-02-01') => ({
  ...{ ...of(index), step: 'rated', on, item, rating }
})

test('five audits and one community between two audits, by hand', () => {
  using folder = writeFolder({
    'cycles.csv': [{ cycle, edition: 'E1', opens: '2022-09-01', closes: '2023-08-31' }],
    'standards.csv': [{ edition: 'E1', standard: 'S', section: 'One', type: 1, core: 'yes' }],
    'communities.csv': ids.map(community => ({ community, from: '', sector: 'HMP' })),
    'memberships.csv': ids.map((_, index) => ({ ...of(index), type: 'HmpIntegratedAudit', admitted_on: '' })),
    'reviews.csv': ids.map((_, index) => ({
      ...{ ...of(index), kind: isAudit(index) ? 'audit' : 'self-review', self_submitted_on: '2022-11-01' }
    })),
    'ratings.csv': ids.map((_, index) => ({
      ...{ ...of(index), standard: 'S', self: 'met', peer: isAudit(index) ? (index === 0 ? 'met' : 'not') : '' }
    })),
    'reports.csv': ids.map((_, index) => ({ ...of(index), final_on: '2023-04-01' })),
    'audit-items.csv': [
      { edition: 'E1', item: 'A1', area: 'A', standard: 'S' },
      { edition: 'E1', item: 'A2', area: 'A', standard: '' },
      { edition: 'E1', item: 'B1', area: 'B', standard: '' }
    ],
    'audits.csv': [
      ...ids.flatMap((_, index) => (isAudit(index) ? [{ ...of(index), step: 'planned', on: '2022-10-01' }] : [])),
      ...[0, 1, 2, 3, 4].map(index => rated(index, 'A2', 'partly')),
      rated(4, 'A2', 'met', '2023-02-02'),
      ...[0, 1, 2, 3].map(index => rated(index, 'B1', 'met')),
      rated(4, 'B1', 'n/a')
    ]
  })
  const onStandard = { n: 6, selfRated: 1, met: 2, partly: 0, not: 4, percentMet: 33.3 }
  const onItem = { n: 5, selfRated: 0, met: 1, partly: 4, not: 0, percentMet: 20 }
  const both = { n: 6, selfRated: 1, met: 3, partly: 4, not: 4, percentMet: 27.3 }
  const groups = (all: number, audit: number) => [
    { group: 'all', shown: true, ...both, items: { shown: 2, of: all } },
    { group: 'standards', shown: true, ...onStandard, items: { shown: 1, of: 1 } },
    { group: 'audit', shown: true, ...onItem, items: { shown: 1, of: audit } }
  ]
  expect(jointAudits(readNetwork(folder.path), cycle)).toEqual({
    areas: [
      { area: 'all', groups: groups(3, 2) },
      { area: 'A', groups: groups(2, 1) },
      { area: 'B', groups: ['all', 'audit'].map(group => ({ group, shown: false })) }
    ],
    items: [
      { area: 'A', item: 'A2', shown: true, ...onItem },
      { area: 'B', item: 'B1', shown: false }
    ],
    byStandards: [{ area: 'A', item: 'A1', standard: 'S' }]
  })
})
