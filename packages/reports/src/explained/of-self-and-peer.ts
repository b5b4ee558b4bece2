/** What each standard of each community gives to how far communities and their peers rated alike. */
import { sum } from '../figures/counts.ts'
import { shiftOf, type Agreement } from '../figures/agreement.ts'
import { comparedIn, type Pair } from '../self-and-peer/answer.ts'
import type { SelfAndPeerOfCycle } from '../self-and-peer/self-and-peer.ts'
import { selfAndPeerReport } from '../self-and-peer/report.ts'
import type { FiguresTold, GivenAt } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'
import type { Summed } from './tallied.ts'

const told = (of: string, { n, agreement, kappa, meanShift }: Agreement) => [
  ...[
    [`n/${of}`, n],
    [`agreement/${of}`, agreement],
    [`shift/${of}`, meanShift]
  ],
  // Where one answer only was given it has no value, and nothing is hidden.
  ...(kappa === null ? [] : [[`kappa/${of}`, kappa]])
]
const figures = ({ network, sections, communities }: SelfAndPeerOfCycle): FiguresTold =>
  Object.fromEntries([
    ...(network === null ? [] : told('network', network)),
    ...sections.flatMap(({ section, agreement }) => told(section, agreement)),
    ...communities.flatMap(({ community, agreement }) => told(community, agreement))
  ]) as FiguresTold

const isAlike = ({ self, peer }: Pair): number => Number(self === peer)
const givenBy = (of: string, pairs: ReadonlyArray<Pair>): GivenAt =>
  pairs.length === 0
    ? {}
    : {
        [`n/${of}`]: pairs.length,
        [`agreement/${of}`]: { contributes: sum(pairs, isAlike), of: pairs.length },
        // In halves: met is two of them, partly one.
        [`shift/${of}`]: { contributes: sum(pairs, shiftOf), of: 2 * pairs.length },
        [`kappa/${of}`]: pairs.map(pair => ({
          ...{ name: pair.standard, contributes: isAlike(pair), of: 1, self: pair.self, peer: pair.peer }
        }))
      }

const units: Readonly<Record<string, Summed['unit']>> = {
  ...{ agreement: 'percent', shift: 'mean-shift', kappa: 'kappa' }
}
export const ofSelfAndPeer = figuresOfReport({
  report: selfAndPeerReport,
  figures,
  unitOf: address => units[address.split('/')[0] ?? ''] ?? 'count',
  given: (rows, { cycle }): GivenAt => {
    const { network, bySection, communities } = comparedIn(rows, cycle)
    return Object.assign(
      givenBy('network', network),
      ...[...bySection].map(([section, pairs]) => givenBy(section, pairs)),
      ...communities.map(({ community, pairs }) => givenBy(community, pairs))
    ) as GivenAt
  },
  rules: () => ['D3014', 'D3016']
})
