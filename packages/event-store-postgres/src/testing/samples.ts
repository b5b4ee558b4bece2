/** Events for the tests of this package, and short ways to ask a store. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, Followed, NewEvent, RecordedEvent } from '@cofc/event-store'
import { randomUUID } from 'node:crypto'

export const event = (data: NewEvent['data'] = { said: 'well' }): NewEvent => ({
  id: randomUUID(),
  type: 'Noted',
  data,
  metadata: { role: 'import' }
})
/** All events of one append name it and how many they are. */
export const eventsOf = (unit: string, size: number): ReadonlyArray<NewEvent> =>
  Array.from({ length: size }, () => event({ unit, size }))

export const answer = async <L, A>(asked: TaskEither<L, A>): Promise<A> => {
  const answered = await asked()
  if (isLeft(answered)) throw new Error(`The store answered ${JSON.stringify(answered.left)}.`)
  return answered.right
}
export const followedToEnd = async (store: EventStore, after = ''): Promise<ReadonlyArray<Followed>> => {
  const found: Array<Followed> = []
  for await (const followed of store.follow(after, {}, { until: 'end' })) found.push(followed)
  return found
}
export const eventsIn = (found: ReadonlyArray<Followed>): ReadonlyArray<RecordedEvent> =>
  found.flatMap(one => (one.type === 'Page' ? one.page.events : []))
