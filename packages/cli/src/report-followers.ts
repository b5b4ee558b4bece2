/** Keeps the reports up to date: to the end of the history before a question, or anew from the first event. */
import {
  bringTogether,
  bringUpToDate,
  rebuild,
  rebuildProgress,
  rollBack,
  type FollowingFailure,
  type FollowResult,
  type QuarantinedEvent,
  type RebuildOptions,
  type RebuildProgress,
  type RollBackFailure,
  type RolledBack,
  type TogetherOptions
} from '@cofc/projections'
import { allReports, allTables } from '@cofc/reports'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import type { DataFolder } from './data-folder.ts'
import { heapAsUsual, heapKeptSmall } from './heap.ts'
import { startBuilders } from './rebuilding/builders.ts'
import { reportProgress, stoppedReports, type ReportFailure, type ReportProgress } from './report-results.ts'
import { underLeases, type Alone, type LeaseOptions } from './under-leases.ts'

/** A report that stopped is a failure, the first of them when there are several. */
const unlessStopped = <A extends FollowResult>(result: A): Either<ReportFailure, A> => {
  const [first] = stoppedReports(result)
  return first === undefined ? right(result) : left(first)
}

export type CatchUpOptions = Pick<TogetherOptions, 'onWaiting'>

/** Where several machines share the work on reports, one builds nothing that another is building. */
const bring = async (
  { following, leases }: Composed,
  options: CatchUpOptions
): Promise<Either<FollowingFailure, FollowResult>> => {
  heapKeptSmall()
  const brought =
    leases === null
      ? await bringUpToDate(following)(allTables, { buildsFirst: true })()
      : await bringTogether({ following, leases, tables: allTables })(options)()
  heapAsUsual()
  return brought
}
/** Every report up to the end of the history; what is of an older version is rebuilt. */
export const catchUp =
  (composed: Composed, options: CatchUpOptions = {}): TaskEither<FollowingFailure | ReportFailure, FollowResult> =>
  async (): Promise<Either<FollowingFailure | ReportFailure, FollowResult>> => {
    const brought = await bring(composed, options)
    return isLeft(brought) ? brought : unlessStopped(brought.right)
  }
/** Every report as far as it goes: one that stops is told, and the others go on. */
export const catchUpAsFarAsReadable =
  (
    composed: Composed,
    tell: (stopped: ReportFailure) => void,
    options: CatchUpOptions = {}
  ): TaskEither<FollowingFailure, void> =>
  async (): Promise<Either<FollowingFailure, void>> => {
    const brought = await bring(composed, options)
    if (isLeft(brought)) return brought
    stoppedReports(brought.right).forEach(tell)
    return right(undefined)
  }

export interface ReportRebuilt extends ReportProgress {
  readonly outcome: 'rebuilt' | 'cancelled'
}
export interface RebuildAllOptions extends LeaseOptions, Pick<RebuildOptions, 'anew'> {
  readonly onProgress?: (progress: RebuildProgress) => void
  /** As many as are worth it, when left out. */
  readonly threads?: number
}
type Rebuilt = Either<FollowingFailure | ReportFailure, ReadonlyArray<ReportRebuilt>>
/**
 * Every report anew from the first event, or from where a rebuild was that ended in the middle. Where workers on other
 * machines could do it as well, they are kept from it meanwhile.
 */
export const rebuildAll =
  (composed: Composed, options: RebuildAllOptions = {}) =>
  (): Promise<Rebuilt> =>
    underLeases(composed, options, alone => rebuildHere(composed.data, alone, options))

const rebuildHere = async (
  data: DataFolder,
  { following, signal, held }: Alone,
  { threads, onProgress, anew = false }: RebuildAllOptions
): Promise<Rebuilt> => {
  const head = await following.events.head()
  if (isLeft(head)) return head
  const progressOf = rebuildProgress(head.right, () => performance.now())
  const { builders, close } = startBuilders(following, { ...data, held }, threads)
  try {
    const rebuilt = await rebuild(following)(allTables, {
      ...{ anew, signal, builders },
      onProgress: progress => onProgress?.(progressOf(progress))
    })()
    if (isLeft(rebuilt)) return rebuilt
    const whole = unlessStopped(rebuilt.right)
    if (isLeft(whole)) return whole
    const { outcome } = rebuilt.right
    return right(reportProgress(rebuilt.right).map(progress => ({ ...progress, outcome })))
  } finally {
    await close()
  }
}

type AnyReport = (typeof allReports)[number]
const otherThan = ({ tables }: AnyReport): typeof allTables => allTables.filter(table => !tables.includes(table))
/** The reports that read a table of this one: they go back with it. */
export const sharingTables = (report: AnyReport): ReadonlyArray<AnyReport> =>
  allReports.filter(({ tables }) => tables.some(table => report.tables.includes(table)))

/** A report as it was before the last rebuild, and then up to the end of the history with all others. */
export const rollBackReport =
  (composed: Composed, report: AnyReport, options: LeaseOptions = {}): TaskEither<RollBackFailure, RolledBack> =>
  () =>
    underLeases(composed, options, ({ following, signal }) =>
      rollBack(following)(report.tables, { beside: otherThan(report), signal })()
    )

/** Whether there was anything to drop. */
export const dropFormer =
  (composed: Composed, { tables }: AnyReport, options: LeaseOptions = {}): TaskEither<FollowingFailure, boolean> =>
  () =>
    underLeases(composed, options, async ({ following: { reports } }): Promise<Either<FollowingFailure, boolean>> => {
      const names = tables.map(({ name }) => name)
      const formers: Array<unknown> = []
      for (const table of names) {
        const former = await reports.checkpoint({ table, which: 'former' })()
        if (isLeft(former)) return former
        if (former.right !== null) formers.push(former.right)
      }
      const dropped = await reports.dropFormer(names)()
      return isLeft(dropped) ? dropped : right(formers.length > 0)
    })

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
