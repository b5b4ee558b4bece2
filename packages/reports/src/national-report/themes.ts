/** In which sections communities have achievements and action points, and what became of last year's. */
import type { FindingKind } from '@cofc/core'
import { smallestGroup } from '../figures/hiding.ts'
import { before, standing as standingLog, type Cutoff } from '../tables/position-log.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { LastYear, Theme } from './national-report.ts'
import type { FindingEntry } from '../tables/national-review-row.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'

/** Whether a community has a finding of this kind in a section; `null` for those in none. */
export const hasFindingIn = ({ standards, cutoff }: Pick<CycleFigures, 'standards' | 'cutoff'>) => {
  const sectionOf = new Map(standards.map(({ standard, section }) => [standard, section]))
  const inSection = (section: string | null, [, , , standard]: FindingEntry): boolean =>
    (standard === null ? null : (sectionOf.get(standard) ?? null)) === section
  return ({ row }: CountedReview, section: string | null, kind: FindingKind): boolean =>
    standingLog(row.findings, cutoff).some(entry => entry[2] === kind && inSection(section, entry))
}

export const themes = (standing: CycleFigures): ReadonlyArray<Theme> => {
  const { network } = standing
  const n = network.length
  const hasFinding = hasFindingIn(standing)
  const communities = (section: string | null, kind: FindingKind): number =>
    network.filter(review => hasFinding(review, section, kind)).length
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

type Settled = 'open' | 'done' | 'dropped'
const outcomeOf = ([, , , , outcome, settledAt]: FindingEntry, cutoff: Cutoff): Settled =>
  outcome !== undefined && settledAt !== undefined && before(cutoff, settledAt) ? outcome : 'open'

/** How the action points of a community stood before a cutoff. */
export const actionsOf = ({ row }: CountedReview, last: CycleFigures, cutoff: Cutoff): ReadonlyArray<Settled> =>
  standingLog(row.findings, last.cutoff).flatMap(entry => (entry[2] === 'action' ? [outcomeOf(entry, cutoff)] : []))

/** The action points of the cycle before, as settled before this report's cutoff. */
export const lastYear = (now: CycleFigures, last: CycleFigures | null): LastYear | null => {
  if (last === null) return null
  const { cycle, network } = last
  const n = network.length
  if (n < smallestGroup) return { cycle, shown: false }
  const actions = network.flatMap(review => actionsOf(review, last, now.cutoff))
  const count = (outcome: Settled): number => actions.filter(one => one === outcome).length
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
