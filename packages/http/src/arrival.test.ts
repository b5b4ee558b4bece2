/** By when a request must have come whole: of a file as long as it keeps coming, of anything else within a fixed time. */
import Fastify, { type FastifyInstance } from 'fastify'
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitByPace, paceOfFiles } from './arrival.ts'
import { serverOptions } from './errors.ts'

const { bytes, within, longest } = paceOfFiles
/** What has come of the request that is under way, told as it comes. */
let come: (enough: number) => Promise<void>
let app: FastifyInstance
let socket: Socket
let answer: Promise<string>

const answerOn = async (one: Socket): Promise<string> => {
  let text = ''
  one.on('data', (chunk: Buffer) => (text += chunk.toString()))
  one.on('error', () => undefined)
  await once(one, 'close')
  return text
}
const counting = (request: NodeJS.ReadableStream): typeof come => {
  let many = 0
  request.on('data', (chunk: Buffer) => (many += chunk.length))
  return async enough => {
    while (many < enough) await once(request, 'data')
  }
}
const [slowly, plainly] = ['/file', '/']
const begin = async (url: string): Promise<void> => {
  socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  answer = answerOn(socket)
  const length = `content-length: ${String(100 * bytes)}`
  const begun = once(app.server, 'request')
  socket.write(`POST ${url} HTTP/1.1\r\nhost: localhost\r\ncontent-type: x/y\r\n${length}\r\nconnection: close\r\n\r\n`)
  const [request] = (await begun) as [NodeJS.ReadableStream]
  come = counting(request)
}
const write = (many: number): void => void socket.write(Buffer.alloc(many))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  app = Fastify({ ...serverOptions, bodyLimit: 1_000 * bytes })
  app.addContentTypeParser('x/y', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  app.post(plainly, async () => 'done')
  app.post(slowly, { onRequest: async request => awaitByPace(request.raw) }, async () => 'done')
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  vi.useRealTimers()
  socket.destroy()
  await app.close()
})

test('Attack 18: what brings no file is cut off once it did not come whole within twenty seconds of its headers', async () => {
  await begin(plainly)
  write(bytes)
  await come(bytes)
  vi.advanceTimersByTime(20_000)
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
})
test('a file that keeps coming is waited for, though it takes many times as long', async () => {
  await begin(slowly)
  for (let part = 1; part <= 10; part++) {
    write(bytes)
    await come(part * bytes)
    vi.advanceTimersByTime(within)
  }
  write(90 * bytes)
  expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(vi.getTimerCount()).toBe(0)
})
test('Attack 18: a file of which too little comes is cut off, whatever came of it before', async () => {
  await begin(slowly)
  write(bytes)
  await come(bytes)
  vi.advanceTimersByTime(within)
  write(bytes - 1)
  await come(2 * bytes - 1)
  vi.advanceTimersByTime(within)
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
})
test('Attack 18: a file that comes as slowly as may be is cut off after half an hour', async () => {
  await begin(slowly)
  const parts = longest / within
  for (let part = 1; part <= parts; part++) {
    write(bytes)
    await come(part * bytes)
    vi.advanceTimersByTime(within)
  }
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
})
