/**
 * Tries each section: its figure pools the standards that are shown for a group. Where it differs from those, ratings of
 * what is hidden are in it; how many of them met is then what is left between the two.
 */
import { byPropagation, isCommon, leastDoubt, type Bounds, type Claim } from './claims.ts'
import { cellsOf, systemOf, type System } from './constraints.ts'
import { partsIn, type Counts, type Known, type Part, type SectionFigures } from './published.ts'

interface Pooled {
  readonly met: number
  readonly n: number
}
const percentOf = ({ met, n }: Pooled): number => Math.round((1_000 * met) / n) / 10

/** What a standard shows of a group, in whichever breakdown it stands. */
const shownOn = ({ report }: Known, standard: string, group: string): Counts | null => {
  const found = [...report.standards, ...report.hmp.standards]
    .filter(on => on.standard === standard)
    .flatMap(on => on.groups)
    .find(one => one.group === group && one.shown)
  return found?.shown === true ? found : null
}

/** How many ratings of a hidden group, and how many of them met, may be in a figure. */
const hiddenIn = (system: System, parts: ReadonlyArray<Part>, bounds: Bounds) => {
  const between = (rated?: ReadonlyArray<'met'>) =>
    bounds(system)({
      part: parts[0] ?? 'LD',
      cells: cellsOf(parts, rated === undefined ? {} : { rated }),
      most: 0
    })
  return { n: between(), met: between(['met']) }
}

const numbers = ({ low, high }: { readonly low: number; readonly high: number }): ReadonlyArray<number> =>
  Array.from({ length: high - low + 1 }, (_, more) => low + more)

/** The counts of met of what is hidden that give the percentage. */
const possible = (shown: Pooled, percent: number, hidden: ReadonlyArray<ReturnType<typeof hiddenIn>>) => {
  const sum = (of: 'n' | 'met') => ({
    low: hidden.reduce((total, one) => total + one[of].low, 0),
    high: hidden.reduce((total, one) => total + one[of].high, 0)
  })
  return numbers(sum('met')).filter(met =>
    numbers(sum('n')).some(n => n >= met && percentOf({ met: shown.met + met, n: shown.n + n }) === percent)
  )
}

const onSection =
  (known: Known, bounds: Bounds) =>
  ({ section, groups }: SectionFigures): ReadonlyArray<Claim> => {
    const standards = known.edition.filter(one => one.section === section).map(({ standard }) => standard)
    return groups.flatMap((figure): ReadonlyArray<Claim> => {
      if (!figure.shown) return []
      const { group, percentMet } = figure
      const shown = standards.flatMap(standard => shownOn(known, standard, group) ?? [])
      const pooled = {
        met: shown.reduce((sum, { met }) => sum + met, 0),
        n: shown.reduce((sum, { n }) => sum + n, 0)
      }
      if (pooled.n > 0 && percentOf(pooled) === percentMet) return []
      const hidden = standards
        .filter(standard => shownOn(known, standard, group) === null)
        .map(standard => systemOf(known, standard))
        .filter(system => !isCommon(system))
      const left = possible(
        pooled,
        percentMet,
        hidden.map(system => hiddenIn(system, partsIn(group), bounds))
      )
      return left.length >= leastDoubt ? [] : [{ how: 'a section', about: `${section} ${group}` }]
    })
  }

export const attackSections = (known: Known, bounds: Bounds = byPropagation): ReadonlyArray<Claim> =>
  [...known.report.sections, ...known.report.hmp.sections].flatMap(onSection(known, bounds))
