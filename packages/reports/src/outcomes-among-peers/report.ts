/**
 * Outcomes among peers: what a community counted, beside bands of rates in which its peers stand under codes. For the
 * community itself and the network team.
 */
import { aCommunity, aCycle } from '../ask-fields.ts'
import { noSuchCommunity, noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { amongPeersAnswer, amongPeersTables } from './answer.ts'
import type { AskOutcomesAmongPeers, NoOutcomesAmongPeers, OutcomesAmongPeers } from './outcomes-among-peers.ts'
import { firstKept } from './peers-as-issued.ts'

type Row = Readonly<Record<string, unknown>>
/** A line for what is the community's own and the network's, and one for each code. */
const linesOf = ({ measures }: OutcomesAmongPeers): ReadonlyArray<Row> =>
  measures.flatMap(({ measure, own, network, peers }): ReadonlyArray<Row> => [
    {
      ...{ measure, part: 'own', count: own?.count, perPlaceYear: own?.perPlaceYear, network },
      peers: peers.shown ? 'shown' : peers.because
    },
    ...(peers.shown
      ? peers.bands.flatMap(({ above, upTo, codes }) =>
          codes.map(code => ({
            ...{ measure, part: 'peer', code, above, upTo },
            own: code === peers.code ? 'yes' : 'no'
          }))
        )
      : [])
  ])

export const outcomesAmongPeersReport: Report<
  typeof amongPeersTables,
  AskOutcomesAmongPeers,
  OutcomesAmongPeers,
  NoOutcomesAmongPeers,
  'codeKey' | 'issues'
> = {
  name: 'outcomes-among-peers',
  says: 'what a community counted over a cycle, beside its peers under codes in bands of five or more',
  roles: { 'network-team': 'any', 'link-person': 'own-community' },
  tables: amongPeersTables,
  narrow: ({ cycle }) => ({ reviews: prefixOf(cycle) }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    cycle: { ...aCycle, says: 'the cycle' }
  },
  address: ['community', 'cycle'],
  needs: { codeKey: ({ cycle }) => cycle, issues: (rows, { cycle }) => firstKept(rows, cycle) },
  answer: amongPeersAnswer,
  failures: { NoSuchCycle: noSuchCycle, NoSuchCommunity: noSuchCommunity },
  csv: found => ({
    columns: [
      ...['community', 'cycle', 'measure', 'part', 'count', 'perPlaceYear', 'network', 'peers'],
      ...['code', 'own', 'above', 'upTo']
    ],
    rows: linesOf(found).map(row => ({ community: found.community, cycle: found.cycle, ...row }))
  })
}
