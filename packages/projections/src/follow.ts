/**
 * Follows the history into the rows of a report, page by page: one loop for keeping up, for rebuilding and for replay.
 *
 * A page is folded in memory; its rows and how far they have come are written in one transaction. So every event counts
 * exactly once, whenever the process ends. An event that cannot be decoded stops the report with a named failure.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type FollowFailure, type Page, type Position } from '@cofc/event-store'
import { foldPage, type FoldFailure } from './fold-page.ts'
import type { Report } from './report.ts'
import type { Mark, MarkMoved, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'
import { rowCache, type RowCache } from './row-cache.ts'

export interface Following {
  readonly events: EventStore
  readonly reports: ReportStore
}
export interface FollowOptions {
  /** `end` stops once caught up; `live` goes on until the signal aborts. */
  readonly until: 'end' | 'live'
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly pageSize?: number
  /** About how many rows are kept in memory while folding. */
  readonly rowsInMemory?: number
}
export interface Progress {
  readonly report: string
  /** Events folded since this following began. */
  readonly events: number
  readonly position: Position
}
export type FollowingFailure =
  | FollowFailure
  | ReportStoreFailure
  | FoldFailure
  /** The live rows were folded by another version of the report: rebuild it. */
  | { readonly type: 'RebuildNeeded'; readonly report: string; readonly kept: number; readonly needed: number }
  /** Somebody else is rebuilding the same report. */
  | { readonly type: 'RebuildUnderWay'; readonly report: string }

/** What one following holds in its hands. */
interface Hands {
  readonly following: Following
  readonly report: Report
  readonly set: RowSet
  readonly cache: RowCache
  mark: Mark | null
}
const usualPageSize = 1_000
const usualRowsInMemory = 8_000

const outdated = ({ report, mark }: Hands): boolean => mark !== null && mark.version !== report.version

const write = async (hands: Hands, page: Page): Promise<Either<ReportStoreFailure | MarkMoved, Mark>> => {
  const { following, report, set, cache, mark } = hands
  const rows = cache.takeChanged().map(([key, row]) => ({ key, row: JSON.stringify(row) }))
  if (rows.length === 0 && mark?.position === page.position) return right(mark)
  return following.reports.write(set, { from: mark, to: { version: report.version, position: page.position }, rows })()
}

/** Takes up the rows where the store has them. */
const takeUp = async (hands: Hands): Promise<Either<FollowingFailure, Position>> => {
  const { following, report, set } = hands
  const mark = await following.reports.mark(set)()
  if (isLeft(mark)) return mark
  hands.mark = mark.right
  if (outdated(hands))
    return left({ type: 'RebuildNeeded', report: report.name, kept: mark.right?.version ?? 0, needed: report.version })
  return right(mark.right?.position ?? beginning)
}

type Step = 'next' | 'take-up-again'

const onePage = async (hands: Hands, page: Page): Promise<Either<FollowingFailure, Step>> => {
  const folded = await foldPage(hands)(page.events)
  if (isLeft(folded)) return folded
  const written = await write(hands, page)
  if (isLeft(written)) {
    if (written.left.type !== 'MarkMoved') return left(written.left)
    return hands.set.which === 'live'
      ? right('take-up-again')
      : left({ type: 'RebuildUnderWay', report: hands.report.name })
  }
  hands.mark = written.right
  return right('next')
}

/** Pages until the end, an abort, a failure, or rows that somebody else moved on. */
const pages = async (
  hands: Hands,
  from: Position,
  options: FollowOptions & { readonly count: (events: number) => void }
): Promise<Either<FollowingFailure, Step>> => {
  const { report, following } = hands
  const { until, signal, pageSize = usualPageSize } = options
  const asked = { until, pageSize, ...(signal === undefined ? {} : { signal }) }
  for await (const followed of following.events.follow(from, { types: report.reads }, asked)) {
    if (followed.type === 'Failed') return left(followed.failure)
    const step = await onePage(hands, followed.page)
    if (isLeft(step) || step.right === 'take-up-again') return step
    options.count(followed.page.events.length)
    if (signal?.aborted === true) break
  }
  return right('next')
}

const run = async (hands: Hands, options: FollowOptions): Promise<Either<FollowingFailure, Progress>> => {
  let events = 0
  const progress = (): Progress => ({ report: hands.report.name, events, position: hands.mark?.position ?? beginning })
  const count = (more: number): void => {
    events += more
    options.onProgress?.(progress())
  }
  for (;;) {
    const from = await takeUp(hands)
    if (isLeft(from)) return from
    const step = await pages(hands, from.right, { ...options, count })
    if (isLeft(step)) return step
    if (step.right === 'next') return right(progress())
    hands.cache.clear()
  }
}

/** Follows into the rows named. Ends when caught up (`end`), or when the signal aborts. */
export const followInto =
  (following: Following, which: RowSet['which']) =>
  (report: Report, options: FollowOptions): TaskEither<FollowingFailure, Progress> =>
  () => {
    const cache = rowCache(options.rowsInMemory ?? usualRowsInMemory)
    return run({ following, report, set: { report: report.name, which }, cache, mark: null }, options)
  }

/** Follows history into the live rows. */
export const follow = (following: Following) => followInto(following, 'live')
