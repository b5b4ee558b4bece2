/** A group's figure in one cell of a table. */
import type { Hidden, Shown, SectionFigure, StandardFigure } from '@cofc/reports'
import type { CellState, Column } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'

type Figure = StandardFigure | SectionFigure
export const PercentOf = ({ figure }: { readonly figure: Figure }) => (
  <>
    {percent(figure.percentMet)}
    <span class="count">n {figure.n}</span>
  </>
)

export const Standard = ({ code, text }: { readonly code: string; readonly text: string }) => (
  <>
    <span class="code">{code}</span> {text}
  </>
)

type Groups<F, G extends string> = ReadonlyArray<Shown<F, G> | Hidden<G>>

export const shownOf = <F, G extends string>(groups: Groups<F, G>, group: G): Shown<F, G> | null => {
  const found = groups.find(one => one.group === group)
  return found?.shown === true ? found : null
}
export const allOf = <F,>(groups: ReadonlyArray<Shown<F> | Hidden>): Shown<F> | null => shownOf(groups, 'all')

export const stateOf = <F, G extends string>(groups: Groups<F, G>, group: G): CellState => {
  const found = groups.find(one => one.group === group)
  if (found === undefined) return 'none'
  return found.shown ? 'shown' : 'hidden'
}

/** The groups that stand in any of the rows, in their order. */
export const groupsIn = <G extends string>(
  order: ReadonlyArray<G>,
  rows: ReadonlyArray<{ readonly groups: ReadonlyArray<{ readonly group: G }> }>
): ReadonlyArray<G> => order.filter(group => rows.some(({ groups }) => groups.some(one => one.group === group)))

interface Grouped<F, G extends string> {
  readonly groups: Groups<F, G>
}
/** A column of percentages for each group. */
export const percentColumns = <F extends Figure, G extends string, Row extends Grouped<F, G>>(
  groups: ReadonlyArray<G>,
  head: (group: G) => string,
  figure: (row: Row, group: G) => string
): ReadonlyArray<Column<Row>> =>
  groups.map(group => ({
    head: head(group),
    isNumber: true,
    state: row => stateOf(row.groups, group),
    cell: row => {
      const shown = shownOf(row.groups, group)
      return shown === null ? null : <PercentOf figure={shown} />
    },
    figure: row => figure(row, group)
  }))
