/** Every figure of a local report as a tally, by the first name of its address. */
import { addressOf } from './figures-of.ts'
import type { LocalTally } from './local-tallied.ts'
import { ofAccreditation } from './of-local-accreditation.ts'
import { ofAuditAreas } from './of-local-audit.ts'
import { ofErasedWords, ofPortfolio, ofProfile, ofReturned, ofVisits } from './of-local-numbers.ts'
import { ofBenchmark, ofLocalSections } from './of-local-sections.ts'
import { ofLocalValues } from './of-local-values.ts'
import { ofStatistics } from './of-local-sides.ts'

const chapters: Readonly<Record<string, LocalTally>> = {
  profile: ofProfile,
  visits: ofVisits,
  portfolio: ofPortfolio,
  accreditation: ofAccreditation,
  audit: ofAuditAreas,
  sections: ofLocalSections,
  values: ofLocalValues,
  benchmark: ofBenchmark,
  outcomes: ofReturned,
  statistics: ofStatistics,
  erased: ofErasedWords
}
export const tallyOfLocal: LocalTally = (explaining, [chapter = '', ...at]) =>
  chapters[chapter]?.(explaining, at) ?? null

/** Numbers that tally nothing: those by which versions, types and recommendations are called, and what is an order and no sum. */
export const isNoLocalTally = (at: ReadonlyArray<string>): boolean => {
  const [chapter, last] = [at[0] ?? '', at.at(-1) ?? '']
  if (['version', 'type', 'recommendation', 'quartiles'].includes(last)) return true
  return chapter === 'summary' || addressOf(at).startsWith('audit/concluded')
}
