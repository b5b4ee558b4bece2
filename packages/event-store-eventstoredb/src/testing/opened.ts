/** A store on a fake server of its own, with little patience, for one test. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import type { TestContext } from 'vitest'
import type { EventStore, JsonObject, NewEvent } from '@cofc/event-store'
import { startFakeEventStoreDb, type FakeOptions } from '@cofc/fake-eventstoredb'
import { openEventStoreDbStore } from '../open.ts'
import type { EventStoreDbOptions } from '../options.ts'

/** Milliseconds that a call may take in these tests, and one try of it. */
export const [deadline, attempt] = [8_000, 250] as const
/** Milliseconds that are soon over, where a test waits for the end of them. */
export const soon = 1_000

export type Context = Pick<TestContext, 'onTestFinished'>
/** The tests run side by side, so each brings its own context. */
export const openOnFake = async (
  { onTestFinished }: Context,
  { within = deadline, ...options }: EventStoreDbOptions & { readonly within?: number } = {},
  server: FakeOptions = {}
) => {
  const fake = await startFakeEventStoreDb(server)
  const opened = openEventStoreDbStore(`${fake.connectionString}&defaultDeadline=${within}`, {
    lookEvery: 300,
    attempt,
    ...options
  })
  onTestFinished(async () => {
    await opened.close()
    await fake.stop()
  })
  return { fake, ...opened }
}

export const newStream = () => `stream-${randomUUID()}`
export const event = (data: JsonObject = { said: 'well' }, type = 'Noted'): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  metadata: { role: 'network-team' }
})
export const events = (count: number, type?: string) =>
  Array.from({ length: count }, (_, index) => event({ number: index + 1 }, type))

/** The answer, where a failure would be a fault of the test. */
export const answer = async <L, A>(asked: () => Promise<Either<L, A>>): Promise<A> => {
  const found = await asked()
  if (isLeft(found)) throw new Error(`The store answered ${JSON.stringify(found.left)}.`)
  return found.right
}
export const idsIn = async (store: EventStore, stream: string) =>
  (await answer(store.read(stream))).events.map(({ id }) => id)
export const idsOf = (some: ReadonlyArray<{ readonly id: string }>) => some.map(({ id }) => id)
