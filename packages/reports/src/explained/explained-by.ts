/** A figure that is shown, with what its tally rests on. */
import type { FigureExplained } from './explained.ts'
import { excludedOf, isSummed, rowsOf, sumOf, type Tallied } from './tallied.ts'

interface Shown {
  readonly address: string
  readonly figure: number
}
export const explainedBy = (tallied: Tallied, shown: Shown): FigureExplained => {
  const told = { ...shown, hiddenBecause: null }
  if (!isSummed(tallied)) return { ...told, ...tallied }
  const rows = rowsOf(tallied.items)
  return { ...told, unit: tallied.unit, sum: sumOf(tallied, rows), rows, excluded: excludedOf(tallied.items) }
}
