/**
 * What an issue tells of accreditations: what stood when the report was first issued after the closing, for good. Two issues
 * say the same, so nobody can take one from the other and find the few cases that were recorded in between.
 */
import type { PlainDate } from '@cofc/core'
import type { Extras } from '../report.ts'
import { before } from '../tables/position-log.ts'
import { accreditationsDecided } from './accreditations-decided.ts'
import { cycleFigures, type CycleFigures } from './cycle-figures.ts'
import { keptIn } from './kept-issues.ts'
import type { NationalReport } from './national-report.ts'

type Part = Pick<NationalReport, 'accreditation'>

/** An issue of before the closing tells nothing of it: more would be decided, and stand in none. */
export const isTooEarly = (publishedOn: PlainDate | null, closes: PlainDate): boolean =>
  publishedOn !== null && publishedOn <= closes

/** What stood when it was told first. */
export const figuresThen = (figures: CycleFigures): CycleFigures => {
  const { rows, cycle, windows, cutoff } = figures
  const issues = rows.cycles.get(cycle)?.publications ?? []
  const first = issues.find(([position, , on]) => before(cutoff, position) && !isTooEarly(on, windows.closes))
  return first === undefined ? figures : (cycleFigures(rows, cycle, first[0]) ?? figures)
}

export const accreditationsTold = (
  figures: CycleFigures,
  publishedOn: PlainDate | null,
  texts: Extras['issues']
): Part => {
  const { rows, cycle, windows, cutoff } = figures
  if (isTooEarly(publishedOn, windows.closes)) return {}
  const issues = rows.cycles.get(cycle)?.publications ?? []
  const first = issues.find(([position, , on]) => before(cutoff, position) && !isTooEarly(on, windows.closes))
  if (first === undefined) return { accreditation: accreditationsDecided(figures) }
  const [position, , , sha256] = first
  const then = cycleFigures(rows, cycle, position) ?? figures
  return { accreditation: keptIn(texts, sha256)?.accreditation ?? accreditationsDecided(then) }
}
