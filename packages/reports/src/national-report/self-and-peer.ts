/** How far communities' own ratings lie from their peers', over those that both rated. */
import { fraction, minus, percent } from '../figures/fraction.ts'
import type { SelfAndPeer } from './national-report.ts'
import type { PublishedFigures } from './published-figures.ts'

export const selfAndPeer = (published: PublishedFigures): ReadonlyArray<SelfAndPeer> =>
  [...published].map(([standard, { both }]) => {
    if (both === null) return { standard, shown: false }
    const { n, selfMet, peerMet } = both
    const [self, peer] = [fraction(selfMet, n), fraction(peerMet, n)]
    return {
      standard,
      shown: true,
      n,
      selfPercentMet: percent(self),
      peerPercentMet: percent(peer),
      points: percent(minus(self, peer))
    }
  })
