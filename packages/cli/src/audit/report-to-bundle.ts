/** A national report as it was issued, as a bundle holds it. Of a hidden figure there is the rule that hides it, and nothing else. */
import { asBundled, type Bundling, type FigureLine } from '@cofc/audit'
import type { FigureDefined, IssueExplained } from '@cofc/reports'

const lineOf = ({ definition, explained }: FigureDefined): FigureLine => {
  const { address, figure } = explained
  const told = { line: 'figure', address, definition, figure, rows: [], of: [], hidden: null } as const
  // Of a national report no figure is of another unit: it would stand as it was printed.
  const printed: FigureLine = { ...told, unit: 'printed' }
  if (explained.figure === null) {
    const { rule, says } = explained.hiddenBecause
    return { ...told, unit: 'hidden', hidden: `${rule}: ${says}` }
  }
  if (explained.unit === 'difference') return { ...told, unit: explained.unit, of: explained.of }
  if (!('rows' in explained)) return printed
  const { unit, rows } = explained
  if (unit !== 'count' && unit !== 'percent' && unit !== 'per-place-year') return printed
  const summed = rows.map(({ key, stream, contributes, of = 0 }) => ({
    ...{ key, stream, contributes },
    of: unit === 'count' ? null : of
  }))
  return { ...told, unit, rows: summed }
}

export const reportToBundle = ({ cycle, revision, text, figures }: IssueExplained): Bundling => ({
  ...{ report: 'national', cycle, revision, text },
  figures: asBundled(figures.map(lineOf))
})
