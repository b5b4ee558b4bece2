/** What the program says of itself. */
import { catalogue } from '@cofc/core/catalogue'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemTypes } from './problem-types.ts'
import { facadeOn, send, type Facade } from './testing/records.ts'

let facade: Facade
beforeAll(async () => {
  facade = await facadeOn({ principal: () => TE.left({ type: 'NotAuthenticated' }) })
})
afterAll(async () => facade.app.close())

test('whoever asks is told what is answered, which events there are and what may stand in the way', async () => {
  const told = async (url: string) => (await send(facade, url)).json<unknown>()
  expect(await told('/api/openapi.json')).toMatchObject({ openapi: '3.1.0', paths: { '/api/problems': {} } })
  expect(await told('/api/asyncapi.json')).toEqual(catalogue())
  expect(await told('/api/problems')).toEqual(JSON.parse(JSON.stringify(problemTypes)))
  expect((await send(facade, '/api/cycles')).statusCode).toBe(401)
})
test('who has it already is told so, and nothing may be asked beside it', async () => {
  const { headers } = await send(facade, '/api/problems')
  const asked = { headers: { 'if-none-match': String(headers['etag']) } }
  expect((await send(facade, '/api/problems', asked)).statusCode).toBe(304)
  expect((await send(facade, '/api/problems?x=1')).statusCode).toBe(400)
  expect((await send(facade, '/api/openapi.json', { headers: { accept: 'text/html' } })).statusCode).toBe(406)
})
test('every refusal is a type of its own', () => {
  const types = problemTypes.map(({ type, aggregate = '' }) => `${type} ${aggregate}`)
  expect(types).toContain('urn:cofc:problem:refused:not-a-member membership')
})
