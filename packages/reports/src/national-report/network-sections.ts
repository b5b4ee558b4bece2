/** The sections as the national report has them, for the reports that show one community beside the network. */
import type { Cycle } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cycleFigures, type Network } from './cycle-figures.ts'
import type { SectionFigures } from './national-report.ts'
import { publishedFigures } from './published-figures.ts'
import { revisionOf } from './revision.ts'
import { byPart, sectionFigures } from './section-figures.ts'

/**
 * None while nothing is published of the cycle: a provisional report is for the network team, and one that changes with
 * each local report would tell its readers what that one changed.
 */
export const networkSections = (rows: Network, cycle: Cycle): ReadonlyArray<SectionFigures> => {
  const row = rows.cycles.get(cycle)
  const revision = row === undefined ? null : revisionOf(row, { cycle })
  if (revision === null || isLeft(revision) || revision.right.status === 'provisional') return []
  const now = cycleFigures(rows, cycle, revision.right.cutoff)
  return now === null ? [] : sectionFigures(now, publishedFigures(now, revision.right.earlier), byPart(now))
}
