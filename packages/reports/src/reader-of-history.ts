/**
 * Answers a report from a history alone: the tables that it reads are folded in memory, and nothing of them is kept. For a
 * history as it stood at a time, of which no report store has rows.
 */
import { bringUpToDate, inMemoryReportStore } from '@cofc/projections'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { eventFormat } from './all-reports.ts'
import { reportReader, type ReadingFrom, type ReportReader, type ReportsUnavailable } from './report-reader.ts'
import type { AnyReport } from './report.ts'
import { cycles } from './tables/cycle-row.ts'

type OfHistory = Pick<ReadingFrom, 'events' | 'words' | 'codeKey' | 'issue'>
const unavailable = (reason: string) => left<ReportsUnavailable>({ type: 'ReportsUnavailable', reason })

export const readerOfHistory =
  (from: OfHistory) =>
  ({ tables }: Pick<AnyReport, 'tables'>): TaskEither<ReportsUnavailable, ReportReader> =>
  async (): Promise<Either<ReportsUnavailable, ReportReader>> => {
    const following = { events: from.events, reports: inMemoryReportStore(), format: eventFormat }
    const folded = await bringUpToDate(following)([...new Set([...Object.values(tables), cycles])])()
    if (isLeft(folded)) return unavailable(folded.left.type)
    const stopped = folded.right.tables.find(({ failure }) => failure !== null)
    if (stopped !== undefined) return unavailable(stopped.failure?.type ?? '')
    return right(reportReader({ ...from, ...following }))
  }
