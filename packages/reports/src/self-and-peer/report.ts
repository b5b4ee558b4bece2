/** Self and peer: how far they rate alike, community by community and so for the network team alone. */
import { aCycle } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { selfAndPeerAnswer, selfAndPeerTables } from './answer.ts'
import type { AskSelfAndPeer, NoSelfAndPeer, SelfAndPeerOfCycle } from './self-and-peer.ts'

export const selfAndPeerReport: Report<typeof selfAndPeerTables, AskSelfAndPeer, SelfAndPeerOfCycle, NoSelfAndPeer> = {
  name: 'self-and-peer',
  says: 'how far communities and their peers rated alike in one cycle, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: selfAndPeerTables,
  narrow: ({ cycle }) => ({ reviews: prefixOf(cycle) }),
  ask: { cycle: { ...aCycle, says: 'the cycle' } },
  address: ['cycle'],
  needs: {},
  answer: selfAndPeerAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: ({ cycle, network, sections, communities }) => ({
    columns: [
      ...['cycle', 'part', 'section', 'community', 'name', 'kind', 'sector'],
      ...['n', 'agreement', 'kappa', 'meanShift']
    ],
    rows: [
      ...(network === null ? [] : [{ cycle, part: 'network', ...network }]),
      ...sections.map(({ section, agreement }) => ({ cycle, part: 'section', section, ...agreement })),
      ...communities.map(({ agreement, ...one }) => ({ cycle, part: 'community', ...one, ...agreement }))
    ]
  })
}
