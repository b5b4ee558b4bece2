/** Reads that end: of one stream, and of everything. */
import type { Log } from '../log/log.ts'
import type { Recorded } from '../log/recorded.ts'
import { firstVisible, isSoftDeleted, isTombstoned } from '../log/stream-state.ts'
import type { Deliveries } from './delivery.ts'
import type { Filter } from './filter.ts'
import { resolve } from './links.ts'
import type { ServerKind } from './limits.ts'
import { indexAt, isBoundary } from './positions.ts'
import { handlerThrew, noPosition, streamDeleted, unexpectedResult } from './refusals.ts'
import { untilLeft } from './waiting.ts'

export type From = 'start' | 'end' | bigint

interface Reading {
  readonly from: From
  readonly backwards: boolean
  readonly count: number
  readonly resolvesLinks: boolean
}

export interface StreamReading extends Reading {
  readonly stream: string
}

export interface AllReading extends Reading {
  readonly plays: ServerKind
  readonly filter: Filter | undefined
  readonly left: AbortSignal
  /** When a filter that nothing passes makes the read fall silent. */
  readonly slow: { readonly after: number; readonly fellSilent: () => void } | undefined
}

async function* deliver(log: Log, events: Iterable<Recorded>, { count, resolvesLinks }: Reading): Deliveries {
  let left = count
  for (const event of events) {
    if (left-- <= 0) return
    yield { type: 'Event', resolved: resolve(log, event, resolvesLinks) }
  }
}

function* between(events: ReadonlyArray<Recorded>, first: number, last: number) {
  for (let index = first; index <= Math.min(last, events.length - 1); index++) yield events[index] as Recorded
}

function* downFrom(events: ReadonlyArray<Recorded>, last: number, first: number) {
  for (let index = Math.min(last, events.length - 1); index >= first; index--) yield events[index] as Recorded
}

const startOf = (from: From) => (from === 'start' ? 0 : from === 'end' ? Infinity : Number(from))

/** The end of a stream is no place to read on from, nought is no count, and no stream is without a name. */
const refuseTheImpossible = ({ stream, from, backwards, count }: StreamReading) => {
  if (stream === '') throw handlerThrew()
  if (count <= 0 || (from === 'end' && !backwards)) throw unexpectedResult('ReadStreamResult')
}

export async function* readStream(log: Log, reading: StreamReading): Deliveries {
  const { stream, from, backwards } = reading
  refuseTheImpossible(reading)
  const events = log.stream(stream)
  if (isTombstoned(log, stream)) throw streamDeleted(stream)
  if (events.length === 0 || isSoftDeleted(log, stream)) return yield { type: 'StreamNotFound', stream }
  const visible = firstVisible(log, stream)
  const found = backwards
    ? downFrom(events, startOf(from), visible)
    : between(events, Math.max(startOf(from), visible), Infinity)
  yield* deliver(log, found, reading)
}

interface Search {
  readonly filter: Filter | undefined
  /** Told when too many in a row have not passed; nothing passes from then on. */
  readonly tooLong?: { readonly after: number; readonly told: () => void } | undefined
}

function* passing(events: Iterable<Recorded>, { filter, tooLong }: Search) {
  let inRow = 0
  for (const event of events) {
    if (filter === undefined || filter.passes(event)) {
      inRow = 0
      yield event
    } else if (tooLong !== undefined && ++inRow > tooLong.after) {
      tooLong.told()
      return
    }
  }
}

/** Silent once a filter has let too many pass by. */
async function* deliverSlowly(log: Log, events: Iterable<Recorded>, reading: AllReading): Deliveries {
  const { filter, slow, left } = reading
  const seen = { tooMany: false }
  const tooLong = slow && { after: slow.after, told: () => void (seen.tooMany = true) }
  yield* deliver(log, passing(events, { filter, tooLong }), reading)
  if (!seen.tooMany) return
  slow?.fellSilent()
  await untilLeft(left)
}

export async function* readAll(log: Log, reading: AllReading): Deliveries {
  const { from, backwards, plays } = reading
  // The server looks for nothing for ever.
  if (reading.count <= 0) {
    await untilLeft(reading.left)
    return
  }
  if (typeof from === 'bigint' && !isBoundary(log, from)) throw noPosition(plays)
  const index = from === 'start' ? 0 : from === 'end' ? log.all.length : indexAt(log, from)
  const found = backwards ? downFrom(log.all, index - 1, 0) : between(log.all, index, Infinity)
  if (reading.slow === undefined) yield* deliver(log, passing(found, { filter: reading.filter }), reading)
  else yield* deliverSlowly(log, found, reading)
}
