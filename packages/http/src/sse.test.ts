/** Messages of an event stream as text, and a writer that never outruns its reader. */
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventStream, messageText } from './sse.ts'

const never = 2 ** 30
const text = 'x'.repeat(100_000)
/** Takes what it is sent when it is told to. */
const slowReader = () => {
  let take: () => void = () => undefined
  const reader = new Writable({ write: (_chunk, _encoding, taken) => void (take = taken) })
  return { reader, take: () => take() }
}
const streaming = { patience: never, heartbeat: never, signal: new AbortController().signal }

test('a name or an id with a line end in it makes no lines of its own', () => {
  expect(messageText({ event: 'Noted\ndata: forged', id: '7\r\n\0' })).toBe('event: Noted data: forged\nid: 7   \n\n')
})

test('a message without data tells no data, so that only its id counts', () => {
  expect(messageText({ event: 'moved', id: '7' })).toBe('event: moved\nid: 7\n\n')
})

test('more is sent once a reader took what it was sent, and not before', async () => {
  const { reader, take } = slowReader()
  let sent: boolean | undefined
  void eventStream(reader, streaming)
    .send(text)
    .then(answer => (sent = answer))
  await nextTurn()
  expect(sent).toBeUndefined()
  take()
  await expect.poll(() => sent).toBe(true)
  reader.destroy()
})

test('a reader that takes nothing for too long is sent no more, and closed', async () => {
  const { reader } = slowReader()
  const stream = eventStream(reader, { ...streaming, patience: 1 })
  expect(await stream.send(text)).toBe(false)
  stream.end('last')
  expect([reader.destroyed, reader.writableEnded]).toEqual([true, false])
})

test('a reader that takes nothing does not hold up the end of all', async () => {
  const { reader } = slowReader()
  const stop = new AbortController()
  const stream = eventStream(reader, { ...streaming, signal: stop.signal })
  const sent = stream.send(text)
  stop.abort()
  expect(await sent).toBe(false)
  expect(await stream.send(text)).toBe(false)
  reader.destroy()
})
