/** The national report after a history, and its figures by name. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import { figureOf } from '../figures/breakdown.ts'
import type { Group } from '../figures/figure.ts'
import type { AskNationalReport, NationalReport } from '../national-report/national-report.ts'
import { nationalReportTables } from '../national-report/project.ts'
import { nationalReport } from '../national-report/query.ts'
import { afterwards, type Told } from './history.ts'

export const nationalAfter = async (
  history: ReadonlyArray<Told>,
  ask: Partial<AskNationalReport> = {}
): Promise<NationalReport> => {
  const reports = await afterwards(nationalReportTables, history)
  const answer = await nationalReport(reports)({ cycle: '2023-2024' as Cycle, codeKey: 'a secret', ...ask })()
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
export const standardIn = (report: NationalReport, standard: string, group: Group = 'all') =>
  figureOf(report.standards.find(one => one.standard === standard)?.groups ?? [], group)
export const sectionIn = (report: NationalReport, section: string, group: Group = 'all') =>
  figureOf(report.sections.find(one => one.section === section)?.groups ?? [], group)
/** Which groups are shown. */
export const shownIn = (groups: ReadonlyArray<{ readonly group: Group; readonly shown: boolean }> | undefined) =>
  groups?.filter(({ shown }) => shown).map(({ group }) => group)
