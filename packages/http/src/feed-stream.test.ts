/** What a stream holds while its reader takes nothing: counted, for a hundred of them, over a real store. */
import { inMemoryEventStore, type EventStore, type UnparsedEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { mostInFlight, partsOf, sendAll } from './feed-stream.ts'
import { eventStream } from './sse.ts'

const historyOf = async (texts: ReadonlyArray<string>): Promise<EventStore> => {
  const store = inMemoryEventStore()
  for (const [index, text] of texts.entries()) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    const event = { id, type: 'Noted', data: { text }, metadata: {} }
    if (isLeft(await store.append(`s-${index % 7}`, Math.floor(index / 7), [event])())) throw new Error('not appended')
  }
  return store
}
/** Counts the letters of the pages that are read. */
const counting = ({ followUnparsed }: EventStore) => {
  const counted = { letters: 0 }
  const source: Pick<EventStore, 'followUnparsed'> = {
    followUnparsed: async function* (...asked) {
      for await (const followed of followUnparsed(...asked)) {
        if (followed.type === 'Page') for (const { text } of followed.page.events) counted.letters += text.length
        yield followed
      }
    }
  }
  return { counted, source }
}
const asked = {
  ask: { after: '', filter: {}, limit: 100, withMetadata: false },
  told: ({ text }: UnparsedEvent) => text
}

test('Attack 8: a reader that takes nothing is sent 256 KiB at most, and of a hundred such none makes the store be read on', async () => {
  const { counted, source } = counting(await historyOf(Array.from({ length: 600 }, () => 'x'.repeat(20_000))))
  const stop = new AbortController()
  const { signal } = stop
  const readers = Array.from({ length: 100 }, () => new Writable({ write: () => undefined }))
  const sending = readers.map(async reader => {
    const next = partsOf(source, { ...asked, signal })
    const first = await next()
    if (first === null || isLeft(first)) return expect.unreachable()
    await sendAll(eventStream(reader, { patience: 2 ** 30, heartbeat: 2 ** 30, signal }), first.right, next)
    reader.destroy()
  })
  await expect.poll(() => readers.every(({ writableNeedDrain }) => writableNeedDrain)).toBe(true)
  const held = readers.map(({ writableLength }) => writableLength)
  expect(Math.max(...held)).toBeLessThanOrEqual(mostInFlight)
  expect(Math.min(...held)).toBeGreaterThan(mostInFlight / 2)
  const [read] = [counted.letters]
  // A first page of 25 events each.
  expect(read).toBeLessThanOrEqual(100 * 25 * 20_100)
  await new Promise(resolve => setImmediate(resolve))
  expect(counted.letters).toBe(read)
  stop.abort()
  await Promise.all(sending)
})

test.each([
  ['small', 1_000, 20],
  ['of any size', 60, 200_000],
  ['larger than what may be in flight', 5, 700_000]
])('events that are %s are all sent, in order, in parts that are no larger', async (_what, many, longest) => {
  const store = await historyOf(Array.from({ length: many }, (_, n) => 'x'.repeat((n * 7_919) % longest)))
  const stop = new AbortController()
  const next = partsOf(store, { ...asked, signal: stop.signal })
  let text = ''
  while (!text.includes('event: caught-up')) {
    const part = await next()
    if (part === null || isLeft(part)) return expect.unreachable()
    const [messages, bytes] = [part.right.text.split('\n\n').length - 1, part.right.text.length]
    expect(bytes <= mostInFlight + 200 || messages === 1).toBe(true)
    text += part.right.text
  }
  const positions = [...text.matchAll(/^event: Noted\nid: (\S+)$/gm)].map(([, id]) => Number(id))
  expect(positions).toEqual(Array.from({ length: many }, (_, n) => n + 1))
  stop.abort()
  expect(await next()).toBeNull()
})
