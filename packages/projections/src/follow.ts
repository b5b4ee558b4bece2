/**
 * Follows the history into the rows of a report, page by page: one loop for keeping up, for rebuilding and for replay.
 *
 * Pages are folded in memory; the rows they touched and how far they have come are written in one transaction. So every
 * event counts exactly once, whenever the process ends. An event that cannot be decoded stops the report with a named
 * failure, or parks its stream while the others go on; either way it is kept beside the rows.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  beginning,
  type EventStore,
  type Followed,
  type FollowFailure,
  type Page,
  type Position,
  type Partition,
  type UnparsedEvent
} from '@cofc/event-store'
import { standingOf } from './standing-of.ts'
import { foldPage, type FoldFailure } from './fold-page.ts'
import type { Report } from './report.ts'
import { newQuarantine, type Quarantine } from './quarantine.ts'
import type { KeptRow, Mark, MarkMoved, Policy, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'
import { rowCache, type Held, type RowCache } from './row-cache.ts'

export interface Following {
  readonly events: EventStore
  readonly reports: ReportStore
  /** What becomes of a report at an event that cannot be read: `halt` when left out. */
  readonly unreadable?: Policy
}
export interface FollowOptions {
  /** `end` stops once caught up; `live` goes on until the signal aborts. */
  readonly until: 'end' | 'live'
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly pageSize?: number
  /** Rows are written when caught up, and on a long way every so many events. */
  readonly writeEvery?: number
  /** About how many rows are kept in memory while folding. */
  readonly rowsInMemory?: number
  /** Only the streams of one share. */
  readonly share?: Partition
  /** Ends here, even when the history goes on. */
  readonly upTo?: Position
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
  readonly options: FollowOptions
  readonly cache: RowCache
  mark: Mark | null
  quarantine: Quarantine
  /** Events folded since the rows were written, and since the following began. */
  unwritten: number
  folded: number
}
/** Small pages keep little memory alive at a time, which costs no speed; every write waits for the disk. */
const usual = { pageSize: 100, writeEvery: 200_000, rowsInMemory: 4_000 }

/** Takes up the rows where the store has them. */
const takeUp = async (hands: Hands): Promise<Either<FollowingFailure, Position>> => {
  const { following, report, set, cache } = hands
  const kept = await standingOf(following.reports, set)
  if (isLeft(kept)) return kept
  const { mark, quarantined } = kept.right
  cache.clear()
  hands.mark = mark
  hands.quarantine = newQuarantine(following.unreadable ?? 'halt', quarantined)
  hands.unwritten = 0
  const version = mark?.version ?? report.version
  if (version !== report.version)
    return left({ type: 'RebuildNeeded', report: report.name, kept: version, needed: report.version })
  return right(mark?.position ?? beginning)
}

const isTimeToWrite = ({ options, cache, unwritten }: Hands, { caughtUp }: Page<unknown>): boolean =>
  caughtUp || options.signal?.aborted === true || cache.full() || unwritten >= (options.writeEvery ?? usual.writeEvery)

/** Made into text one by one as the store takes them, so that not all are text at once. */
const asKept = ({ key, row }: Held): KeptRow => ({
  key,
  get row() {
    return JSON.stringify(row)
  }
})

const write = async (
  hands: Hands,
  { position }: Page<unknown>
): Promise<Either<ReportStoreFailure | MarkMoved, Mark>> => {
  const { following, report, set, cache, mark, quarantine } = hands
  const rows = cache.takeChanged().map(asKept)
  const changes = { rows, ...quarantine.changesUpTo(position) }
  if (mark?.position === position && isEmpty(changes)) return right(mark)
  return following.reports.write(set, { from: mark, to: { version: report.version, position }, ...changes })()
}
const isEmpty = (changes: Readonly<Record<string, ReadonlyArray<unknown>>>): boolean =>
  Object.values(changes).every(({ length }) => length === 0)

