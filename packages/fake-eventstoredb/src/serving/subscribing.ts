/** Reads that do not end: history, then whatever is written, for as long as the caller stays. */
import { randomUUID } from 'node:crypto'
import type { Log } from '../log/log.ts'
import { tombstoneType } from '../log/recorded.ts'
import { firstVisible, isSoftDeleted, isTombstoned } from '../log/stream-state.ts'
import type { Deliveries } from './delivery.ts'
import type { Filter } from './filter.ts'
import { everyEvent } from './filter.ts'
import type { Progress } from './filtering.ts'
import { countPassing, history, live } from './filtering.ts'
import { resolve } from './links.ts'
import { indexAt, isBoundary } from './positions.ts'
import type { From } from './reading.ts'
import { streamDeleted, unexpectedResult } from './refusals.ts'
import { unlessTooSlow } from './too-slow.ts'
import { isLongerThan } from './waiting.ts'

interface Subscribing {
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

/** Nothing is caught up with a stream that is not there, or is no longer, but who only wants what is new. */
const canCatchUp = (log: Log, { stream, from }: StreamSubscribing) =>
  from === 'end' || (log.stream(stream).length > 0 && !isSoftDeleted(log, stream))

const startIn = (log: Log, { stream, from }: StreamSubscribing) => {
  if (from === 'end') return log.stream(stream).length
  return from === 'start' ? 0 : Number(from) + 1
}

interface Where {
  readonly stream: string
  readonly next: number
  readonly isLive: boolean
}

/** To its end, or to its tombstone. */
function* eventsFrom(log: Log, { stream, next, isLive }: Where) {
  const events = log.stream(stream).slice(Math.max(next, firstVisible(log, stream)))
  for (const event of unlessTooSlow(events, isLive ? events.length : 0)) {
    yield event
    if (event.type === tombstoneType) throw streamDeleted(stream)
  }
}

export async function* subscribeToStream(log: Log, asked: StreamSubscribing): Deliveries {
  const { stream, from, resolvesLinks, left } = asked
  if (from !== 'end' && isTombstoned(log, stream)) throw streamDeleted(stream)
  yield { type: 'Confirmation', id: randomUUID() }
  let next = startIn(log, asked)
  let isBehind = true
  let end: bigint
  do {
    end = log.end()
    for (const event of eventsFrom(log, { stream, next, isLive: !isBehind })) {
      yield { type: 'Event', resolved: resolve(log, event, resolvesLinks) }
      next = Number(event.revision) + 1
    }
    const isUpNow: boolean = isBehind && canCatchUp(log, asked)
    if (isUpNow) yield { type: 'CaughtUp' }
    isBehind &&= !isUpNow
  } while (await isLongerThan(log, end, left))
}

const firstIndex = (log: Log, from: From) => {
  if (from === 'start') return 0
  if (from === 'end') return log.all.length
  if (!isBoundary(log, from)) throw unexpectedResult('ReadAllResult')
  const index = indexAt(log, from)
  return log.all[index]?.position === from ? index + 1 : index
}

export async function* subscribeToAll(log: Log, asked: AllSubscribing): Deliveries {
  const { from, filter = everyEvent, resolvesLinks, left } = asked
  const progress: Progress = { next: firstIndex(log, from), counted: 0 }
  yield { type: 'Confirmation', id: randomUUID() }
  yield* history(log, { filter, resolvesLinks }, progress)
  yield { type: 'CaughtUp' }
  let end: bigint
  do {
    end = log.end()
    const waiting = countPassing(log, filter, progress)
    yield* unlessTooSlow(live(log, { filter, resolvesLinks }, progress), waiting)
  } while (await isLongerThan(log, end, left))
}
