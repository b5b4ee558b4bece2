/**
 * An event store that remembers the streams it read and wrote, for as long as nobody else can write to them. An import
 * asks for the same cycle, edition and membership thousands of times.
 *
 * What it gives out is shared, and nobody may change it.
 */
import type { EventStore, NewEvent, RecordedEvent } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'

export interface RememberingStore {
  readonly store: EventStore
  /** Forgets everything, because others may have written. */
  readonly forget: () => void
}

/** As many events are remembered at most, whatever the number of their streams. */
const mostEvents = 12_000

export const rememberingStore = (base: EventStore): RememberingStore => {
  const streams = new Map<string, ReadonlyArray<RecordedEvent>>()
  let events = 0

  const drop = (stream: string): void => {
    events -= streams.get(stream)?.length ?? 0
    streams.delete(stream)
  }
  const remember = (stream: string, found: ReadonlyArray<RecordedEvent>): void => {
    drop(stream)
    streams.set(stream, found)
    events += found.length
    for (const oldest of streams.keys()) {
      if (events <= mostEvents) return
      drop(oldest)
    }
  }
  const wrote = (stream: string, added: ReadonlyArray<NewEvent>, last: { version: number; position: string }): void => {
    const before = streams.get(stream)
    const first = last.version - added.length
    if (before?.length !== first) {
      drop(stream)
      return
    }
    const recorded = added.map((event, place) => ({
      ...event,
      stream,
      version: first + place + 1,
      position: last.position
    }))
    remember(stream, [...before, ...recorded])
  }
  return {
    forget: () => {
      streams.clear()
      events = 0
    },
    store: {
      ...base,
      append: (stream, expected, added) => async () => {
        const result = await base.append(stream, expected, added)()
        if (isLeft(result)) drop(stream)
        else wrote(stream, added, result.right)
        return result
      },
      read: (stream, from = 1) => {
        if (from !== 1) return base.read(stream, from)
        return async () => {
          const known = streams.get(stream)
          if (known !== undefined) {
            // Asked for last, dropped last.
            streams.delete(stream)
            streams.set(stream, known)
            return right({ events: known, next: null })
          }
          const page = await base.read(stream, 1)()
          if (!isLeft(page) && page.right.next === null) remember(stream, page.right.events)
          return page
        }
      }
    }
  }
}
