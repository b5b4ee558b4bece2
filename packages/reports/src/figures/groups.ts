/** The parts of the network, which share no community, and the groups that are made of them. */
import { sectors, type Sector } from '@cofc/core'
import type { Group, HmpGroup, Hidden, Shown } from './figure.ts'

/** In `HMP` are the prison communities that count in the whole network; in `audited` those that do not. */
export type Part = Sector | 'audited'
export const parts: ReadonlyArray<Part> = [...sectors, 'audited']

export type AnyGroup = Group | HmpGroup
export const networkGroups: ReadonlyArray<Group> = ['all', ...sectors]
export const hmpGroups: ReadonlyArray<HmpGroup> = ['audited', 'HMP', 'prison']
/** Each once: `HMP` stands in both breakdowns with the same figure. */
export const everyGroup: ReadonlyArray<AnyGroup> = [...networkGroups, 'audited', 'prison']

const hmpParts: ReadonlyArray<Part> = ['HMP', 'audited']
export const partsOf = (group: AnyGroup): ReadonlyArray<Part> => {
  if (group === 'all') return sectors
  return group === 'prison' ? hmpParts : [group]
}

/** The figure of one group of a breakdown; hidden where the group is no part of it. */
export const figureOf = <Figure, G extends string>(
  groups: ReadonlyArray<Shown<Figure, G> | Hidden<G>>,
  group: G
): Shown<Figure, G> | Hidden<G> => groups.find(one => one.group === group) ?? { group, shown: false }
