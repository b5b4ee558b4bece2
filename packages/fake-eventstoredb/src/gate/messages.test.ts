import { expect, test } from 'vitest'
import { messageCounter } from './messages.ts'

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
const frame = (type: number, length: number) => {
  const header = Buffer.alloc(9)
  header.writeUIntBE(length, 0, 3)
  header[3] = type
  return Buffer.concat([header, Buffer.alloc(length)])
}
const [data, headers, settings, ping, window] = [0, 1, 4, 6, 8] as const
const sent = Buffer.concat([
  preface,
  frame(settings, 30),
  frame(headers, 200),
  frame(data, 70_000),
  frame(ping, 8),
  frame(data, 0),
  frame(window, 4),
  frame(data, 5)
])

test.each([1, 3, 8, 9, 10, 1_000, sent.length])('messages are counted, in portions of %i bytes', portion => {
  const count = messageCounter()
  let counted = 0
  for (let at = 0; at < sent.length; at += portion) counted += count(sent.subarray(at, at + portion))
  expect(counted).toBe(2)
})
