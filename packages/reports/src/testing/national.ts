/** The national report after a history, and its figures by name. */
import type { Cycle } from '@cofc/core'
import { figureOf } from '../figures/groups.ts'
import type { Group } from '../figures/figure.ts'
import type { AskNationalReport, NationalReport } from '../national-report/national-report.ts'
import { nationalReport } from '../national-report/report.ts'
import { answerAfter, answered } from './answer-after.ts'
import type { EventText } from './history.ts'

export const nationalAfter = async (
  history: ReadonlyArray<EventText>,
  ask: Partial<AskNationalReport> = {},
  codeKey?: string
): Promise<NationalReport> => {
  const after = answerAfter(history, codeKey === undefined ? {} : { codeKey })
  return answered(await after(nationalReport, { cycle: '2023-2024' as Cycle, ...ask }))
}
export const standardIn = (report: NationalReport, standard: string, group: Group = 'all') =>
  figureOf(report.standards.find(one => one.standard === standard)?.groups ?? [], group)
export const sectionIn = (report: NationalReport, section: string, group: Group = 'all') =>
  figureOf(report.sections.find(one => one.section === section)?.groups ?? [], group)
/** Which groups are shown. */
export const shownIn = (groups: ReadonlyArray<{ readonly group: Group; readonly shown: boolean }> | undefined) =>
  groups?.filter(({ shown }) => shown).map(({ group }) => group)
