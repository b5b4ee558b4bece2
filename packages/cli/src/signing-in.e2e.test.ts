/** People sign in to the pages, and programs bring tokens, with an OpenID Provider of other people's making. */
import { openBrowser, openTab, violations } from '@cofc/console/testing'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeJwt, exportSPKI, importJWK, type CryptoKey } from 'jose'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { client, realIssuer, type RealIssuer } from './testing/real-issuer.ts'
import { start, type Running } from './testing/running.ts'
import { typed } from './testing/typed.ts'

let [data, issuer, other]: [TemporaryFolder, RealIssuer, RealIssuer] = [] as never
let [program, address, browser]: [Running, string, Browser] = [] as never
const grant = async (subject: string, ...as: ReadonlyArray<string>): Promise<string> => {
  const { code, out } = await typed(
    data.path,
    ...['access', 'grant', '--issuer', issuer.issuer],
    '--subject',
    subject,
    ...as
  )
  expect(code).toBe(0)
  return out.slice(0, 36)
}
beforeAll(async () => {
  ;[data, issuer, other] = [temporaryFolder(), await realIssuer(), await realIssuer()]
  const secret = join(data.path, 'client-secret')
  writeFileSync(secret, `${client.secret}\n`, { mode: 0o600 })
  const known = [
    '--issuer',
    issuer.issuer,
    '--audience',
    'cofc',
    '--client-id',
    client.id,
    '--client-secret-file',
    secret
  ]
  program = start(data.path, 'serve', '--port', '0', ...known)
  address = (await program.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
  for (const one of [issuer, other]) await one.knows(address)
  browser = await openBrowser()
})
// The program first: it must not outlive a browser that never opened.
afterAll(async () => {
  program.process.kill('SIGINT')
  const { code } = await program.ended
  for (const one of [issuer, other]) await one.close()
  await browser.close()
  data[Symbol.dispose]()
  expect(code).toBe(0)
})

const feed = async (token: string): Promise<number> =>
  (await fetch(`${address}/api/events`, { headers: { authorization: `Bearer ${token}` } })).status

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Signed with what everybody knows, as though it were a secret. */
const byPublicKey = async (payload: object): Promise<string> => {
  const pem = await exportSPKI((await importJWK(issuer.publicKey(), 'RS256', { extractable: true })) as CryptoKey)
  const text = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'k-1' })}.${encoded(payload)}`
  return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
}

test('a program comes in with a token of the provider’s, as what is granted to it, and with nothing that only looks like one', async () => {
  await grant('figures', '--as', 'worker')
  const token = await issuer.tokenFor('figures')
  expect(await feed(token)).toBe(200)
  expect(await feed(await issuer.tokenFor('stranger'))).toBe(403)

  // A feed is followed by a program, which signs in nowhere.
  const news = `${address}/announcements.atom?audience=Full`
  expect((await fetch(news, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  expect((await fetch(news, { redirect: 'manual' })).status).toBe(303)

  const payload = decodeJwt(token)
  expect(await feed(await issuer.signed(payload))).toBe(200)
  const past = Math.floor(Date.now() / 1000) - 60
  const bad = {
    'for another server': await issuer.tokenFor('figures', 'urn:another'),
    'of another issuer': await other.tokenFor('figures'),
    'of another issuer, under this one’s name': await other.signed(payload),
    expired: await issuer.signed({ ...payload, exp: past }),
    'about a person, and not for access': await issuer.signed(payload, { typ: 'JWT' }),
    'without a signature': `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(payload)}.`,
    'signed by the public key': await byPublicKey(payload),
    'changed afterwards': token.replace(/\.[^.]+\./, `.${encoded({ ...payload, sub: 'team' })}.`),
    'signed by a key that it does not have': await issuer.signed(payload, { kid: 'k-2' })
  }
  for (const [what, given] of Object.entries(bad)) expect([what, await feed(given)]).toEqual([what, 401])
})

test('a person signs in, sees what is granted to them, changes nothing by it, and signs out', async () => {
  const id = await grant('jane', '--as', 'finance')
  const { context } = await openTab(browser, { viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(address)
  expect(await page.locator('.who').innerText()).toContain('You see what is public.')
  await page.goto(`${address}/fees-due?on=2024-12-31`)
  expect(page.url()).toContain(`${issuer.issuer}/interaction/`)
  await page.locator('[name=login]').fill('jane')
  await page.locator('[name=password]').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${address}/fees-due?on=2024-12-31`)
  expect(await page.locator('.who').innerText()).toContain('You are signed in as finance.')
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await violations(page)).toEqual([])
  }
  expect((await page.goto(`${address}/gatherings`))?.status()).toBe(403)

  const cookies = await context.cookies(address)
  const held = cookies.filter(({ name }) => name.startsWith('__Host-cofc'))
  expect(held).toMatchObject([{ name: '__Host-cofc', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }])
  const headers = { cookie: `__Host-cofc=${held[0]?.value ?? ''}`, 'content-type': 'application/json' }
  const key = { ...headers, 'idempotency-key': '"k-1"', 'if-none-match': '*' }
  const command = { type: 'AdoptPriceList', list: 'L-1', on: '2024-01-01' }
  const sent = { method: 'POST', headers: key, body: JSON.stringify(command) }
  expect((await fetch(`${address}/api/price-list`, sent)).status).toBe(401)
  expect((await fetch(`${address}/api/reports/fees-due?on=2024-12-31`, { headers })).status).toBe(200)

  await page.goto(address)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${address}/`)
  expect(await page.locator('.who').innerText()).toContain('You see what is public.')
  expect((await fetch(`${address}/api/reports/fees-due?on=2024-12-31`, { headers })).status).toBe(401)
  await context.close()

  // Whoever was erased may sign in, and is nobody here any more.
  expect((await typed(data.path, 'access', 'erase', id)).code).toBe(0)
  expect((await typed(data.path, 'access', 'list')).out).not.toContain('jane')
})

test('what comes back from the provider and is not the answer to this browser’s own question signs nobody in', async () => {
  const asked = await fetch(`${address}/login`, { redirect: 'manual' })
  const sent = new URL(asked.headers.get('location') ?? '')
  expect(sent.searchParams.get('code_challenge_method')).toBe('S256')
  const cookie = asked.headers.get('set-cookie')?.split(';')[0] ?? ''
  const state = sent.searchParams.get('state') ?? ''
  const back = async (query: Readonly<Record<string, string>>, held = cookie) => {
    const url = `${address}/login/done?${new URLSearchParams({ iss: issuer.issuer, ...query }).toString()}`
    const { status, headers } = await fetch(url, { redirect: 'manual', headers: { cookie: held } })
    return [status, headers.get('set-cookie')?.includes('__Host-cofc=') ?? false]
  }
  const refused = [403, false]
  expect(await back({ code: 'stolen', state: 'another' })).toEqual(refused)
  expect(await back({ code: 'made-up', state })).toEqual(refused)
  expect(await back({ code: 'made-up', state, iss: other.issuer })).toEqual(refused)
  expect(await back({ error: 'access_denied', state })).toEqual(refused)
  expect(await back({ code: 'made-up', state }, '')).toEqual(refused)
})
