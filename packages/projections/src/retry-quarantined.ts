/**
 * Reads again what could not be read, as after an upgrade: with the same decoder, and then the rest of the stream up to
 * where the report stands. Nothing of a stream is folded before all that stands before it.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, FollowFailure, StoreFailure } from '@cofc/event-store'
import { foldPage, type FoldFailure, type Folding } from './fold-page.ts'
import type { Following } from './follow.ts'
import { newQuarantine, type Foldable } from './quarantine.ts'
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
export type RetryFailure = FollowFailure | FoldFailure

/**
 * The event as the store holds it now. A store that gives out no page because something there is no JSON, this event or a
 * later one, leaves what was kept of it.
 */
const readAgain = async (store: EventStore, kept: Quarantined): Promise<Either<StoreFailure, Foldable>> => {
  const page = await store.read(kept.stream, kept.version)()
  if (isLeft(page)) return page.left.type === 'StoreCorrupt' ? right(kept) : page
  const [event] = page.right.events
  return right(event === undefined ? kept : { ...event, text: JSON.stringify(event.data) })
}

interface Behind {
  readonly report: Report
  readonly mark: Mark
  readonly events: ReadonlyArray<Foldable>
}
/** What stands behind some events in their streams, up to where the report stands. */
const waitingBehind = async function* (
  store: EventStore,
  { report, mark, events }: Behind
): AsyncGenerator<Either<FollowFailure, ReadonlyArray<Foldable>>> {
  const readFrom = new Map(events.map(({ stream, position }) => [stream, position]))
  const [first] = [...readFrom.values()].toSorted()
  if (first === undefined) return
  const isWaiting = ({ stream, position }: Foldable): boolean =>
    position > (readFrom.get(stream) ?? mark.position) && position <= mark.position
  for await (const followed of store.followUnparsed(first, { types: report.reads }, { until: 'end' })) {
    if (followed.type === 'Page') yield right(followed.page.events.filter(isWaiting))
    else yield left(followed.failure)
    if (followed.type === 'Failed' || followed.page.position >= mark.position) return
  }
}

interface Retrying {
  readonly folding: Folding
  readonly mark: Mark
  readonly parked: ReadonlyArray<Quarantined>
}
/** First what is kept, then what waits behind it where that can be read now. Answers what still cannot be read. */
const foldWaiting = async (
  store: EventStore,
  { folding, mark, parked }: Retrying
): Promise<Either<RetryFailure, ReadonlyArray<Quarantined>>> => {
  const { report, quarantine } = folding
  const again: Array<Foldable> = []
  for (const kept of parked) {
    const event = await readAgain(store, kept)
    if (isLeft(event)) return event
    again.push(event.right)
  }
  const folded = await foldPage(folding)(again)
  if (isLeft(folded)) return folded
  const events = again.filter(({ stream }) => !quarantine.holds(stream))
  for await (const page of waitingBehind(store, { report, mark, events })) {
    if (isLeft(page)) return page
    const behind = await foldPage(folding)(page.right)
    if (isLeft(behind)) return behind
  }
  return right(quarantine.changesUpTo(mark.position).quarantine.map(asStored(parked)))
}
/** The text is the one that came from the store as it was. */
const asStored =
  (parked: ReadonlyArray<Quarantined>) =>
  (met: Quarantined): Quarantined => ({
    ...met,
    text: parked.find(({ position }) => position === met.position)?.text ?? met.text
  })

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
  const folded = await foldWaiting(events, { folding, mark, parked })
  if (isLeft(folded)) return folded
  const still = folded.right
  const released = parked.map(({ stream }) => stream).filter(stream => !still.some(one => one.stream === stream))
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
