/** The events of single streams, for an answer that tells which of them made a row what it is. */
import type { Role } from '@cofc/core'
import type { EventStore, JsonObject, RecordedEvent, StoreFailure } from '@cofc/event-store'
import type { EventAt, EventFormat, Happening } from '@cofc/projections'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'

export interface EventOfStream extends EventAt<Happening> {
  readonly stream: string
  /** The place in its stream: 1 for the first. */
  readonly version: number
  /** When it was recorded and by whom, by role alone; `null` where another program wrote it and said nothing of that. */
  readonly recordedAt: string | null
  readonly role: Role | null
}
/** Of a stream, all of its events up to the first that cannot be read. */
export type HistoryOf = (stream: string) => ReadonlyArray<EventOfStream>
export const noHistories: HistoryOf = () => []

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
/** Of before there were authors a role stands there alone. */
const roleIn = ({ by, role }: JsonObject): Role | null => {
  const said = typeof by === 'object' && by !== null && !Array.isArray(by) ? (by as JsonObject)['role'] : role
  return text(said) as Role | null
}
const toldIn = ({ decode }: EventFormat, events: ReadonlyArray<RecordedEvent>): ReadonlyArray<EventOfStream> => {
  const told: Array<EventOfStream> = []
  for (const { data, metadata, position, stream, version } of events) {
    const read = decode(data)
    if (isLeft(read)) return told
    const recorded = { recordedAt: text(metadata['recordedAt']), role: roleIn(metadata) }
    told.push({ event: read.right, position, stream, version, ...recorded })
  }
  return told
}

const readAll = async (
  store: EventStore,
  stream: string
): Promise<Either<StoreFailure, ReadonlyArray<RecordedEvent>>> => {
  const events: Array<RecordedEvent> = []
  for (let next: number | null = 1; next !== null;) {
    const page: Awaited<ReturnType<ReturnType<EventStore['read']>>> = await store.read(stream, next)()
    if (isLeft(page)) return page
    events.push(...page.right.events)
    next = page.right.next
  }
  return right(events)
}

interface Reading {
  readonly events: EventStore
  readonly format: EventFormat
}
/** Reads each stream once, and answers each from then on. */
export const historiesOf = async (
  { events, format }: Reading,
  streams: ReadonlyArray<string>
): Promise<Either<StoreFailure, HistoryOf>> => {
  const found = new Map<string, ReadonlyArray<EventOfStream>>()
  for (const stream of new Set(streams)) {
    const history = await readAll(events, stream)
    if (isLeft(history)) return history
    found.set(stream, toldIn(format, history.right))
  }
  return right(stream => found.get(stream) ?? [])
}
