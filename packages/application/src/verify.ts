/**
 * Checks that a stored history is what was decided: every event's id can be computed again from what it says, and every
 * event links to the one before it. Events from before there were links are taken as they are; once a stream has a link,
 * every later event of it must link rightly.
 */
import { decodeEvent } from '@cofc/core'
import {
  beginning,
  leafOf,
  objectIn,
  type EventStore,
  type FollowFailure,
  type Partition,
  type Position,
  type RecordedEvent,
  type UnparsedEvent
} from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { eventId, eventIdOf } from './identity.ts'

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
export interface Verifying {
  /** Whether links are known to be right, as where the history was held against its log before: they are not looked at. */
  readonly links?: boolean
  /** Only the streams of this partition. */
  readonly partition?: Partition
}

/** An event, and the text of its data as it is stored. */
interface StoredEvent extends RecordedEvent {
  readonly text: string
}
/** Each command's events have ids that name the command, their place in it, and the digest of type and data. */
const wrongWith = (event: StoredEvent, expectedVersion: number, place: number): string | null => {
  if (event.version !== expectedVersion) return `event ${String(expectedVersion)} is missing`
  if (isLeft(decodeEvent(event.data))) return 'it cannot be read'
  const { command } = event.metadata
  if (typeof command !== 'string') return 'it names no command'
  return isIdOf(event, command, place) ? null : 'its id does not follow from what it says'
}
/** Text as it is stored is canonical, nearly always: it is made anew only where the id is of another. */
const isIdOf = (event: StoredEvent, command: string, place: number): boolean =>
  eventIdOf(command, place, { type: event.type, data: event.text }) === event.id ||
  eventId(command, place, event) === event.id

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

/** Looks at one event after the other; answers what is wrong with one. */
const checking = ({ links: linksKnown = false }: Verifying) => {
  const streams = new Map<string, StreamSoFar>()
  const check = (event: StoredEvent): NotWhole | null => {
    const { stream, version, metadata } = event
    const before = streams.get(stream) ?? unseen
    const { command } = metadata
    const place = before.command === command ? before.place + 1 : 0
    const reason = wrongWith(event, before.version + 1, place) ?? (linksKnown ? null : wrongLink(event, before))
    const hasLinks = before.hasLinks || 'previous' in metadata
    streams.set(stream, { version, command, place, leaf: linksKnown ? null : leafOf(event), hasLinks })
    return reason === null ? null : { type: 'HistoryNotWhole', stream, version, reason }
  }
  return { check, streams: () => streams.size }
}

/** Reads the whole store once. Memory grows with the number of streams only. */
export const verifyHistory = (
  store: Pick<EventStore, 'follow' | 'followUnparsed'>,
  asked: Verifying = {}
): TaskEither<FollowFailure | NotWhole, Verification> => {
  return async (): Promise<Either<FollowFailure | NotWhole, Verification>> => {
    const { check, streams } = checking(asked)
    const filter = asked.partition === undefined ? {} : { partition: asked.partition }
    let [events, after] = [0, beginning]
    for await (const followed of store.followUnparsed(beginning, filter, { until: 'end', withMetadata: true })) {
      if (followed.type === 'Failed') return left(followed.failure)
      for (const event of followed.page.events) {
        const read = storedIn(event)
        const found = read === null ? await unreadable(store, after, event) : check(read)
        if (found !== null) return left(found)
        events += 1
        after = event.position
      }
    }
    return right({ events, streams: streams() })
  }
}
const storedIn = (event: UnparsedEvent): StoredEvent | null => {
  const [data, metadata] = [objectIn(event.text), objectIn(event.metadataText ?? '')]
  return data === undefined || metadata === undefined ? null : { ...event, data, metadata }
}
/** What holds no JSON objects is damage, in the words of its store. */
const unreadable = async (
  { follow }: Pick<EventStore, 'follow'>,
  after: Position,
  { stream, version }: UnparsedEvent
): Promise<FollowFailure | NotWhole> => {
  for await (const followed of follow(after, {}, { until: 'end', pageSize: 1 }))
    if (followed.type === 'Failed') return followed.failure
    else break
  return { type: 'HistoryNotWhole', stream, version, reason: 'it cannot be read' }
}
