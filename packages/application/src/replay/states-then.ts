/**
 * What a reader of the whole history remembers while it goes on: of each stream its version, and its last few states, for a
 * fact may have been read a little before it was decided.
 */
import { aggregateNamed, decodeEvent, eventShapes, type AggregateEntry } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { StatesThen } from '../decide-again.ts'

type AnyAggregate = AggregateEntry['aggregate']
interface Remembered {
  readonly version: number
  /** The states after its last events, the newest first. */
  readonly states: ReadonlyArray<unknown>
}
const mostStates = 8
const mostStreams = 50_000

const aggregateOf: ReadonlyMap<string, AnyAggregate | undefined> = new Map(
  eventShapes.map(({ type, aggregate }) => [type, aggregateNamed(aggregate)?.aggregate])
)

export interface RememberingStates extends StatesThen {
  /** Goes past an event. Of a stream in which one cannot be read, no later state is remembered. */
  readonly pass: (event: RecordedEvent) => void
}

export const rememberingStates = (): RememberingStates => {
  const streams = new Map<string, Remembered>()
  /** Streams whose state was forgotten, or whose event could not be read, with their version. */
  const versions = new Map<string, number>()
  const forget = (stream: string): void => {
    versions.set(stream, streams.get(stream)?.version ?? versions.get(stream) ?? 0)
    streams.delete(stream)
  }
  const keep = (stream: string, remembered: Remembered): void => {
    streams.delete(stream)
    streams.set(stream, remembered)
    const [oldest] = streams.size > mostStreams ? streams.keys() : []
    if (oldest !== undefined) forget(oldest)
  }
  const find = (stream: string): Remembered | undefined => streams.get(stream)
  return {
    at: (stream, version) => {
      const found = find(stream)
      const place = found === undefined ? -1 : found.version - version
      return found !== undefined && place >= 0 && place < found.states.length
        ? { state: found.states[place] }
        : undefined
    },
    versionOf: stream => find(stream)?.version ?? versions.get(stream) ?? 0,
    pass: event => {
      const { stream, version, type } = event
      const aggregate = aggregateOf.get(type)
      const read = decodeEvent(event.data)
      const before = version === 1 ? { states: [aggregate?.initialState] } : find(stream)
      if (aggregate === undefined || isLeft(read) || before === undefined) {
        forget(stream)
        versions.set(stream, version)
        return
      }
      const state = aggregate.evolve(before.states[0], read.right)
      keep(stream, { version, states: [state, ...before.states.slice(0, mostStates - 1)] })
    }
  }
}
