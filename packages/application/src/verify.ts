/**
 * Checks that a stored history is what was decided: every event's id can be computed again from what it says, and every
 * event links to the one before it. Events from before there were links are taken as they are; once a stream has a link,
 * every later event of it must link rightly.
 */
import { decodeEvent } from '@cofc/core'
import { beginning, leafOf, type EventStore, type FollowFailure, type RecordedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { eventId } from './identity.ts'

export interface Verification {
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

/** What is known of a stream up to an event of it. */
interface StreamSoFar {
  readonly version: number
  readonly command: unknown
  readonly place: number
  /** The leaf hash of its last event. */
  readonly leaf: string | null
  readonly hasLinks: boolean
}
const unseen: StreamSoFar = { version: 0, command: null, place: -1, leaf: null, hasLinks: false }

const wrongLink = ({ metadata }: RecordedEvent, { leaf, hasLinks }: StreamSoFar): string | null => {
  if (!('previous' in metadata)) return hasLinks ? 'it does not link to the event before it' : null
  return metadata['previous'] === leaf ? null : 'its link is not to the event before it as that is stored'
}

/** Reads the whole store once. Memory grows with the number of streams only. */
export const verifyHistory = (store: EventStore): TaskEither<FollowFailure | NotWhole, Verification> => {
  const streams = new Map<string, StreamSoFar>()
  const check = (event: RecordedEvent): NotWhole | null => {
    const { stream, version, metadata } = event
    const before = streams.get(stream) ?? unseen
    const place = before.command === metadata['command'] ? before.place + 1 : 0
    const reason = wrongWith(event, before.version + 1, place) ?? wrongLink(event, before)
    const hasLinks = before.hasLinks || 'previous' in metadata
    streams.set(stream, { version, command: metadata['command'], place, leaf: leafOf(event), hasLinks })
    return reason === null ? null : { type: 'HistoryNotWhole', stream, version, reason }
  }
  return async (): Promise<Either<FollowFailure | NotWhole, Verification>> => {
    let events = 0
    for await (const followed of store.follow(beginning, {}, { until: 'end' })) {
      if (followed.type === 'Failed') return left(followed.failure)
      for (const event of followed.page.events) {
        const found = check(event)
        if (found !== null) return left(found)
        events += 1
      }
    }
    return right({ events, streams: streams.size })
  }
}
