/** In which sections communities have achievements and action points, and what became of last year's. */
import type { FindingKind } from '@cofc/core'
import { smallestGroup } from '../figures/hiding.ts'
import { before, standing as standingLog, type Cutoff } from '../tables/position-log.ts'
import type { LastYear, Theme } from './national-report.ts'
import type { FindingEntry } from '../tables/national-review-row.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'

export const themes = (standing: CycleFigures): ReadonlyArray<Theme> => {
  const { network, standards, cutoff } = standing
  const sectionOf = new Map(standards.map(({ standard, section }) => [standard, section]))
  const n = network.length
  const inSection = (section: string | null, [, , , standard]: FindingEntry): boolean =>
    (standard === null ? null : (sectionOf.get(standard) ?? null)) === section
  const communities = (section: string | null, kind: FindingKind): number =>
    network.filter(({ row }) =>
      standingLog(row.findings, cutoff).some(entry => entry[2] === kind && inSection(section, entry))
    ).length
  return [...sectionsOf(standing), null].map(section =>
    n < smallestGroup
      ? { section, shown: false }
      : {
          section,
          shown: true,
          n,
          achievements: communities(section, 'achievement'),
          actions: communities(section, 'action')
        }
  )
}

const outcomeOf = ([, , , , outcome, settledAt]: FindingEntry, cutoff: Cutoff): 'open' | 'done' | 'dropped' =>
  outcome !== undefined && settledAt !== undefined && before(cutoff, settledAt) ? outcome : 'open'

/** The action points of the cycle before, as settled before this report's cutoff. */
export const lastYear = (now: CycleFigures, last: CycleFigures | null): LastYear | null => {
  if (last === null) return null
  const { cycle, network } = last
  const n = network.length
  if (n < smallestGroup) return { cycle, shown: false }
  const actions = network.flatMap(({ row }) =>
    standingLog(row.findings, last.cutoff).filter(([, , kind]) => kind === 'action')
  )
  const count = (outcome: 'open' | 'done' | 'dropped'): number =>
    actions.filter(entry => outcomeOf(entry, now.cutoff) === outcome).length
  return {
    cycle,
    shown: true,
    n,
    actions: actions.length,
    done: count('done'),
    dropped: count('dropped'),
    open: count('open')
  }
}
