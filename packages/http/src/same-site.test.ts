/** A page of another site, open in a browser on this machine, gets nothing by its user's being there. */
import { expect, test } from 'vitest'
import { at, facadeOn, fresh, give, register, registered, send } from './testing/records.ts'

const cross = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example.org' }

test.each<[Record<string, string>, number]>([
  [{}, 200],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 200],
  [{ 'sec-fetch-site': 'cross-site' }, 401],
  [{ 'sec-fetch-site': 'same-site' }, 401],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:8080' }, 401],
  [{ origin: 'https://elsewhere.example.org' }, 401],
  [{ origin: 'null' }, 401],
  [{ 'x-forwarded-for': '127.0.0.1' }, 401],
  [{ forwarded: 'for=127.0.0.1' }, 401],
  [cross, 401]
])('whoever asks with %j is answered %d', async (headers, status) => {
  expect((await send(await registered(), at, { headers })).statusCode).toBe(status)
})

test('Attack 5: a page of another site posts a form or a command, and nothing is recorded', async () => {
  const facade = await facadeOn()
  const form = { ...cross, 'content-type': 'application/x-www-form-urlencoded' }
  const text = { ...cross, 'content-type': 'text/plain' }
  for (const headers of [cross, form, text])
    expect((await give(facade, at, { headers: { ...fresh, ...headers }, body: register })).statusCode).toBe(401)
  expect((await send(facade, at)).statusCode).toBe(404)
})

test('Attack 5: a name that another site lets resolve to this machine is not answered', async () => {
  const facade = await registered()
  for (const host of ['elsewhere.example.org', 'localhost.example.org', '127.0.0.1.example.org']) {
    const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect((await send(facade, at, { headers })).statusCode).toBe(421)
    expect((await give(facade, at, { headers, body: register })).statusCode).toBe(421)
  }
})
