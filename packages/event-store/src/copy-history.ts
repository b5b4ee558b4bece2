/**
 * Copies a history to another store, in its order: the copy has the same events with the same versions, and so the same
 * leaves in the same order. What stands there already is compared, so a copy that was broken off goes on where it was.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import {
  beginning,
  type AppendFailure,
  type EventStore,
  type FollowFailure,
  type NewEvent,
  type Position,
  type RecordedEvent
} from './event-store.ts'
import { leafOf } from './leaf.ts'

export interface Copying {
  readonly from: Pick<EventStore, 'follow'>
  readonly to: Pick<EventStore, 'append' | 'follow'>
  /** How many events stand there now; called after each append. */
  readonly onProgress?: (events: number) => void
}
export type CopyFailure =
  | FollowFailure
  | AppendFailure
  /** What stands at this position of the copy is not what stands in the history. */
  | { readonly type: 'HistoriesPart'; readonly position: Position }

/** The most events that are appended together, and the most letters of their JSON: some stores take no mebibyte at once. */
const [mostTogether, mostLetters] = [200, 256 * 1024]

/** Answers how many events the history has, and how many of them were there before. */
export const copyHistory =
  ({ from, to, onProgress = () => undefined }: Copying): TaskEither<CopyFailure, { events: number; before: number }> =>
  async () => {
    const history = eventsOf(from)
    const before = await partCopied(history, eventsOf(to))
    if (isLeft(before)) return before
    let events = before.right
    for (;;) {
      const run = await history.nextRun()
      if (isLeft(run)) return run
      const [first] = run.right
      if (first === undefined) return right({ events, before: before.right })
      const added = await to.append(first.stream, first.version - 1, run.right.map(newEvent))()
      if (isLeft(added)) return added
      events += run.right.length
      onProgress(events)
    }
  }

const newEvent = ({ id, type, data, metadata }: RecordedEvent): NewEvent => ({ id, type, data, metadata })

/** How many events of the history stand in the copy, in the same order and nothing else. */
const partCopied = async (history: Events, copy: Events): Promise<Either<CopyFailure, number>> => {
  for (let count = 0; ; count++) {
    const there = await copy.peek()
    if (isLeft(there)) return there
    if (there.right === undefined) return right(count)
    const here = await history.peek()
    if (isLeft(here)) return here
    if (here.right === undefined || leafOf(here.right) !== leafOf(there.right))
      return left({ type: 'HistoriesPart', position: there.right.position })
    copy.skip()
    history.skip()
  }
}

interface Events {
  /** The next event; nothing at the end. */
  readonly peek: () => Promise<Either<FollowFailure, RecordedEvent | undefined>>
  readonly skip: () => void
  /** The next events that follow one another in one stream; none at the end. */
  readonly nextRun: () => Promise<Either<FollowFailure, ReadonlyArray<RecordedEvent>>>
}
const eventsOf = ({ follow }: Pick<EventStore, 'follow'>): Events => {
  const pages = follow(beginning, {}, { until: 'end' })[Symbol.asyncIterator]()
  let [page, place]: [ReadonlyArray<RecordedEvent>, number] = [[], 0]
  const peek: Events['peek'] = async () => {
    while (place === page.length) {
      const next = await pages.next()
      if (next.done === true) return right(undefined)
      if (next.value.type === 'Failed') return left(next.value.failure)
      page = next.value.page.events
      place = 0
    }
    return right(page[place])
  }
  return {
    peek,
    skip: () => void place++,
    nextRun: async () => {
      const run: Array<RecordedEvent> = []
      for (let letters = 0; run.length < mostTogether && letters < mostLetters;) {
        const next = await peek()
        if (isLeft(next)) return next
        if (next.right === undefined || !continues(run, next.right)) break
        run.push(next.right)
        letters += JSON.stringify(next.right).length
        place += 1
      }
      return right(run)
    }
  }
}
const continues = (run: ReadonlyArray<RecordedEvent>, { stream }: RecordedEvent): boolean =>
  run[0] === undefined || run[0].stream === stream
