/** Checks that a stored history is what was decided: every event's id can be computed again from what it says. */
import { decodeEvent } from '@cofc/core'
import { beginning, type EventStore, type RecordedEvent, type FollowFailure } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { eventId } from './identity.ts'

export interface Verified {
  readonly events: number
  readonly streams: number
}
export interface NotWhole {
  readonly type: 'HistoryNotWhole'
  readonly stream: string
  readonly version: number
  readonly reason: string
}

/** Each command's events have ids that name the command, their place in it, and the digest of type and data. */
const wrongWith = (event: RecordedEvent, expectedVersion: number, place: number): string | null => {
  if (event.version !== expectedVersion) return `event ${String(expectedVersion)} is missing`
  if (isLeft(decodeEvent(event.data))) return 'it cannot be read'
  const { command } = event.metadata
  if (typeof command !== 'string') return 'it names no command'
  return eventId(command, place, event) === event.id ? null : 'its id does not follow from what it says'
}

interface Last {
  readonly version: number
  readonly command: unknown
  readonly place: number
}

/** Reads the whole store once. Memory grows with the number of streams only. */
export const verifyHistory = (store: EventStore): TaskEither<FollowFailure | NotWhole, Verified> => {
  const last = new Map<string, Last>()
  const check = (event: RecordedEvent): NotWhole | null => {
    const before = last.get(event.stream) ?? { version: 0, command: null, place: -1 }
    const { command } = event.metadata
    const place = before.command === command ? before.place + 1 : 0
    const reason = wrongWith(event, before.version + 1, place)
    last.set(event.stream, { version: event.version, command, place })
    return reason === null ? null : { type: 'HistoryNotWhole', stream: event.stream, version: event.version, reason }
  }
  return async (): Promise<Either<FollowFailure | NotWhole, Verified>> => {
    let events = 0
    for await (const followed of store.follow(beginning, {}, { until: 'end' })) {
      if (followed.type === 'Failed') return left(followed.failure)
      for (const event of followed.page.events) {
        const found = check(event)
        if (found !== null) return left(found)
        events += 1
      }
    }
    return right({ events, streams: last.size })
  }
}
