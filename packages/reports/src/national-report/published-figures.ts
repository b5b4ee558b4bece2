/** What is shown of each standard: decided over the whole report at once, before any figure of it is built. */
import type { StandardCode } from '@cofc/core'
import { everyGroup, type AnyGroup } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import { publishedIn } from '../figures/worked-out.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'
import { publishedInIssue, type Issued } from './kept-issues.ts'
import { hidesItems, type PublishedItems } from './published-items.ts'
import { ratedStandards } from './tallies.ts'

export type PublishedFigures = ReadonlyMap<StandardCode, PublishedStandard>

/** What earlier issues hid of a standard. */
interface Hidden {
  readonly groups: ReadonlySet<AnyGroup>
  readonly both: boolean
}
type HiddenBefore = ReadonlyMap<string, Hidden>

const publishedAfter = (now: CycleFigures, before: HiddenBefore): PublishedFigures => {
  const rated = ratedStandards(now.standards, now.counted, now.members).map(on => ({
    ...on,
    hiddenBefore: before.get(on.standard)?.groups ?? new Set<AnyGroup>(),
    bothHiddenBefore: before.get(on.standard)?.both ?? false
  }))
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

const hiddenIn = (on: PublishedStandard, before: Hidden | undefined): Hidden => ({
  groups: new Set([
    ...(before?.groups ?? []),
    ...everyGroup.filter(group => belongs(on, group) && !on.shown.has(group))
  ]),
  both: before?.both === true || on.both === null
})

/** Each of some issues of a cycle's report, the oldest first: a group once hidden on a standard stays hidden. */
export const issuesOf = (issues: ReadonlyArray<Issued>): ReadonlyArray<PublishedFigures> => {
  let before: HiddenBefore = new Map()
  return issues.map(({ figures, kept }) => {
    const published = kept === null ? publishedAfter(figures, before) : publishedInIssue(figures, kept)
    before = new Map([...published.values()].map(on => [on.standard, hiddenIn(on, before.get(on.standard))]))
    return published
  })
}

/** What the last of them shows. */
export const publishedFigures = (issues: ReadonlyArray<Issued>): PublishedFigures =>
  issuesOf(issues).at(-1) ?? new Map()

export const groupsOf = <G extends AnyGroup>(on: PublishedStandard, groups: ReadonlyArray<G>): ReadonlyArray<G> =>
  groups.filter(group => belongs(on, group))

/** The groups that belong to the breakdown of at least one of some standards. */
export const groupsOfAny = <G extends AnyGroup>(
  standards: ReadonlyArray<PublishedStandard>,
  groups: ReadonlyArray<G>
): ReadonlyArray<G> => groups.filter(group => standards.some(on => belongs(on, group)))

interface OfPrisons {
  readonly published: PublishedFigures
  readonly items: PublishedItems
}
/** Whether the audited communities, or the prisons with them, are hidden on any standard, or on an item of their audits. */
export const hidesAudited = ({ published, items }: OfPrisons): boolean =>
  hidesItems(items) ||
  [...published.values()].some(
    ({ parts, shown }) =>
      (parts.includes('audited') && !shown.has('audited')) ||
      (parts.some(part => part === 'audited' || part === 'HMP') && !shown.has('prison'))
  )
