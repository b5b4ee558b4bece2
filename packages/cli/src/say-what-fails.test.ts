import { serverOptions } from '@cofc/http'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { sayWhatFails } from './say-what-fails.ts'

test('what fails unforeseen is said by the id of its request, without what was sent or what the error says', async () => {
  const lines: Array<string> = []
  const app = Fastify(serverOptions)
  sayWhatFails(app, line => lines.push(line))
  app.get('/people/:name', async () => {
    throw new TypeError('Jane Doe is no number')
  })
  app.post('/people/:name', async () => 'done')
  await app.inject({ url: '/people/Jane?mail=jane@example.org', headers: { 'request-id': 'r-7' } })
  const wrong = { 'content-type': 'application/json' }
  await app.inject({ method: 'POST', url: '/people/Jane', headers: wrong, body: '{"name":"Jane"' })
  expect(lines).toEqual([
    expect.stringMatching(
      /^Request r-7 could not be answered: GET \/people\/:name: TypeError at \S+say-what-fails\.test/
    )
  ])
  expect(lines.join('')).not.toMatch(/Jane|mail/)
})
