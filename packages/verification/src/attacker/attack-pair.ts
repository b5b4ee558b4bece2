/**
 * Tries to undo two published things with each other: an issue and its revision, or a report and the change that the report
 * of the next cycle tells.
 */
import { byPropagation, type Bounds, type Claim } from './claims.ts'
import { systemOf, type Cell, type Constraint, type System } from './constraints.ts'
import { partOf, partList, type Counts, type Known, type Part } from './published.ts'

const few = (count: number): boolean => count > 0 && count < 5

type Named = readonly [about: string, figure: ({ readonly shown: true } & Counts) | { readonly shown: false }]
const onStandards = ({ report }: Known): ReadonlyArray<Named> =>
  [...report.standards, ...report.hmp.standards].flatMap(({ standard, groups }) =>
    groups.map((group): Named => [`${standard} ${group.group}`, group])
  )
const onItems = ({ report }: Known): ReadonlyArray<Named> =>
  (report.hmp.audits?.items ?? []).map(one => [`item ${one.area}/${one.item}`, one])
const onAreas = ({ report }: Known): ReadonlyArray<Named> =>
  (report.hmp.audits?.areas ?? []).flatMap(({ area, groups }) =>
    groups.map((group): Named => [`area ${area}, ${group.group}`, group])
  )

const shownIn = (known: Known): ReadonlyMap<string, Counts> =>
  new Map(
    [...onStandards(known), ...onItems(known), ...onAreas(known)].flatMap(([about, figure]) =>
      figure.shown ? [[about, figure] as const] : []
    )
  )

const deltas = (one: Counts, other: Counts): ReadonlyArray<number> =>
  (['met', 'partly', 'not'] as const).map(rating => other[rating] - one[rating])
/** At least so many ratings are new, changed or gone. */
const changedAtLeast = (one: Counts, other: Counts): number => {
  const all = deltas(one, other)
  const sum = (sign: number) => all.reduce((total, delta) => total + Math.max(0, sign * delta), 0)
  return Math.max(sum(1), sum(-1))
}

/** A figure shown twice, with a small difference: it is the figure of those few. */
const onDifferences = (earlier: Known, later: Known): ReadonlyArray<Claim> => {
  const then = shownIn(earlier)
  return [...shownIn(later)].flatMap(([about, now]): ReadonlyArray<Claim> => {
    const before = then.get(about)
    return before !== undefined && few(changedAtLeast(before, now)) ? [{ how: 'a difference of issues', about }] : []
  })
}

/** What one issue hides and the other shows, of the same group. */
const onHidden = (earlier: Known, later: Known): ReadonlyArray<Claim> => {
  const hidden = (known: Known) => [
    ...known.report.standards.flatMap(({ standard, groups }) =>
      groups.flatMap(({ shown, group }) => (shown ? [] : [`${standard} ${group}`]))
    ),
    ...onItems(known).flatMap(([about, { shown }]) => (shown ? [] : [about]))
  ]
  const [then, now] = [shownIn(earlier), shownIn(later)]
  return [...hidden(earlier).filter(about => now.has(about)), ...hidden(later).filter(about => then.has(about))].map(
    about => ({ how: 'hidden in one issue only', about })
  )
}

/** A part of fewer than five is the same in both: else the later would not have been published. */
const sameParts = (both: ReadonlyArray<Known>): ReadonlySet<Part> =>
  new Set(
    partList.filter(
      part =>
        new Set(both.flatMap(({ register }) => register.filter(one => partOf(one) === part).map(one => one.community)))
          .size < 5
    )
  )
const renamed = (system: System, same: ReadonlySet<Part>, issue: string): System => {
  const nameOf = (cell: Cell): Cell => {
    const [part = ''] = cell.split(' ')
    return same.has(part as Part) ? cell : (`${issue} ${cell}` as Cell)
  }
  const cellsIn = <One extends Pick<Constraint, 'cells'>>(one: One): One => ({ ...one, cells: one.cells.map(nameOf) })
  return { ...system, constraints: system.constraints.map(cellsIn), targets: system.targets.map(cellsIn) }
}
const isCommon = ({ together }: System): boolean =>
  together !== null && (together.met === 0 || together.met === together.n)

const onStandard = (earlier: Known, later: Known, bounds: Bounds) => {
  const same = sameParts([earlier, later])
  return (standard: string): ReadonlyArray<Claim> => {
    const both = [renamed(systemOf(earlier, standard), same, '1'), renamed(systemOf(later, standard), same, '2')]
    if (both.some(isCommon)) return []
    const range = bounds({ constraints: both.flatMap(({ constraints }) => constraints) })
    return both.flatMap(({ targets }) =>
      targets.flatMap((target): ReadonlyArray<Claim> => {
        const { low, high } = range(target)
        return high - low + 1 >= Math.min(3, target.most + 1)
          ? []
          : [
              {
                how: 'two issues',
                about: `${standard} ${target.part}`,
                part: target.part,
                standard,
                met: { low, high }
              }
            ]
      })
    )
  }
}

/** An issue and a later one of the same cycle. */
export const attackIssues = (earlier: Known, later: Known, bounds: Bounds = byPropagation): ReadonlyArray<Claim> => [
  ...onDifferences(earlier, later),
  ...onHidden(earlier, later),
  ...later.report.standards.flatMap(({ standard }) => onStandard(earlier, later, bounds)(standard))
]

/** What the report of a cycle tells of the cycle before, beside that cycle's own report. Of one edition. */
export const attackChange = (last: Known, now: Known): ReadonlyArray<Claim> => {
  const then = shownIn(last)
  return now.report.standards.flatMap(({ standard, change }): ReadonlyArray<Claim> => {
    if (change === null) return []
    const issued = then.get(`${standard} all`)
    const about = `${standard} all`
    if (issued === undefined) return [{ how: 'change of what is hidden', about }]
    const met = Math.round((change.percentMet * change.n) / 100)
    const differ = Math.max(Math.abs(change.n - issued.n), Math.abs(met - issued.met))
    return few(differ) ? [{ how: 'change beside the report', about }] : []
  })
}
