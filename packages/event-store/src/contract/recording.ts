/** Calls to a store, recorded as their caller saw them. For callers in several processes the clock is the machine's. */
import { isRight } from 'fp-ts/lib/Either.js'
import type { AppendFailure, EventStore, NewEvent } from '../event-store.ts'
import type { Call, Saw } from './model.ts'

const now = () => Number(process.hrtime.bigint())

export interface Recording {
  readonly calls: ReadonlyArray<Call>
  /** Answers how many events the stream has now, as far as the answer tells. */
  readonly append: (stream: string, expected: number, events: ReadonlyArray<NewEvent>) => Promise<number>
  readonly read: (stream: string) => Promise<number>
}

/** Streams are to be shorter than a page: a reading of several is no single moment. */
export const recording = (store: EventStore): Recording => {
  const calls: Array<Call> = []
  const record = async (stream: string, ask: () => Promise<Saw | undefined>) => {
    const begun = now()
    const saw = await ask()
    if (saw !== undefined) calls.push({ begun, ended: now(), stream, saw })
    return saw
  }
  return {
    calls,
    append: async (stream, expected, events) => {
      const saw = await record(stream, async () => {
        const answered = await store.append(stream, expected, events)()
        if (!isRight(answered)) return conflictIn(answered.left)
        return { type: 'Added', ids: events.map(({ id }) => id), ...answered.right }
      })
      return saw?.type === 'Added' ? saw.version : saw?.type === 'Conflict' ? saw.actual : expected
    },
    read: async stream => {
      let length = 0
      await record(stream, async () => {
        const page = await store.read(stream)()
        if (!isRight(page)) return undefined
        length = page.right.events.length
        return { type: 'Read', ids: page.right.events.map(({ id }) => id) }
      })
      return length
    }
  }
}
/** A store that was away added nothing, and the model would find what it added all the same. */
const conflictIn = (failure: AppendFailure): Saw | undefined =>
  failure.type === 'VersionConflict'
    ? { type: 'Conflict', expected: failure.expected, actual: failure.actual }
    : undefined
