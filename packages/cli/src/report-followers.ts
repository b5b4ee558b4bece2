/** Keeps the reports up to date: to the end of the history before a question, or anew from the first event. */
import {
  bringUpToDate,
  rebuild,
  type FollowingFailure,
  type FollowResult,
  type QuarantinedEvent,
  type RebuildOptions
} from '@cofc/projections'
import { allReports, allTables } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { heapAsUsual, heapKeptSmall } from './heap.ts'
import { startBuilders } from './rebuilding/builders.ts'
import { reportProgress, stoppedReports, type ReportFailure, type ReportProgress } from './report-results.ts'

/** A report that stopped is a failure, the first of them when there are several. */
const unlessStopped = <A extends FollowResult>(result: A): Either<ReportFailure, A> => {
  const [first] = stoppedReports(result)
  return first === undefined ? right(result) : left(first)
}

/** Every report up to the end of the history; what is of an older version is rebuilt. */
export const catchUp =
  ({ following }: Composed): TaskEither<FollowingFailure | ReportFailure, FollowResult> =>
  async (): Promise<Either<FollowingFailure | ReportFailure, FollowResult>> => {
    heapKeptSmall()
    const brought = await bringUpToDate(following)(allTables)()
    heapAsUsual()
    if (isLeft(brought)) return brought
    return unlessStopped(brought.right)
  }
/** Every report as far as it goes: one that stops is told, and the others go on. */
export const catchUpAsFarAsReadable =
  ({ following }: Composed, tell: (stopped: ReportFailure) => void): TaskEither<FollowingFailure, void> =>
  async (): Promise<Either<FollowingFailure, void>> => {
    const brought = await bringUpToDate(following)(allTables)()
    if (isLeft(brought)) return brought
    stoppedReports(brought.right).forEach(tell)
    return right(undefined)
  }

export interface ReportRebuilt extends ReportProgress {
  readonly outcome: 'rebuilt' | 'cancelled'
}
/** Every report anew from the first event, in so many threads; as many as are worth it, when left out. */
export const rebuildAll =
  (composed: Composed, options: RebuildOptions = {}, threads?: number) =>
  async (): Promise<Either<FollowingFailure | ReportFailure, ReadonlyArray<ReportRebuilt>>> => {
    const { builders, close } = startBuilders(composed.following, composed.data, threads)
    try {
      const rebuilt = await rebuild(composed.following)(allTables, { ...options, builders })()
      if (isLeft(rebuilt)) return rebuilt
      const whole = unlessStopped(rebuilt.right)
      if (isLeft(whole)) return whole
      const { outcome } = rebuilt.right
      return right(reportProgress(rebuilt.right).map(progress => ({ ...progress, outcome })))
    } finally {
      await close()
    }
  }

/** An event that a report could not read, as one of its tables keeps it. */
export interface InQuarantine extends QuarantinedEvent {
  readonly report: string
}
/** What the tables of a report keep, each event once. */
const quarantineOfReport = async (
  { following: { reports } }: Composed,
  { name: report, tables }: (typeof allReports)[number]
): Promise<Either<FollowingFailure, ReadonlyArray<InQuarantine>>> => {
  const found = new Map<string, InQuarantine>()
  for (const { name: table } of tables) {
    const kept = await reports.quarantined({ table, which: 'live' })()
    if (isLeft(kept)) return kept
    for (const event of kept.right) found.set(event.position, { report, ...event })
  }
  return right([...found.values()])
}
const places = ({ position }: InQuarantine, { position: other }: InQuarantine): number =>
  position < other ? -1 : Number(position > other)

/** What no report could read yet, by its position. */
export const quarantineOf =
  (composed: Composed): TaskEither<FollowingFailure, ReadonlyArray<InQuarantine>> =>
  async (): Promise<Either<FollowingFailure, ReadonlyArray<InQuarantine>>> => {
    const found: Array<InQuarantine> = []
    for (const report of allReports) {
      const kept = await quarantineOfReport(composed, report)
      if (isLeft(kept)) return kept
      found.push(...kept.right)
    }
    return right(found.toSorted(places))
  }
