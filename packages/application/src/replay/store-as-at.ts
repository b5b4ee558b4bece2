/**
 * A store as it stood at a time: of every stream the longest beginning that had been recorded by then, never a hole. All
 * that is asked of a history can be asked of it.
 */
import {
  beginning,
  type EventStore,
  type FollowFailure,
  type Followed,
  type Page,
  type RecordedEvent,
  type StoreFailure,
  type UnparsedEvent
} from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isRecordedBy, type AsAt } from './as-at.ts'

/** So many events were never recorded. */
export interface NotSoManyEvents {
  readonly type: 'NotSoManyEvents'
  readonly size: number
  readonly recorded: number
}
type Recorded = (event: Pick<RecordedEvent, 'metadata' | 'position'>) => boolean
/** How many events of a stream had been recorded. */
type EndOf = (stream: string) => Promise<Either<StoreFailure, number>>

const asStoreFailure = (failure: FollowFailure): StoreFailure =>
  failure.type === 'PositionUnknown' ? { type: 'StoreCorrupt', reason: 'it does not know its own beginning' } : failure

/** The position of the last of the first so many events. */
const positionAt = async (store: EventStore, size: number): Promise<Either<StoreFailure | NotSoManyEvents, string>> => {
  let recorded = 0
  if (size === 0) return right(beginning)
  for await (const followed of store.followUnparsed(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') return left(asStoreFailure(followed.failure))
    const last = followed.page.events[size - recorded - 1]
    if (last !== undefined) return right(last.position)
    recorded += followed.page.events.length
  }
  return left({ type: 'NotSoManyEvents', size, recorded })
}

const recordedBy = async (store: EventStore, asAt: AsAt): Promise<Either<StoreFailure | NotSoManyEvents, Recorded>> => {
  if ('instant' in asAt) return right(isRecordedBy(asAt.instant))
  const last = await positionAt(store, asAt.size)
  return isLeft(last) ? last : right(({ position }) => position <= last.right)
}

/** Each stream is looked at once, so that one answer rests on one time. */
const endsIn = (store: EventStore, isRecorded: Recorded): EndOf => {
  const ends = new Map<string, number>()
  const seek = async (stream: string): Promise<Either<StoreFailure, number>> => {
    let end = 0
    for (let next: number | null = 1; next !== null;) {
      const page: Awaited<ReturnType<ReturnType<EventStore['read']>>> = await store.read(stream, next)()
      if (isLeft(page)) return page
      for (const event of page.right.events) {
        if (!isRecorded(event)) return right(end)
        end = event.version
      }
      next = page.right.next
    }
    return right(end)
  }
  return async stream => {
    const known = ends.get(stream)
    if (known !== undefined) return right(known)
    const end = await seek(stream)
    if (!isLeft(end)) ends.set(stream, end.right)
    return end
  }
}

type AnyEvent = Pick<UnparsedEvent, 'stream' | 'version'>
const cut = async <E extends AnyEvent>(endOf: EndOf, page: Page<E>): Promise<Followed<E>> => {
  const events: Array<E> = []
  for (const event of page.events) {
    const end = await endOf(event.stream)
    if (isLeft(end)) return { type: 'Failed', failure: end.left }
    if (event.version <= end.right) events.push(event)
  }
  return { type: 'Page', page: { ...page, events } }
}
async function* cutPages<E extends AnyEvent>(endOf: EndOf, pages: AsyncIterable<Followed<E>>) {
  for await (const followed of pages) yield followed.type === 'Failed' ? followed : await cut(endOf, followed.page)
}

const readCut =
  (store: EventStore, endOf: EndOf): EventStore['read'] =>
  (stream, from) =>
  async () => {
    const end = await endOf(stream)
    if (isLeft(end)) return end
    const page = await store.read(stream, from)()
    if (isLeft(page)) return page
    const { events, next } = page.right
    return right({
      events: events.filter(({ version }) => version <= end.right),
      next: next === null || next > end.right ? null : next
    })
  }

const asItStood = (store: EventStore, endOf: EndOf): EventStore => ({
  append: () => TE.left({ type: 'StoreUnavailable', reason: 'a history as it stood is read only' }),
  read: readCut(store, endOf),
  follow: (after, filter, options) => cutPages(endOf, store.follow(after, filter, { ...options, until: 'end' })),
  followUnparsed: (after, filter, options) =>
    cutPages(endOf, store.followUnparsed(after, filter, { ...options, until: 'end' })),
  head: store.head
})

/** The store as it stood; itself when no time is asked for. */
export const storeAsAt =
  (store: EventStore) =>
  (asAt: AsAt | null): TE.TaskEither<StoreFailure | NotSoManyEvents, EventStore> =>
  async () => {
    if (asAt === null) return right(store)
    const recorded = await recordedBy(store, asAt)
    return isLeft(recorded) ? recorded : right(asItStood(store, endsIn(store, recorded.right)))
  }
