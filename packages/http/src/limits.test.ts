/** Connections that send too much before they ask, or never finish asking. */
import Fastify from 'fastify'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { serverOptions } from './errors.ts'
import { connectionLimits, type ServerLimits } from './limits.ts'

const answerTo = async (limits: ServerLimits, sent: string): Promise<string> => {
  await using app = Fastify({ ...serverOptions, ...limits })
  app.post('/', async () => 'done')
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket: Socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  socket.on('error', () => undefined)
  socket.write(sent)
  await new Promise(closed => socket.on('close', closed))
  return text
}

test('headers of more than 16 KiB are refused', async () => {
  const headers = `x-long: ${'x'.repeat(20_000)}\r\n`
  expect(await answerTo(connectionLimits, `POST / HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /
  )
})

test.each([
  ['that never begins', ''],
  ['whose headers never end', 'POST / HTTP/1.1\r\nhost: localhost\r\n'],
  [
    'whose body never ends',
    'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'
  ]
])('a request %s is cut off', async (_what, sent) => {
  const quickly = {
    ...connectionLimits,
    requestTimeout: 2,
    http: { ...connectionLimits.http, headersTimeout: 1, connectionsCheckingInterval: 1 }
  }
  expect(await answerTo(quickly, sent)).toMatch(/^HTTP\/1\.1 408 /)
})

test('every server is opened with these limits', () => {
  expect(serverOptions).toMatchObject(connectionLimits)
})
