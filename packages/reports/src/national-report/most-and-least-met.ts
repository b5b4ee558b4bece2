/** The standards that the network meets most and least: of standards, never of communities. */
import { figureOf } from '../figures/groups.ts'
import { compare, fraction } from '../figures/fraction.ts'
import type { StandardFigures, StandardMet } from './national-report.ts'

const listed = 10

export const mostAndLeastMet = (
  standards: ReadonlyArray<StandardFigures>
): { readonly mostMet: ReadonlyArray<StandardMet>; readonly leastMet: ReadonlyArray<StandardMet> } => {
  const shown = standards.flatMap(({ standard, section, groups }) => {
    const all = figureOf(groups, 'all')
    return all.shown
      ? [{ met: fraction(all.met, all.n), figure: { standard, section, n: all.n, percentMet: all.percentMet } }]
      : []
  })
  const upwards = shown.toSorted((one, other) => compare(one.met, other.met))
  const downwards = shown.toSorted((one, other) => compare(other.met, one.met))
  const first = (ordered: typeof shown): ReadonlyArray<StandardMet> =>
    ordered.slice(0, listed).map(({ figure }) => figure)
  return { mostMet: first(downwards), leastMet: first(upwards) }
}
