/** Reads that do not end: history, then whatever is written, for as long as the caller stays. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { tombstoneType, type Recorded } from '../log/recorded.ts'
import { firstVisible, isSoftDeleted, isTombstoned } from '../log/stream-state.ts'
import type { Deliveries } from './delivery.ts'
import type { Filter } from './filter.ts'
import { everyEvent } from './filter.ts'
import type { Progress } from './filtering.ts'
import { countPassing, history, live } from './filtering.ts'
import type { ServerKind } from './limits.ts'
import { resolve } from './links.ts'
import { indexAt, isBoundary } from './positions.ts'
import type { From } from './reading.ts'
import { noPosition, streamDeleted } from './refusals.ts'
import { isTooMany, unlessTooSlow } from './too-slow.ts'
import { isLongerThan } from './waiting.ts'

interface Subscribing {
  readonly plays: ServerKind
  readonly from: From
  readonly resolvesLinks: boolean
  readonly left: AbortSignal
}

export interface StreamSubscribing extends Subscribing {
  readonly stream: string
}

export interface AllSubscribing extends Subscribing {
  readonly filter: Filter | undefined
}

/** EventStoreDB is not caught up with a stream that is not there, or is no longer, but for who only wants what is new. */
const canCatchUp = (log: Log, { plays, stream, from }: StreamSubscribing) =>
  plays === 'KurrentDB' || from === 'end' || (log.stream(stream).length > 0 && !isSoftDeleted(log, stream))

const startIn = (log: Log, { stream, from }: StreamSubscribing) => {
  if (from === 'end') return log.stream(stream).length
  return from === 'start' ? 0 : Number(from) + 1
}

interface Where {
  readonly stream: string
  readonly next: number
}

/** To its end, or to its tombstone. */
function* upTo(stream: string, events: Iterable<Recorded>) {
  for (const event of events) {
    yield event
    if (event.type === tombstoneType) throw streamDeleted(stream)
  }
}
const eventsFrom = (log: Log, { stream, next }: Where) =>
  log.stream(stream).slice(Math.max(next, firstVisible(log, stream)))

const expectNoTombstone = (log: Log, { stream, from }: StreamSubscribing) => {
  if (from !== 'end' && isTombstoned(log, stream)) throw streamDeleted(stream)
}

export async function* subscribeToStream(log: Log, asked: StreamSubscribing): Deliveries {
  const { plays, stream, resolvesLinks, left } = asked
  expectNoTombstone(log, asked)
  yield { type: 'Confirmation', id: randomUUID() }
  let next = startIn(log, asked)
  let isBehind = true
  let end: bigint
  do {
    end = log.end()
    const events = eventsFrom(log, { stream, next })
    const waiting = isBehind ? 0 : events.length
    for (const event of upTo(stream, unlessTooSlow(events, waiting, plays))) {
      yield { type: 'Event', resolved: resolve(log, event, resolvesLinks) }
      next = Number(event.revision) + 1
    }
    isBehind ||= isTooMany(waiting)
    const isUpNow: boolean = isBehind && canCatchUp(log, asked)
    if (isUpNow) yield { type: 'CaughtUp' }
    isBehind &&= !isUpNow
  } while (await isLongerThan(log, end, left))
}

const firstIndex = (log: Log, { plays, from }: AllSubscribing) => {
  if (from === 'start') return 0
  if (from === 'end') return log.all.length
  if (!isBoundary(log, from)) throw noPosition(plays)
  const index = indexAt(log, from)
  return log.all[index]?.position === from ? index + 1 : index
}

export async function* subscribeToAll(log: Log, asked: AllSubscribing): Deliveries {
  const { plays, filter = everyEvent, resolvesLinks, left } = asked
  // KurrentDB confirms before it looks where to begin.
  if (plays === 'KurrentDB') yield { type: 'Confirmation', id: randomUUID() }
  const progress: Progress = { next: firstIndex(log, asked), counted: 0 }
  if (plays !== 'KurrentDB') yield { type: 'Confirmation', id: randomUUID() }
  yield* history(log, { filter, resolvesLinks }, progress)
  yield { type: 'CaughtUp' }
  let end: bigint
  do {
    end = log.end()
    const waiting = countPassing(log, filter, progress)
    yield* unlessTooSlow(live(log, { filter, resolvesLinks }, progress), waiting, plays)
    if (isTooMany(waiting)) yield { type: 'CaughtUp' }
  } while (await isLongerThan(log, end, left))
}
