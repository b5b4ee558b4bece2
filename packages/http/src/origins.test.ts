/** Pages of other sites: which may ask, and what a browser is told of it. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import type { AskPrincipal } from './principal.ts'
import { at, facadeOn, registered, send } from './testing/records.ts'

const principal: AskPrincipal = ({ headers: { authorization } }) =>
  authorization === undefined
    ? TE.left({ type: 'NotAuthenticated' })
    : TE.right({ role: 'network-team', subject: authorization })
const app = 'https://app.example.org'
const asked = { method: 'OPTIONS', headers: { origin: app, 'access-control-request-method': 'POST' } } as const
const ofCors = (headers: object) => Object.keys(headers).filter(name => name.startsWith('access-control-'))

test('a page of another site is told nothing that would let it ask, unless its origin is named', async () => {
  const facade = await facadeOn({ principal })
  expect(ofCors((await send(facade, at, asked)).headers)).toEqual([])
  const other = await facadeOn({ principal, origins: ['https://else.example.org'] })
  const { headers } = await send(other, '/api/cycles', { headers: { origin: app, authorization: 'A' } })
  expect(headers).not.toHaveProperty('access-control-allow-origin')
})
test('one that is named may, with a token of its own and never with what a browser keeps', async () => {
  const facade = await registered({ principal, origins: [app] })
  const before = await facade.app.inject({
    method: 'OPTIONS',
    url: at,
    headers: { host: 'localhost', ...asked.headers }
  })
  expect(before.statusCode).toBe(204)
  expect(before.headers).toMatchObject({
    ...{ 'access-control-allow-origin': app, 'access-control-allow-methods': 'GET, HEAD, POST' }
  })
  expect(before.headers['access-control-allow-headers']).toContain('Idempotency-Key')
  const { statusCode, headers } = await send(facade, '/api/cycles', { headers: { origin: app, authorization: 'A' } })
  expect(statusCode).toBe(200)
  expect(headers['access-control-allow-origin']).toBe(app)
  expect(headers['access-control-expose-headers']).toContain('ETag')
  expect(headers.vary).toMatch(/accept.*origin/i)
  expect(headers).not.toHaveProperty('access-control-allow-credentials')
  const without = await send(facade, '/api/cycles', { headers: { origin: app } })
  expect([without.statusCode, without.headers['access-control-allow-origin']]).toEqual([401, app])
})
test('a name that is not ours is told nothing, whoever asks', async () => {
  const facade = await facadeOn({ principal, origins: [app] })
  const { statusCode, headers } = await facade.app.inject({
    ...{ method: 'OPTIONS', url: at, headers: { ...asked.headers, host: 'evil.example' } }
  })
  expect([statusCode, ofCors(headers)]).toEqual([421, []])
})
