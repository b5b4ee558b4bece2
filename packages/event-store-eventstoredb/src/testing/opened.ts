/** A store on a fake server and a clock of its own, for one test. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import type { TestContext } from 'vitest'
import type { EventStore, JsonObject, NewEvent } from '@cofc/event-store'
import { startFakeEventStoreDb, type FakeEventStoreDb, type Fault, type FakeOptions } from '@cofc/fake-eventstoredb'
import { openOnClock } from '../open.ts'
import type { EventStoreDbOptions } from '../options.ts'
import { stillClock, type StillClock } from './still-clock.ts'

/** Milliseconds that a call may take in these tests, and one try of it, on a clock that stands still. */
export const [deadline, attempt] = [600_000, 200_000] as const

export type Context = Pick<TestContext, 'onTestFinished'>
/** The tests run side by side, so each brings its own context. */
export const openOnFake = async (
  { onTestFinished }: Context,
  options: EventStoreDbOptions = {},
  server: FakeOptions = {}
) => {
  const fake = await startFakeEventStoreDb(server)
  const clock = stillClock()
  const opened = openOnClock(clock, `${fake.connectionString}&defaultDeadline=${deadline}`, {
    lookEvery: 300,
    attempt,
    ...options
  })
  onTestFinished(async () => {
    const closed = opened.close()
    clock.pass(deadline)
    await closed
    await fake.stop()
  })
  return { fake, clock, inject: injecting({ fake, clock, store: opened.store }), ...opened }
}

const saysNothing = new Set(['Silence', 'WrongCorrelation', 'Delayed', 'Stalled', 'SlowFilter'])
interface Faulty {
  readonly fake: FakeEventStoreDb
  readonly clock: StillClock
  readonly store: EventStore
}
/**
 * Injects a fault; where it says nothing, the time of each try that meets it runs out, once it has brought what stands
 * before the silence: another call over the same connection, of a kind that the fault is not aimed at, is answered after.
 */
const injecting =
  ({ fake, clock, store }: Faulty) =>
  (fault: Fault) => {
    const injected = fake.inject(fault)
    const another = () => ('method' in fault && fault.method === 'read' ? store.head() : store.read('another')())
    const runOut = async (times: number) => {
      for (let call = 1; call <= times; call++) {
        await injected.silent(call)
        await another()
        clock.pass(attempt)
      }
    }
    if (saysNothing.has(fault.type) && 'times' in fault) void runOut(fault.times ?? 1)
    else if (saysNothing.has(fault.type)) void runOut(1)
    return injected
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
