/** How far communities' own ratings lie from their peers', over those that both rated. */
import { fraction, minus, percent } from '../figures/fraction.ts'
import { smallestGroup } from '../figures/hiding.ts'
import { isRated, letterOf, peerLetterOf, selfLetterOf } from './counted-reviews.ts'
import type { SelfAndPeer } from './national-report.ts'
import type { CycleFigures } from './cycle-figures.ts'

/** Hidden too when the few rated by one side only could be told by taking this figure from the standard's own. */
const givesAway = (both: number, all: number): boolean =>
  both < smallestGroup || (all > both && all - both < smallestGroup)

export const selfAndPeer = ({ grouped: { all }, standards }: CycleFigures): ReadonlyArray<SelfAndPeer> =>
  standards.map(({ standard }) => {
    const both = all
      .filter(({ selfRated }) => !selfRated)
      .map(review => ({ self: selfLetterOf(review, standard), peer: peerLetterOf(review, standard) }))
      .filter(({ self, peer }) => isRated(self) && isRated(peer))
    const rated = all.filter(review => isRated(letterOf(review, standard))).length
    const n = both.length
    if (givesAway(n, rated)) return { standard, shown: false }
    const self = fraction(both.filter(one => one.self === 'm').length, n)
    const peer = fraction(both.filter(one => one.peer === 'm').length, n)
    return {
      standard,
      shown: true,
      n,
      selfPercentMet: percent(self),
      peerPercentMet: percent(peer),
      points: percent(minus(self, peer))
    }
  })
