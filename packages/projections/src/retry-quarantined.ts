/**
 * Reads again what could not be read, as after an upgrade: with the same decoder, and then the rest of the stream up to
 * where the report stands. Nothing of a stream is folded before all that stands before it.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { foldPage, type FoldFailure, type Folding } from './fold-page.ts'
import type { Following } from './follow.ts'
import { newQuarantine } from './quarantine.ts'
import type { Report } from './report.ts'
import type { Mark, MarkMoved, Quarantined } from './report-store.ts'
import { standingOf } from './standing-of.ts'
import { rowCache } from './row-cache.ts'

export interface Retried {
  readonly report: string
  /** The streams that wait no longer. */
  readonly released: ReadonlyArray<string>
  /** What still cannot be read, and why. */
  readonly still: ReadonlyArray<Quarantined>
}
export type RetryFailure = StoreFailure | FoldFailure

/** The events of a stream that the report reads, from one that could not be read to where the report stands. */
const waiting = async function* (
  store: EventStore,
  { stream, version }: Quarantined,
  isRead: (event: RecordedEvent) => boolean
): AsyncGenerator<Either<StoreFailure, ReadonlyArray<RecordedEvent>>> {
  for (let from: number | null = version; from !== null;) {
    const page: Awaited<ReturnType<ReturnType<EventStore['read']>>> = await store.read(stream, from)()
    yield isLeft(page) ? page : right(page.right.events.filter(isRead))
    from = isLeft(page) ? null : page.right.next
  }
}

const foldWaiting = async (
  events: EventStore,
  { folding, mark }: { readonly folding: Folding; readonly mark: Mark },
  event: Quarantined
): Promise<Either<RetryFailure, void>> => {
  const { kindOf } = folding.report
  const isRead = ({ type, position }: RecordedEvent): boolean => kindOf.has(type) && position <= mark.position
  for await (const page of waiting(events, event, isRead)) {
    if (isLeft(page)) return page
    const folded = await foldPage(folding)(page.right)
    if (isLeft(folded)) return folded
  }
  return right(undefined)
}

type Outcome = Either<RetryFailure | MarkMoved, Retried>
const sameReason = (one: Quarantined, others: ReadonlyArray<Quarantined>): boolean =>
  others.some(({ position, reason }) => position === one.position && reason === one.reason)

const retryAll = async (
  { events, reports }: Following,
  report: Report,
  { mark, parked }: { readonly mark: Mark; readonly parked: ReadonlyArray<Quarantined> }
): Promise<Outcome> => {
  const set = { report: report.name, which: 'live' } as const
  const quarantine = newQuarantine('park', [])
  const cache = rowCache(parked.length + 1)
  const folding: Folding = { following: { reports }, report, set, cache, mark, quarantine }
  for (const event of parked) {
    const folded = await foldWaiting(events, { folding, mark }, event)
    if (isLeft(folded)) return folded
  }
  const { quarantine: still } = quarantine.changesUpTo(mark.position)
  const released = parked.map(({ stream }) => stream).filter(stream => !quarantine.holds(stream))
  const done = right({ report: report.name, released, still })
  if (released.length === 0 && still.every(one => sameReason(one, parked))) return done
  const rows = cache.takeChanged().map(({ key, row }) => ({ key, row: JSON.stringify(row) }))
  const { version, position } = mark
  const advance = { from: mark, to: { version, position }, rows, quarantine: still, release: released }
  const written = await reports.write(set, advance)()
  return isLeft(written) ? written : done
}

/** Tries again every event that a report keeps as parked. Rows of another version are left to a rebuild, which reads all. */
export const retryQuarantined =
  (following: Following) =>
  (report: Report): TaskEither<RetryFailure, Retried> =>
  async () => {
    for (;;) {
      const kept = await standingOf(following.reports, { report: report.name, which: 'live' })
      if (isLeft(kept)) return kept
      const { mark, quarantined } = kept.right
      const parked = quarantined.filter(({ policy }) => policy === 'park')
      if (mark === null || parked.length === 0 || mark.version !== report.version)
        return right({ report: report.name, released: [], still: parked })
      const retried = await retryAll(following, report, { mark, parked })
      if (!isLeft(retried)) return retried
      if (retried.left.type !== 'MarkMoved') return left(retried.left)
    }
  }
