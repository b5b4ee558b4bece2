/** How a page must print what is in a report's data. */
import type { Hidden, SectionFigure, Shown, StandardFigure } from '@cofc/reports'

/** The name of a figure on a page, and its text. */
export type Printed = readonly [name: string, text: string]

export const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`)
export const points = (value: number): string =>
  value === 0 ? '0.0' : `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)}`
export const withN = (figure: Shown<StandardFigure | SectionFigure> | Hidden | undefined): string =>
  figure?.shown === true ? `${percent(figure.percentMet)}n ${String(figure.n)}` : 'hidden'
export const counts = (part: string, of: Readonly<Record<string, number>>): ReadonlyArray<Printed> =>
  Object.entries(of).map(([name, n]): Printed => [`${part}${name}`, String(n)])
