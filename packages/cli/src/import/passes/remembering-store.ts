/**
 * An event store that remembers the ends of the streams it read and wrote, for as long as nobody else can write to them.
 * An import asks for the same cycle, edition and membership thousands of times.
 *
 * What it gives out is shared, and nobody may change it.
 */
import type { Appended, EventStore, NewEvent, RecordedEvent } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'

export interface RememberingStore {
  readonly store: EventStore
  /** Forgets everything, because others may have written. */
  readonly forget: () => void
}
/** Every event of a stream from a version on. */
interface End {
  readonly from: number
  readonly events: ReadonlyArray<RecordedEvent>
}

/** As many events and streams are remembered at most. */
const most = 8_000
const weightOf = ({ events }: End): number => events.length + 1

export const rememberingStore = (base: EventStore): RememberingStore => {
  const ends = new Map<string, End>()
  let weight = 0

  const drop = (stream: string): void => {
    const end = ends.get(stream)
    if (end === undefined) return
    weight -= weightOf(end)
    ends.delete(stream)
  }
  const remember = (stream: string, end: End): void => {
    drop(stream)
    ends.set(stream, end)
    weight += weightOf(end)
    for (const oldest of ends.keys()) {
      if (weight <= most) return
      drop(oldest)
    }
  }
  const wrote = (stream: string, added: ReadonlyArray<NewEvent>, { version, position }: Appended): void => {
    const end = ends.get(stream)
    const before = version - added.length
    if (end === undefined || end.from + end.events.length !== before + 1) {
      drop(stream)
      return
    }
    const recorded = added.map((event, place) => ({ ...event, stream, version: before + place + 1, position }))
    remember(stream, { from: end.from, events: [...end.events, ...recorded] })
  }
  return {
    forget: () => {
      ends.clear()
      weight = 0
    },
    store: {
      ...base,
      append: (stream, expected, added) => async () => {
        const result = await base.append(stream, expected, added)()
        if (isLeft(result)) drop(stream)
        else wrote(stream, added, result.right)
        return result
      },
      read:
        (stream, from = 1) =>
        async () => {
          const end = ends.get(stream)
          if (end !== undefined && end.from <= from) {
            // Asked for last, dropped last.
            ends.delete(stream)
            ends.set(stream, end)
            return right({ events: end.events.slice(from - end.from), next: null })
          }
          const page = await base.read(stream, from)()
          if (!isLeft(page) && page.right.next === null) remember(stream, { from, events: page.right.events })
          return page
        }
    }
  }
}
