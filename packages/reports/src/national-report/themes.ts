/** In which sections communities have achievements and action points, and what became of last year's. */
import type { FindingKind } from '@cofc/core'
import { smallestGroup } from '../figures/hiding.ts'
import { before, standing as standingLog, type Cutoff } from '../tables/position-log.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { LastYear, Theme } from './national-report.ts'
import type { FindingEntry } from '../tables/national-review-row.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'

type Standing = Pick<CycleFigures, 'standards' | 'cutoff'>
/** The section that a finding is in; `null` for one in none. */
const sectionsOfFindings = ({ standards }: Standing) => {
  const sectionOf = new Map<string, string>(standards.map(({ standard, section }) => [standard, section]))
  return ([, , , standard]: FindingEntry): string | null =>
    standard === null ? null : (sectionOf.get(standard) ?? null)
}
/** Whether a community has a finding of this kind in a section; `null` for those in none. */
export const hasFindingIn = (standing: Standing) => {
  const sectionOf = sectionsOfFindings(standing)
  return ({ row }: CountedReview, section: string | null, kind: FindingKind): boolean =>
    standingLog(row.findings, standing.cutoff).some(entry => entry[2] === kind && sectionOf(entry) === section)
}

const nameOf = (section: string | null, kind: FindingKind): string => JSON.stringify([section, kind])
/** The same of all sections and kinds at once: how many communities there are. Each finding is looked at once. */
const communitiesWithFindings = (standing: CycleFigures): ReadonlyMap<string, number> => {
  const sectionOf = sectionsOfFindings(standing)
  const counts = new Map<string, number>()
  for (const { row } of standing.network) {
    const findings = standingLog(row.findings, standing.cutoff)
    for (const name of new Set(findings.map(entry => nameOf(sectionOf(entry), entry[2]))))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

export const themes = (standing: CycleFigures): ReadonlyArray<Theme> => {
  const { network } = standing
  const n = network.length
  const counts = communitiesWithFindings(standing)
  const communities = (section: string | null, kind: FindingKind): number => counts.get(nameOf(section, kind)) ?? 0
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
