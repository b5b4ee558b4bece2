/** A national report as it was issued, as a bundle holds it. Of a hidden figure there is the rule that hides it, and nothing else. */
import { asBundled, type Bundling, type FigureLine } from '@cofc/audit'
import type { FigureDefined, IssueExplained } from '@cofc/reports'

const lineOf = ({ definition, explained }: FigureDefined): FigureLine => {
  const { address, figure } = explained
  const told = { line: 'figure', address, definition, figure, rows: [], of: [], hidden: null } as const
  if (explained.figure === null) {
    const { rule, says } = explained.hiddenBecause
    return { ...told, unit: 'hidden', hidden: `${rule}: ${says}` }
  }
  if (explained.unit === 'difference') return { ...told, unit: explained.unit, of: explained.of }
  const { unit, rows } = explained
  return { ...told, unit, rows: rows.map(row => ({ ...row, of: unit === 'count' ? null : (row.of ?? 0) })) }
}

export const reportToBundle = ({ cycle, revision, text, figures }: IssueExplained): Bundling => ({
  ...{ report: 'national', cycle, revision, text },
  figures: asBundled(figures.map(lineOf))
})
