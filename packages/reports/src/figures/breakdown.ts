/** A figure for the whole network and for each sector, the small ones hidden. */
import { sectors } from '@cofc/core'
import type { Group, Hidden, Shown } from './figure.ts'
import { hiding, type Size } from './hiding.ts'

export const groupNames: ReadonlyArray<Group> = ['all', ...sectors]
export type Grouped<Item> = Readonly<Record<Group, ReadonlyArray<Item>>>

/** The six groups in their order. `show` is asked only for what is shown. */
export const breakdown = <Item, Tally extends Size, Figure extends object>(
  grouped: Grouped<Item>,
  tallyOf: (items: ReadonlyArray<Item>) => Tally,
  show: (tally: Tally) => Figure
): ReadonlyArray<Shown<Figure> | Hidden> => {
  const tallies = groupNames.map(group => ({ group, tally: tallyOf(grouped[group]) }))
  const [all, ...bySector] = tallies.map(({ tally }) => tally)
  const hidden = hiding(all ?? { n: 0 }, bySector)
  return tallies.map(({ group, tally }, place) =>
    (place === 0 ? hidden.total : hidden.parts[place - 1]) === true
      ? { group, shown: false }
      : { group, shown: true, ...show(tally) }
  )
}

/** The figure of one group of a breakdown. */
export const figureOf = <Figure>(groups: ReadonlyArray<Shown<Figure> | Hidden>, group: Group): Shown<Figure> | Hidden =>
  groups.find(one => one.group === group) ?? { group, shown: false }
