/** How far reports are behind, what halted them, and what their figures lack. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore } from '@cofc/event-store'
import { areOfAnotherVersion } from './own-rows.ts'
import type { Report } from './report.ts'
import type { Quarantined, ReportStore, ReportStoreFailure } from './report-store.ts'
import { standingOf, type Standing } from './standing-of.ts'

export interface Lacking {
  /** How many streams wait behind such an event: what has happened there since is in no figure. */
  readonly parked: number
  /** How many reports stand still before such an event: their figures are those of then. */
  readonly halted: number
}
export interface Lag {
  readonly report: string
  /** How many events of the kinds it reads it has not seen yet. */
  readonly behind: number
  /** Why it stopped following; `null` while it follows. */
  readonly stopped: string | null
  /** How many of its streams wait behind an event that cannot be read. */
  readonly parked: number
}
export interface Unseen {
  readonly type: string
  readonly reason: string
}
export interface Watched {
  readonly events: EventStore
  readonly reports: ReportStore
  /** Why a report stopped following; `null` while it follows. */
  readonly stopped?: (report: string) => string | null
}

const isParked = ({ policy }: Quarantined): boolean => policy === 'park'
const isHalt = ({ policy }: Quarantined): boolean => policy === 'halt'

/** Another process may be the one that follows: what halted it is on record, and so is the version of its rows. */
const stopOnRecord = (report: Report, { mark, quarantined }: Standing): string | null => {
  if (areOfAnotherVersion(report, mark)) return 'RebuildNeeded'
  return quarantined.some(isHalt) ? 'EventUnreadable' : null
}

const lagOf = async ({ events, reports, stopped }: Watched, report: Report): Promise<Either<Unseen, Lag>> => {
  const kept = await standingOf(reports, { report: report.name, which: 'live' })
  if (isLeft(kept)) return kept
  const { mark, quarantined } = kept.right
  let behind = 0
  const after = mark?.position ?? beginning
  for await (const followed of events.followUnparsed(after, { types: report.reads }, { until: 'end' })) {
    if (followed.type === 'Failed') return left({ type: followed.failure.type, reason: followed.failure.type })
    behind += followed.page.events.length
  }
  return right({
    report: report.name,
    behind,
    stopped: stopped?.(report.name) ?? stopOnRecord(report, kept.right),
    parked: quarantined.filter(isParked).length
  })
}

/** How far each of these reports is behind the history. */
export const lag =
  (watched: Watched) =>
  (all: ReadonlyArray<Report>): TaskEither<Unseen, ReadonlyArray<Lag>> =>
  async () => {
    const found: Array<Lag> = []
    for (const report of all) {
      const one = await lagOf(watched, report)
      if (isLeft(one)) return one
      found.push(one.right)
    }
    return right(found)
  }

/** What the figures of these reports lack because an event cannot be read. */
export const lacking =
  (reports: ReportStore) =>
  (all: ReadonlyArray<Report>): TaskEither<ReportStoreFailure, Lacking> =>
  async () => {
    const parked = new Set<string>()
    let halted = 0
    for (const { name } of all) {
      const kept = await reports.quarantined({ report: name, which: 'live' })()
      if (isLeft(kept)) return kept
      for (const { stream } of kept.right.filter(isParked)) parked.add(stream)
      if (kept.right.some(isHalt)) halted += 1
    }
    return right({ parked: parked.size, halted })
  }
