/** One leg of following: tables that stand at the same position, page by page, to where the leg ends. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Followed, Page, Position, UnparsedEvent } from '@cofc/event-store'
import { pageFolder } from './fold-page.ts'
import type { Following, FollowingFailure, FollowOptions } from './following.ts'
import { timed } from './meter.ts'
import type { Which } from './report-store.ts'
import type { RowCache } from './row-cache.ts'
import { goesOn, type TableFold } from './table-fold.ts'
import { writeFolds } from './write-folds.ts'

/** What one following works with. */
export interface FollowRun {
  readonly following: Following
  readonly which: Which
  readonly options: FollowOptions
  readonly cache: RowCache
  readonly folds: ReadonlyArray<TableFold>
  /** The tables that were told to have stopped. */
  readonly told: Set<TableFold>
  /** Events read since the following began, by their types. */
  readonly ofType: Map<string, number>
  /** Events read since the rows were written, and since the following began. */
  unwritten: number
  folded: number
  /** Rows that were fetched again. */
  fetched: number
}
export interface Leg {
  readonly from: Position
  readonly folds: ReadonlyArray<TableFold>
  readonly upTo?: Position
}
/** Small pages keep little memory alive at a time, which costs no speed; every write waits for the disk. */
const usual = { pageSize: 100, writeEvery: 200_000 }

const isTimeToWrite = ({ options, cache, unwritten }: FollowRun, leg: Leg, { caughtUp }: Page<unknown>): boolean =>
  caughtUp ||
  options.signal?.aborted === true ||
  cache.full() ||
  unwritten >= (options.writeEvery ?? usual.writeEvery) ||
  leg.folds.some(({ failure }) => failure !== null)

/** `again`: the checkpoints must be read again, for somewhere rows are not where this run thought, or a leg is done. */
type Step = 'next' | 'again' | 'done'

const write = async (run: FollowRun, { folds }: Leg): Promise<Either<FollowingFailure, Step>> => {
  const { following, which, cache } = run
  const written = await timed(following.meter, () => writeFolds(following.reports, which, folds))
  run.unwritten = 0
  cache.makeRoom()
  if (!isLeft(written)) return right('next')
  if (written.left.type !== 'CheckpointMoved') return left(written.left)
  // A shadow has one builder only. Live rows are taken up where they are now, and what halted just now will again.
  if (which !== 'live') return left({ type: 'RebuildUnderWay', table: written.left.table })
  for (const fold of folds) if (fold.failure?.type === 'EventUnreadable') fold.failure = null
  return right('again')
}

const pagesOf = ({ following, options }: FollowRun, { from, folds }: Leg): AsyncIterable<Followed<UnparsedEvent>> => {
  const { until, signal, partition, pageSize = usual.pageSize } = options
  const types = [...new Set(folds.flatMap(({ table }) => Object.keys(table.reads)))]
  const filter = { types, ...(partition === undefined ? {} : { partition }) }
  return following.events.followUnparsed(from, filter, { until, pageSize, ...(signal === undefined ? {} : { signal }) })
}

/**
 * The page without what lies behind the end; its last when it reaches there. The end was given out by the store before,
 * so nothing is left before it once the store has no more, wherever the store says that the page ends.
 */
const cutAt = (page: Page<UnparsedEvent>, upTo: Position | undefined): Page<UnparsedEvent> =>
  upTo === undefined || (page.position < upTo && !page.caughtUp)
    ? page
    : { events: page.events.filter(({ position }) => position <= upTo), position: upTo, caughtUp: true }

/** When a table stopped, the others may stand far ahead, and start from there. */
const afterPage = ({ options }: FollowRun, { folds, upTo }: Leg, { position }: Page<unknown>): Step => {
  if (options.signal?.aborted === true) return 'done'
  return position === upTo || !folds.every(goesOn) ? 'again' : 'next'
}

const count = (run: FollowRun, { events }: Page<UnparsedEvent>): void => {
  run.folded += events.length
  run.following.meter?.folded(events.length)
  for (const { type } of events) run.ofType.set(type, (run.ofType.get(type) ?? 0) + 1)
}

export const tellStopped = ({ folds, told, options }: FollowRun): void => {
  for (const fold of folds) {
    if (fold.failure === null || told.has(fold)) continue
    told.add(fold)
    options.onStopped?.(fold.failure)
  }
}

interface PageFolder {
  readonly page: Page<UnparsedEvent>
  readonly foldPage: ReturnType<typeof pageFolder>
}
/** Folds a page, writes when it is time, and tells how far all has come. */
const onePage = async (run: FollowRun, leg: Leg, folder: PageFolder): Promise<Either<FollowingFailure, Step>> => {
  const { page, foldPage } = folder
  const folded = await foldPage(page.events)
  if (isLeft(folded)) return folded
  run.fetched += folded.right
  run.unwritten += page.events.length
  for (const fold of leg.folds.filter(goesOn)) fold.position = page.position
  const written = isTimeToWrite(run, leg, page) ? await write(run, leg) : right<never, Step>('next')
  if (isLeft(written) || written.right === 'again') return written
  count(run, page)
  tellStopped(run)
  run.options.onProgress?.({ events: run.folded, fetched: run.fetched, position: page.position })
  return right(afterPage(run, leg, page))
}

/** Pages until the end, an abort, a failure, or rows that another process moved on. */
export const runLeg = async (run: FollowRun, leg: Leg): Promise<Either<FollowingFailure, 'again' | 'done'>> => {
  const { following, which } = run
  const foldPage = pageFolder({ reports: following.reports, which, format: following.format, folds: leg.folds })
  for await (const followed of pagesOf(run, leg)) {
    if (followed.type === 'Failed') return left(followed.failure)
    const step = await onePage(run, leg, { page: cutAt(followed.page, leg.upTo), foldPage })
    if (isLeft(step)) return step
    if (step.right !== 'next') return right(step.right)
  }
  return right('done')
}
