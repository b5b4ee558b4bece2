/** What is shown of each standard: decided over the whole report at once, before any figure of it is built. */
import type { StandardCode } from '@cofc/core'
import type { AnyGroup } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import { publishedIn } from '../figures/worked-out.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'
import { ratedStandards } from './tallies.ts'

export type PublishedFigures = ReadonlyMap<StandardCode, PublishedStandard>

export const publishedFigures = (now: CycleFigures): PublishedFigures => {
  const rated = ratedStandards(now.standards, now.counted, now.members)
  const published = sectionsOf(now).flatMap(section =>
    publishedIn(
      section,
      rated.filter(on => on.section === section)
    )
  )
  const byStandard = new Map<string, PublishedStandard>(published.map(on => [on.standard, on]))
  return new Map(
    now.standards.flatMap(({ standard }) => {
      const on = byStandard.get(standard)
      return on === undefined ? [] : [[standard, on]]
    })
  )
}

/** Whether a group belongs to the breakdown of a standard: totals always do, parts where they have a member in scope. */
const belongs = ({ parts }: PublishedStandard, group: AnyGroup): boolean =>
  group === 'all' || group === 'prison' || parts.includes(group)

export const groupsOf = <G extends AnyGroup>(on: PublishedStandard, groups: ReadonlyArray<G>): ReadonlyArray<G> =>
  groups.filter(group => belongs(on, group))

/** The groups that belong to the breakdown of at least one of some standards. */
export const groupsOfAny = <G extends AnyGroup>(
  standards: ReadonlyArray<PublishedStandard>,
  groups: ReadonlyArray<G>
): ReadonlyArray<G> => groups.filter(group => standards.some(on => belongs(on, group)))

/** Whether the audited communities, or the prisons with them, are hidden on any standard. */
export const hidesAudited = (published: PublishedFigures): boolean =>
  [...published.values()].some(
    ({ parts, shown }) =>
      (parts.includes('audited') && !shown.has('audited')) ||
      (parts.some(part => part === 'audited' || part === 'HMP') && !shown.has('prison'))
  )
