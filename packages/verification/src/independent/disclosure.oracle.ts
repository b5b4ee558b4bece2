/** Which groups of a breakdown must not be shown, by definition 11. */

export const sectorList = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
export const groupList = ['all', ...sectorList] as const
export type Group = (typeof groupList)[number]

const least = 5

/** The hidden groups, given each group's n. Groups of nobody are hidden too, and count. */
export const hiddenIn = (n: (group: Group) => number): ReadonlySet<Group> => {
  const hidden = new Set<Group>(sectorList.filter(sector => n(sector) < least))
  const total = () => [...hidden].reduce((sum, group) => sum + n(group), 0)
  while (hidden.size > 0 && (hidden.size < 2 || total() < least)) {
    const open = sectorList.filter(sector => !hidden.has(sector))
    const smallest = open.find(sector => open.every(other => n(sector) <= n(other)))
    hidden.add(smallest ?? 'all')
    if (smallest === undefined) break
  }
  if (n('all') < least) hidden.add('all')
  return hidden
}