/** The failure counts, whether or not it could be noted where the report halted. A shadow that halts is dropped. */
const noteHalt = async ({ following, report, set, mark, quarantine }: Hands): Promise<void> => {
  const halted = quarantine.haltedAt()
  if (halted === null || set.which !== 'live') return
  const to = { version: report.version, position: mark?.position ?? beginning }
  await following.reports.write(set, { from: mark, to, rows: [], quarantine: [halted] })()
}

/** Somebody else moved the rows on: live ones are taken up where they are now, a shadow has one builder only. */
const moved = ({ report, set }: Hands): Either<FollowingFailure, 'take-up-again'> =>
  set.which === 'live' ? right('take-up-again') : left({ type: 'RebuildUnderWay', report: report.name })

type Step = 'next' | 'take-up-again'
const onePage = async (hands: Hands, page: Page<UnparsedEvent>): Promise<Either<FollowingFailure, Step>> => {
  const folded = await foldPage(hands)(page.events)
  if (isLeft(folded)) {
    await noteHalt(hands)
    return folded
  }
  hands.unwritten += page.events.length
  if (!isTimeToWrite(hands, page)) return right('next')
  const written = await write(hands, page)
  if (isLeft(written)) return written.left.type === 'MarkMoved' ? moved(hands) : left(written.left)
  hands.mark = written.right
  hands.quarantine.written(page.position)
  hands.unwritten = 0
  return right('next')
}

const pagesFrom = ({ report, following, options }: Hands, from: Position): AsyncIterable<Followed<UnparsedEvent>> => {
  const { until, signal, share, pageSize = usual.pageSize } = options
  const asked = { until, pageSize, ...(signal === undefined ? {} : { signal }) }
  return following.events.followUnparsed(
    from,
    { types: report.reads, ...(share === undefined ? {} : { partition: share }) },
    asked
  )
}

/** The page without what lies behind the end; its last when it reaches there. */
const cutAt = (page: Page<UnparsedEvent>, upTo: Position | undefined): Page<UnparsedEvent> =>
  upTo === undefined || page.position < upTo
    ? page
    : { events: page.events.filter(({ position }) => position <= upTo), position: upTo, caughtUp: true }

const isEnough = ({ options: { signal, upTo } }: Hands, { position }: Page<unknown>): boolean =>
  signal?.aborted === true || position === upTo

/** Pages until the end, an abort, a failure, or rows that somebody else moved on. */
const foldPages = async (hands: Hands, from: Position): Promise<Either<FollowingFailure, Step>> => {
  const { report, options } = hands
  for await (const followed of pagesFrom(hands, from)) {
    if (followed.type === 'Failed') return left(followed.failure)
    const page = cutAt(followed.page, options.upTo)
    const step = await onePage(hands, page)
    if (isLeft(step) || step.right === 'take-up-again') return step
    hands.folded += page.events.length
    options.onProgress?.({ report: report.name, events: hands.folded, position: page.position })
    if (isEnough(hands, page)) break
  }
  return right('next')
}

const isThere = ({ mark, options: { upTo } }: Hands): boolean =>
  upTo !== undefined && mark !== null && mark.position >= upTo

const run = async (hands: Hands): Promise<Either<FollowingFailure, Progress>> => {
  for (;;) {
    const from = await takeUp(hands)
    if (isLeft(from)) return from
    const step = isThere(hands) ? right('next') : await foldPages(hands, from.right)
    if (isLeft(step)) return step
    if (step.right === 'take-up-again') continue
    return right({ report: hands.report.name, events: hands.folded, position: hands.mark?.position ?? from.right })
  }
}

/** Follows into the rows named. Ends when caught up (`end`), or when the signal aborts. */
export const followInto =
  (following: Following, which: RowSet['which']) =>
  (report: Report, options: FollowOptions): TaskEither<FollowingFailure, Progress> =>
  () => {
    const set = { report: report.name, which }
    const cache = rowCache(options.rowsInMemory ?? usual.rowsInMemory)
    const quarantine = newQuarantine('halt', [])
    return run({ following, report, set, options, cache, mark: null, quarantine, unwritten: 0, folded: 0 })
  }

/** Follows history into the live rows. */
export const follow = (following: Following) => followInto(following, 'live')
