/** Writers who repeat the identical append until they know what became of it, and a reader who follows them. */
import { isRight } from 'fp-ts/lib/Either.js'
import { setTimeout as pause } from 'node:timers/promises'
import type { EventStore, NewEvent, RecordedEvent } from '@cofc/event-store'
import { eventsOf } from './samples.ts'

export interface Writers {
  /** What was answered, in no order. */
  readonly acknowledged: ReadonlyArray<string>
  /** What a live follower was given, in its order. */
  readonly followed: ReadonlyArray<RecordedEvent>
  /** Ends when so many appends more are answered. */
  readonly more: (many: number) => Promise<void>
  /** Ends when every append is answered. */
  readonly stop: () => Promise<void>
  /** Ends when the follower has been given so many events. */
  readonly caughtUp: (events: number) => Promise<void>
}

export const startWriters = (store: EventStore, many = 12): Writers => {
  const acknowledged: Array<string> = []
  const followed: Array<RecordedEvent> = []
  const ended = new AbortController()
  let stopping = false

  const settled = async (stream: string, version: number, events: ReadonlyArray<NewEvent>): Promise<number> => {
    for (;;) {
      const answered = await store.append(stream, version, events)()
      if (isRight(answered)) return answered.right.version
      // Nobody else writes to these streams, so a conflict would be a lie.
      if (answered.left.type === 'VersionConflict') throw new Error(JSON.stringify(answered.left))
      await pause(20)
    }
  }
  const write = async (writer: number): Promise<void> => {
    for (let [count, version] = [0, 0]; !stopping; count++) {
      const unit = `${String(writer)}-${String(count)}`
      version = await settled(`stream-${String(writer)}`, version, eventsOf(unit, 1 + (count % 4)))
      acknowledged.push(unit)
    }
  }
  const follow = async (): Promise<void> => {
    for await (const page of store.follow('', {}, { until: 'live', signal: ended.signal })) {
      if (page.type === 'Failed') throw new Error(JSON.stringify(page.failure))
      followed.push(...page.page.events)
    }
  }
  const writing = Promise.all(Array.from({ length: many }, (_, writer) => write(writer)))
  const following = follow()
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await Promise.race([pause(5), Promise.all([writing, following])])
  }
  return {
    acknowledged,
    followed,
    more: count => {
      const goal = acknowledged.length + count
      return until(() => acknowledged.length >= goal)
    },
    stop: async () => {
      stopping = true
      await writing
    },
    caughtUp: async events => {
      await until(() => followed.length >= events)
      ended.abort()
      await following
    }
  }
}
