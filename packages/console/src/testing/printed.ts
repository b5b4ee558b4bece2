/** How a page must print what is in a report's data. */
import type { Hidden, SectionFigure, Shown, StandardFigure } from '@cofc/reports'

/** The name of a figure on a page, and its text. */
export type Printed = readonly [name: string, text: string]

export const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`)
export const points = (value: number): string =>
  value === 0 ? '0.0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`
type AnyFigure = Shown<StandardFigure | SectionFigure, string> | Hidden<string>
/** A figure that is no part of its row's breakdown has a dash, a hidden one the mark that the note explains. */
export const withN = (figure: AnyFigure | undefined): string => {
  if (figure === undefined) return '–'
  return figure.shown ? `${percent(figure.percentMet)}n ${String(figure.n)}` : '*'
}
interface Row {
  readonly groups: ReadonlyArray<{ readonly group: string; readonly shown: boolean }>
}
/** The columns of a table by groups: those of which anything is shown in any row. */
export const columnsOf = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => {
  const seen = rows.flatMap(({ groups }) => groups.filter(({ shown }) => shown).map(({ group }) => group))
  return [...new Set(seen)]
}
export const counts = (part: string, of: Readonly<Record<string, number>>): ReadonlyArray<Printed> =>
  Object.entries(of).map(([name, n]): Printed => [`${part}${name}`, String(n)])
