/** What every answer says, whatever it is an answer to. */
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { at, facadeOn, give, registered, send, withPlaces } from './testing/records.ts'

const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

test('every answer, problems included, has an id, and says what a browser may do with it and whether it may be kept', async () => {
  const facade = await registered()
  const asked = [
    ...['/health', '/ready', '/api/cycles', '/api/problems', at, '/nowhere', '/api/nowhere', '/api/reports/nothing'],
    ...['/api/%', `/api/community/${'x'.repeat(200)}`, '/api/reports/register?x=1', '/cycles']
  ]
  const answers = [
    ...(await Promise.all(asked.map(url => send(facade, url)))),
    await send(facade, '/api/cycles', { headers: { host: 'evil.example' } }),
    await send(facade, '/api/cycles', { headers: { origin: 'https://evil.example' } }),
    await send(facade, at, { method: 'PUT' }),
    await give(facade, at, { headers: {}, body: withPlaces(14) }),
    await give(facade, at, { headers: { 'if-match': undefined }, body: withPlaces(15) })
  ]
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 400, 401, 404, 405, 421, 428]))
  for (const { headers } of answers) {
    expect(headers['request-id']).toMatch(uuid)
    expect(headers['cache-control']).toMatch(/^(?:no-store|private, no-cache)$/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    expect(headers).not.toHaveProperty('strict-transport-security')
  }
  expect(new Set(answers.map(({ headers }) => headers['request-id'])).size).toBe(answers.length)
})
test.each([
  ['8f14e45f.a_B-1', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['jane@example.org', false],
  ['two words', false]
])('the id %s of a request is told with its answer: %s', async (id, isTold) => {
  const { headers } = await send(await facadeOn(), '/health', { headers: { 'request-id': id } })
  expect(headers['request-id'] === id).toBe(isTold)
})
test('a trace is passed on where it is one', async () => {
  const facade = await facadeOn()
  const toldFor = async (traceparent: string) =>
    (await send(facade, '/api/nowhere', { headers: { traceparent } })).headers['traceparent']
  expect(await toldFor(trace)).toBe(trace)
  for (const wrong of [trace.toUpperCase(), trace.replace('4bf92f3577b34da6a3ce929d0e0e4736', '0'.repeat(32)), 'Jane'])
    expect(await toldFor(wrong)).toBeUndefined()
})
test('over TLS, here or at a trusted proxy, browsers are told to come back by nothing else', async () => {
  const facade = await facadeOn({ proxies: ['10.0.0.1'], hosts: ['network.example'] })
  const hsts = async (from: string, host = 'network.example') =>
    (await send(facade, '/health', { from, headers: { host, 'x-forwarded-proto': 'https' } })).headers[
      'strict-transport-security'
    ]
  expect(await hsts('10.0.0.1')).toBe('max-age=31536000')
  expect(await hsts('10.0.0.2')).toBeUndefined()
  expect(await hsts('10.0.0.1', 'localhost')).toBeUndefined()
})
test('what is no request is answered by a problem as well', async () => {
  const { app } = await facadeOn()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const answerTo = async (sent: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('error', () => undefined)
    socket.write(sent)
    await new Promise(closed => socket.on('close', closed))
    return text
  }
  const huge = `GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${'x'.repeat(65_536)}\r\n\r\n`
  for (const [sent, status] of [
    [huge, 431],
    ['nonsense\r\n\r\n', 400]
  ] as const) {
    const [head = '', body = ''] = (await answerTo(sent)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `))
    expect(head).toMatch(/request-id: [\da-f-]{36}\r\n/)
    expect(head).toContain('x-content-type-options: nosniff')
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:cofc:problem:not-http', status })
  }
  await app.close()
})
