import Fastify from 'fastify'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { onError, serverOptions } from './errors.ts'

test('a log has the id of the request and where it failed, and nothing that was sent', async () => {
  let log = ''
  const stream = new Writable({
    write: (chunk: Buffer, _coding, done) => {
      log += chunk.toString()
      done()
    }
  })
  const app = Fastify({ ...serverOptions, logger: { level: 'error', stream } })
  app.setErrorHandler(onError)
  app.post('/', async () => {
    throw new RangeError('Jane')
  })
  const headers = { 'content-type': 'application/json', 'request-id': 'r-7' }
  const asked = { method: 'POST', url: '/?name=Jane', headers } as const
  const { statusCode, body } = await app.inject({ ...asked, body: '{}' })
  await app.inject({ ...asked, body: '{"Jane' })
  expect([statusCode, body.includes('Jane')]).toEqual([500, false])
  expect(log.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(log)).toMatchObject({
    reqId: 'r-7',
    request: 'r-7',
    method: 'POST',
    route: '/',
    error: 'RangeError'
  })
  expect(log).not.toContain('Jane')
})
