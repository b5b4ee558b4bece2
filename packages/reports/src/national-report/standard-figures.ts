/** How each standard was met, by the whole network and by sector. */
import type { Counts } from '../figures/counts.ts'
import type { Hidden, Shown } from '../figures/figure.ts'
import { fraction, percent } from '../figures/fraction.ts'
import type { AnyGroup } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import type { StandardFigure } from './national-report.ts'
import { groupsOf } from './published-figures.ts'

const show = (counts: Counts): StandardFigure => ({ ...counts, percentMet: percent(fraction(counts.met, counts.n)) })

/** A breakdown of a standard, in the order of the groups. */
export const standardGroups = <G extends AnyGroup>(
  on: PublishedStandard,
  groups: ReadonlyArray<G>
): ReadonlyArray<Shown<StandardFigure, G> | Hidden<G>> =>
  groupsOf(on, groups).map(group => {
    const counts = on.shown.get(group)
    return counts === undefined ? { group, shown: false } : { group, shown: true, ...show(counts) }
  })
