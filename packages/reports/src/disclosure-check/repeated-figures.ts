/**
 * What change tells of a cycle that has no issue of its own yet: the report of the cycle after repeats its figures as they
 * were then. What is told of it later is compared with that, over the whole network, which is all that change tells.
 */
import type { Cycle } from '@cofc/core'
import { fewChangedInAll } from '../national-report/changes-since.ts'
import { cycleFigures, type Network } from '../national-report/cycle-figures.ts'
import { cycleAfter, cycleBefore } from '../tables/neighbouring-cycles.ts'
import { standing, type Cutoff } from '../tables/position-log.ts'

/** Ratings of one to four communities changed since another cycle's report repeated the figure. */
export interface FewChangedSinceRepeated {
  readonly type: 'FewChangedSinceRepeated'
  readonly figure: string
  /** The cycle of the figure. */
  readonly of: Cycle
  readonly ratings: number
  /** The cycle whose report told it, and the issue. */
  readonly by: Cycle
  readonly since: number
}

interface Repeated {
  readonly by: Cycle
  readonly revision: number
  readonly cutoff: Cutoff
}
const issuesOn = ({ cycles }: Network, cycle: Cycle) => cycles.get(cycle)?.publications ?? []

const repeatedOf = (network: Network, of: Cycle): ReadonlyArray<Repeated> => {
  const by = cycleAfter(network.cycles, of)
  if (by === null) return []
  return issuesOn(network, by)
    .filter(([cutoff]) => standing(issuesOn(network, of), cutoff).length === 0)
    .map(([cutoff, revision]) => ({ by, revision, cutoff }))
}

const changedSince = (network: Network, of: Cycle): ReadonlyArray<FewChangedSinceRepeated> => {
  const now = cycleFigures(network, of, null)
  if (now === null) return []
  return repeatedOf(network, of).flatMap(({ by, revision, cutoff }) => {
    const then = cycleFigures(network, of, cutoff)
    return then === null
      ? []
      : fewChangedInAll(then, now).map(({ figure, ratings }) => ({
          ...{ type: 'FewChangedSinceRepeated' as const, figure, of, ratings, by },
          since: revision
        }))
  })
}

/** Of the cycle itself, and of the one before where the next issue would repeat figures that have no issue either. */
export const fewChangedSinceRepeated = (network: Network, cycle: Cycle): ReadonlyArray<FewChangedSinceRepeated> => {
  const last = cycleBefore(network.cycles, cycle)
  const repeats = last !== null && issuesOn(network, last).length === 0 ? [last] : []
  return [cycle, ...repeats].flatMap(of => changedSince(network, of))
}
