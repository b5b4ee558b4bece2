/** What the contract's tests write, and short ways to ask a store. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import {
  type EventStore,
  type Filter,
  type FollowOptions,
  type JsonObject,
  type NewEvent,
  type Page,
  type Position,
  type RecordedEvent
} from '../event-store.ts'
import type { OpenStore } from './opening.ts'

/** A stream without events. */
export const newStream = () => `stream-${randomUUID()}`
/** An event type that no other test writes. */
export const newType = () => `Noted-${randomUUID()}`

export const event = (data: JsonObject = { said: 'well' }, type = 'Noted'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { role: 'network-team', known: { policy: { version: 3 } } }
})
export const events = (count: number, type?: string) =>
  Array.from({ length: count }, (_, index) => event({ number: index + 1 }, type))

/** A test with a store of its own, closed afterwards. */
export const withStore = (open: OpenStore) => (title: string, check: (store: EventStore) => Promise<void>) =>
  test(title, async () => {
    const { store, close } = await open()
    try {
      await check(store)
    } finally {
      await close()
    }
  })

/** The answer, where a failure would be a fault of the test. */
export const answer = async <L, A>(asked: TaskEither<L, A>): Promise<A> => right(await asked())
const right = <L, A>(either: Either<L, A>): A => {
  if (isLeft(either)) throw new Error(`The store answered ${JSON.stringify(either.left)}.`)
  return either.right
}

export const wholeStream = async (store: EventStore, stream: string) => {
  const found: Array<RecordedEvent> = []
  for (let from: number | null = 1; from !== null;) {
    const page: { events: ReadonlyArray<RecordedEvent>; next: number | null } = await answer(store.read(stream, from))
    found.push(...page.events)
    from = page.next
  }
  return found
}

export const pagesToEnd = async (store: EventStore, after: Position, filter: Filter = {}, pageSize?: number) => {
  const pages: Array<Page> = []
  const options: FollowOptions = pageSize === undefined ? { until: 'end' } : { until: 'end', pageSize }
  for await (const followed of store.follow(after, filter, options)) {
    if (followed.type === 'Failed') throw new Error(`The store answered ${JSON.stringify(followed.failure)}.`)
    pages.push(followed.page)
  }
  return pages
}
export const eventsToEnd = async (store: EventStore, after: Position, filter: Filter = {}, pageSize?: number) =>
  (await pagesToEnd(store, after, filter, pageSize)).flatMap(page => page.events)

/** The position of the last event there is. */
export const headOfStore = (store: EventStore) => answer(store.head)

export const ids = (some: ReadonlyArray<{ readonly id: string }>) => some.map(({ id }) => id)
