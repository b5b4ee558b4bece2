/** What each standard gives to the statistics of a local report, in which self and peer are set side by side. */
import type { StandardCode } from '@cofc/core'
import { shiftOf } from '../figures/agreement.ts'
import { pairs } from '../local-report/self-beside-peer.ts'
import { overStandards, type LocalTally } from './local-tallied.ts'
import type { Given, Summed } from './tallied.ts'

type Pair = ReturnType<typeof pairs>[number]
interface Told {
  readonly unit: Summed['unit']
  readonly gives: (pair: Pair) => Given
}
const isAlike = ({ self, peer }: Pair): number => Number(self === peer)
const statistics: Readonly<Record<string, Told>> = {
  n: { unit: 'count', gives: () => ({ contributes: 1 }) },
  agreement: { unit: 'percent', gives: pair => ({ contributes: isAlike(pair), of: 1 }) },
  kappa: { unit: 'kappa', gives: pair => ({ contributes: isAlike(pair), of: 1, self: pair.self, peer: pair.peer }) },
  // In halves: met is two of them, partly one.
  meanShift: { unit: 'mean-shift', gives: pair => ({ contributes: shiftOf(pair), of: 2 }) }
}

export const ofStatistics: LocalTally = ({ record: { row } }, [name = '']) => {
  const told = statistics[name]
  if (told === undefined) return null
  const both = new Map(pairs(row).map(pair => [pair.standard, pair]))
  const gives = (standard: StandardCode): Given => {
    const pair = both.get(standard)
    return pair === undefined ? 'RatedBySelfOnly' : told.gives(pair)
  }
  return {
    unit: told.unit,
    items: overStandards(
      row,
      row.scope.map(({ standard }) => standard),
      gives
    )
  }
}
