/** The log grows with its history, and signs when it is time to. */
import type { EventStore } from '@cofc/event-store'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { afterEach, expect, test } from 'vitest'
import { newPrivateKey, signerOf } from '../notes/sign.ts'
import { changed, historyOf } from '../testing/histories.ts'
import { readRight } from '../testing/reading.ts'
import { inMemoryLogStore } from './in-memory.ts'
import { keepLog, type KeepingLog, type LogStanding } from './keep-log.ts'
import type { KeptNote, LogStore } from './log-store.ts'

const signer = readRight(signerOf('network.example/cofc', 'log', newPrivateKey()))
const atOnce = { checkpoint: new Set(['Awarded', 'Published']), heads: new Set(['Published']) }

/** A clock that stands still until it is moved. */
const handClock = () => {
  let time = 0
  const waiting = new Set<{ readonly until: number; readonly ends: AbortController }>()
  const after = (milliseconds: number): AbortSignal => {
    const ends = new AbortController()
    waiting.add({ until: time + milliseconds, ends })
    return ends.signal
  }
  const pass = (milliseconds: number): void => {
    time += milliseconds
    for (const one of waiting) if (one.until <= time) one.ends.abort()
  }
  return { clock: { now: () => time, after }, pass }
}

const stops: Array<() => Promise<void>> = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
interface Kept {
  readonly log: LogStore
  readonly pass: (milliseconds: number) => void
  readonly standing: () => LogStanding | undefined
}
const kept = (
  events: Pick<EventStore, 'followUnparsed'>,
  by: typeof signer | null = signer,
  cosigned?: KeepingLog['cosigned']
): Kept => {
  const [log, ending, { clock, pass }] = [inMemoryLogStore(), new AbortController(), handClock()]
  let last: LogStanding | undefined
  const keeping = keepLog({ events, log, signer: by, clock, atOnce, ...(cosigned === undefined ? {} : { cosigned }) })({
    signal: ending.signal,
    onStanding: standing => {
      last = standing
    }
  })
  stops.push(async () => {
    ending.abort()
    await keeping
  })
  return { log, pass, standing: () => last }
}
const signedIn = async (log: LogStore): Promise<number> => {
  const latest = await log.latest()
  return isLeft(latest) ? -1 : (latest.right?.size ?? 0)
}
const until = (hold: () => Promise<void>) =>
  expect
    .poll(async () =>
      hold().then(
        () => true,
        () => false
      )
    )
    .toBe(true)
const atSize = (log: LogStore, size: number) =>
  until(async () => expect(await log.extent()).toMatchObject({ right: { size } }))

const append = async (store: EventStore, type: string): Promise<void> => {
  const read = await store.read('other')()
  const version = isLeft(read) ? 0 : read.right.events.length
  const id = `00000000-0000-4000-8001-${String(version).padStart(12, '0')}`
  expect(isLeft(await store.append('other', version, [{ id, type, data: {}, metadata: {} }])())).toBe(false)
}

test('a checkpoint is made once something is new and a minute has passed', async () => {
  const store = await historyOf(7)
  const { log, pass, standing } = kept(store)
  await atSize(log, 7)
  pass(59_000)
  expect(await signedIn(log)).toBe(0)
  pass(1_000)
  await until(async () => expect(await signedIn(log)).toBe(7))
  // Nothing is new: no time makes another.
  pass(600_000)
  await append(store, 'Noted')
  await atSize(log, 8)
  expect(await signedIn(log)).toBe(7)
  await until(async () => expect(standing()).toMatchObject({ status: 'current', size: 8, signed: 7 }))
  pass(60_000)
  await until(async () => expect(await signedIn(log)).toBe(8))
})

test('at once after an event that asks for it, with the heads after one that asks for these', async () => {
  const store = await historyOf(5)
  const { log } = kept(store)
  await atSize(log, 5)
  await append(store, 'Awarded')
  await until(async () => expect(await signedIn(log)).toBe(6))
  // The first checkpoint of a process is one with heads: nobody knows how old those before are.
  await until(async () => expect(await log.statements('heads')()).toMatchObject({ right: [{ size: 6 }] }))
  await append(store, 'Awarded')
  await until(async () => expect(await signedIn(log)).toBe(7))
  await append(store, 'Published')
  await until(async () => expect(await log.statements('heads')()).toMatchObject({ right: [{ size: 6 }, { size: 8 }] }))
})

test('the heads are signed daily', async () => {
  const store = await historyOf(5)
  const { log, pass } = kept(store)
  await append(store, 'Awarded')
  await until(async () => expect(await log.statements('heads')()).toMatchObject({ right: [{ size: 6 }] }))
  pass(86_400_000)
  await append(store, 'Awarded')
  await until(async () => expect(await log.statements('heads')()).toMatchObject({ right: [{ size: 6 }, { size: 7 }] }))
})

test('and once 10,000 events are new', async () => {
  const { log } = kept(await historyOf(10_003, 100))
  await until(async () => expect(await signedIn(log)).toBeGreaterThanOrEqual(10_000))
})

test('without a key the log grows and signs nothing', async () => {
  const store = await historyOf(5)
  const { log, pass } = kept(store, null)
  await append(store, 'Awarded')
  await atSize(log, 6)
  pass(600_000)
  await append(store, 'Noted')
  await atSize(log, 7)
  expect(await signedIn(log)).toBe(0)
})

test('a witness that knows more than the log stops it before anything is signed', async () => {
  const store = await historyOf(5)
  const asked: Array<number> = []
  let knows = 0
  const cosigned = (latest: KeptNote) => async () => {
    asked.push(latest.size)
    return knows > latest.size
      ? left({ type: 'WitnessAhead', name: 'advisers', size: knows } as const)
      : right(undefined)
  }
  const { log, standing } = kept(store, signer, cosigned)
  await atSize(log, 5)
  await append(store, 'Awarded')
  await until(async () => expect(await signedIn(log)).toBe(6))
  await append(store, 'Awarded')
  await until(async () => expect(await signedIn(log)).toBe(7))
  // Before and after each but the first, which nothing was before.
  await until(async () => expect(asked).toEqual([6, 6, 7]))
  knows = 100
  await append(store, 'Awarded')
  await until(async () => expect(standing()).toMatchObject({ status: 'stopped', failure: { type: 'WitnessAhead' } }))
  expect(await signedIn(log)).toBe(7)
})

test('what cannot be proved stops the log, which says so, and goes on once it is put right', async () => {
  const store = await historyOf(5)
  let broken = true
  const sometimes: Pick<EventStore, 'followUnparsed'> = {
    followUnparsed: (...asked) =>
      (broken
        ? changed(store, page => page.map(event => ({ ...event, metadataText: '{"previous":"elsewhere"}' })))
        : store
      ).followUnparsed(...asked)
  }
  const { log, pass, standing } = kept(sometimes)
  await until(async () => expect(standing()).toMatchObject({ status: 'stopped', failure: { type: 'NotWhole' } }))
  broken = false
  // Whenever it waits, for however long.
  await expect
    .poll(async () => {
      pass(30_000)
      return await signedIn(log)
    })
    .toBe(5)
  expect(standing()).toMatchObject({ status: 'current' })
})
