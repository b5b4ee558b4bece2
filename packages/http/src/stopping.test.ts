/** A server that is asked to end, on a connection that was open before. */
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { at, facadeOn, fresh, newKey, register } from './testing/records.ts'

const opened = async (port: number, sent: string) => {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const answer = once(socket, 'close').then(() => text)
  await once(socket, 'connect')
  socket.write(sent)
  return { send: (more: string) => void socket.write(more), answer }
}
const post = (body: string): string => {
  const headers = {
    ...{
      host: 'localhost',
      connection: 'close',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body))
    },
    ...{ 'idempotency-key': newKey(), 'if-none-match': fresh['if-none-match'] }
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST ${at} HTTP/1.1\r\n${lines.join('')}\r\n`
}

test('a command that has begun is finished, and what is asked from then on is told that the server stops', async () => {
  const { app } = await facadeOn()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const body = JSON.stringify(register)
  const begun = once(app.server, 'request')
  const command = await opened(port, post(body))
  await begun
  const ready = await opened(port, 'GET /ready HTTP/1.1\r\nhost: localhost\r\n')
  const closed = app.close()
  await expect.poll(() => app.server.listening).toBe(false)
  ready.send('\r\n')
  command.send(body)
  const [told = '', problem = ''] = (await ready.answer).split('\r\n\r\n')
  expect(told).toMatch(/^HTTP\/1\.1 503 [^]*\r\nconnection: close/i)
  expect(told).toMatch(/\r\nretry-after: 5/i)
  expect(JSON.parse(problem)).toMatchObject({ type: 'urn:cofc:problem:stopping', status: 503 })
  expect(await command.answer).toMatch(/^HTTP\/1\.1 200 /)
  await closed
})
