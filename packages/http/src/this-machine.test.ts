/** Without an issuer: who is the network team on its own machine, and who is not. */
import { inMemoryGrantStore, newApiKey } from '@cofc/access-store'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { principalFrom } from './identity.ts'
import {
  at,
  facadeOn,
  fresh,
  give,
  instant,
  register,
  registered,
  send,
  withPlaces,
  type Facade
} from './testing/records.ts'
import { greetOnMachine, machineReads, machineVisits } from './this-machine.ts'

const { id, digest, text: key } = newApiKey()
const withKey = { authorization: `Bearer ${key}` }
const principal = principalFrom({
  ...{ grants: inMemoryGrantStore(), now: () => instant },
  ...{ ofThisMachine: { id, digest }, withoutCredential: machineReads(key) }
})
const facade = async (records?: Facade): Promise<Facade> => facadeOn({ ...records, principal })

/** What a page brings along, asked for with these headers. */
const greeted = async (headers: Readonly<Record<string, string>> = {}): Promise<string | undefined> => {
  const app = Fastify()
  app.addHook('onRequest', async (request, reply) => greetOnMachine(key)(request, reply))
  app.get('/', async request => (await machineVisits(request)())._tag)
  const { headers: told } = await app.inject({ url: '/', headers: { host: 'localhost:4004', ...headers } })
  return told['set-cookie'] as string | undefined
}
const cookie = async (): Promise<string> => (await greeted())?.split(';')[0] ?? ''

test('a program with the key of this machine is the network team, and with any other it is nobody', async () => {
  const on = await facade()
  expect((await give(on, at, { headers: { ...withKey, ...fresh }, body: register })).statusCode).toBe(200)
  expect((await send(on, at, { headers: withKey })).statusCode).toBe(200)
  const other = `${key.slice(0, 22)}${newApiKey().text.slice(22)}`
  expect((await send(on, at, { headers: { authorization: `Bearer ${other}` } })).statusCode).toBe(401)
})
test('whoever carries nothing reads what is for the public, is asked who they are for all else, and changes nothing', async () => {
  const on = await facade(await registered())
  for (const url of ['/api/cycles', '/api/reports/register']) expect((await send(on, url)).statusCode).toBe(200)
  for (const url of [at, `${at}/events`, '/api/reports/visit-feedback/2023-2024', '/api/communities/TC-0001/history']) {
    const asked = await send(on, url)
    expect([url, asked.statusCode, asked.headers['www-authenticate']]).toEqual([url, 401, 'Bearer'])
  }
  expect((await give(on, at, { body: withPlaces(13) })).statusCode).toBe(401)
})
test('a browser is given a cookie with its first page, reads by it, and changes nothing by it', async () => {
  expect(await greeted()).toMatch(/^cofc-machine=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(await greeted()).not.toContain(key.slice(22))
  const held = { cookie: await cookie() }
  expect(await greeted(held)).toBeUndefined()
  const on = await facade(await registered())
  expect((await send(on, at, { headers: held })).statusCode).toBe(200)
  expect((await give(on, at, { headers: held, body: withPlaces(13) })).statusCode).toBe(401)
  expect((await send(on, at, { headers: { cookie: `${held.cookie}x` } })).statusCode).toBe(401)
})
test('what belongs to a page brings no cookie: it is kept by everybody alike', async () => {
  expect(await greeted({ 'sec-fetch-dest': 'style', 'sec-fetch-site': 'same-origin' })).toBeUndefined()
})

const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example.org' }
test('Attack 5: a page of another site posts a form, or rebinds a name to 127.0.0.1, and has nothing by its user’s being here', async () => {
  for (const from of [elsewhere, { ...elsewhere, 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }]) {
    expect(await greeted(from)).toBeUndefined()
    const [on, held] = [await facade(), { ...from, cookie: await cookie() }]
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
      const headers = { ...fresh, ...held, 'content-type': type }
      expect((await give(on, at, { headers, body: register })).statusCode).toBe(401)
    }
    expect((await send(on, at, { headers: withKey })).statusCode).toBe(404)
    expect((await send(await facade(await registered()), at, { headers: held })).statusCode).toBe(401)
  }
  const rebound = { host: 'elsewhere.example.org:4004', 'sec-fetch-site': 'same-origin', cookie: await cookie() }
  const on = await facade(await registered())
  expect((await send(on, at, { headers: rebound })).statusCode).toBe(421)
  expect((await give(on, at, { headers: { ...rebound, ...withKey }, body: withPlaces(13) })).statusCode).toBe(421)
})
