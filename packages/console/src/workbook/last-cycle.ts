/** What the cycle before said of each standard, as its local report has it: under the standard that it is mapped to today. */
import { previousCycle, type Cycle, type Edition, type EditionId, type Rating, type StandardCode } from '@cofc/core'
import { reports, type LocalReport, type PlannedAction } from '@cofc/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { ConsoleOptions } from '../options.ts'
import type { WorkbookKey } from './key.ts'

export interface LastRated {
  readonly cycle: Cycle
  readonly self: Rating | null
  readonly peer: Rating | null
  readonly actions: ReadonlyArray<PlannedAction>
}
export type LastCycle = (standard: StandardCode) => LastRated | null

/** Under which codes a standard stood in an earlier edition. */
export const earlierCodes =
  (edition: Edition, from: EditionId) =>
  (standard: StandardCode): ReadonlyArray<StandardCode> => {
    if (edition.status === 'Unknown' || edition.edition === from) return [standard]
    const mapping = edition.mappings.find(one => one.from === from)
    return (mapping?.lines ?? []).flatMap(line => (line.to === standard && line.from !== null ? [line.from] : []))
  }

const ratedIn = (report: LocalReport, codes: ReadonlyArray<StandardCode>): LastRated | null => {
  const rows = report.standards.filter(({ standard }) => codes.includes(standard))
  const actions = report.actionPlan.filter(({ standard }) => standard !== null && codes.includes(standard))
  const [first] = rows
  if (first === undefined && actions.length === 0) return null
  // Of several standards that became one, no one rating is that of today's.
  const { self = null, peer = null } = rows.length === 1 ? { ...first } : {}
  return { cycle: report.cover.cycle, self, peer, actions }
}

/** None where there was no review, or where its report cannot be had now: the workbook is filled in all the same. */
export const askLastCycle = async (
  { reader }: Pick<ConsoleOptions, 'reader'>,
  { community, cycle }: Pick<WorkbookKey, 'community' | 'cycle'>,
  edition: Edition
): Promise<LastCycle> => {
  const found = await reader.ask(reports.local)({ community, cycle: previousCycle(cycle) })()
  if (isLeft(found)) return () => null
  const codesOf = earlierCodes(edition, found.right.cover.edition)
  return standard => ratedIn(found.right, codesOf(standard))
}
