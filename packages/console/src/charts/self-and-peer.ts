/** Each core standard by communities themselves and by their visitors: a ring for self, a dot for peers. */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Drawings } from './draw.ts'
import { pairsChart, type Pair } from './pairs.ts'

type Reported = Pick<NationalReport, 'standards' | 'selfAndPeer'>

/** Those of the core standards that the table shows. */
export const coreBySides = (report: Reported): ReadonlyArray<Pair> => {
  const core = new Map(coreStandardsMet(report).map(({ standard, text }) => [standard, text] as const))
  return report.selfAndPeer.flatMap(row => {
    const text = core.get(row.standard)
    if (!row.shown || text === undefined) return []
    const { standard, selfPercentMet, peerPercentMet, points } = row
    return [{ code: standard, text, ring: selfPercentMet, dot: peerPercentMet, points }]
  })
}

/** `null` while no core standard can be shown by both sides. */
export const selfAndPeerChart = async (report: Reported): Promise<Drawings | null> => pairsChart(coreBySides(report))
