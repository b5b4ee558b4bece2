/** A server that others reach: over TLS, under its name, by those whom it knows, as often as they may. */
import { temporaryFolder } from '@cofc/verification'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { askOverTls, tlsFiles } from './testing/ask-over-tls.ts'
import { run, start } from './testing/running.ts'
import { typed } from './testing/typed.ts'

const network = resolve('../../examples/a-small-network')
const said = 'They do, but seldom before staff.'
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('')
const issued = ['--issuer', 'https://login.example.org', '--audience', 'cofc', '--name', 'network.example.org']

test('a server with a certificate is asked over TLS under its name, and tells whoever may know how it fares', async () => {
  using data = temporaryFolder()
  const [key, certificate] = [join(data.path, 'key.pem'), join(data.path, 'chain.pem')]
  copyFileSync(tlsFiles.key, key)
  copyFileSync(tlsFiles.certificate, certificate)
  const sealed = ['--host', '0.0.0.0', '--tls-key', key, '--tls-cert', certificate]
  const served = start(data.path, 'serve', '--port', '0', ...issued, ...sealed, '--metrics', '--reads-a-minute', '3')
  const { port } = new URL(await served.says(/https:\/\/127\.0\.0\.1:\d+/))
  const made = await typed(data.path, 'access', 'key', '--until', inAMonth())
  const authorization = `Bearer ${/cofc_\S+/.exec(made.out)?.[0] ?? ''}`

  const alive = await askOverTls(port, '/health')
  expect([alive.status, alive.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000'])
  expect((await askOverTls(port, '/', {})).headers).toMatchObject({ 'x-frame-options': 'DENY' })
  expect((await askOverTls(port, '/health', { host: 'evil.example' })).status).toBe(421)
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()

  const metrics = await askOverTls(port, '/metrics', { authorization })
  expect(metrics.body).toMatch(/^process_start_time_seconds \d/m)
  expect(metrics.body).toMatch(/^cofc_report_halted\{report="membership-register"\} 0$/m)
  const asked = [
    await askOverTls(port, '/api/reports/register', { authorization }),
    await askOverTls(port, '/metrics', { authorization }),
    await askOverTls(port, '/metrics', { authorization })
  ]
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 429])

  // People's words are asked for over the same connection by another server, which trusts its certificate.
  using elsewhere = temporaryFolder()
  const { out } = await typed(data.path, 'access', 'key', '--as', 'server', '--until', inAMonth())
  vi.stubEnv('COFC_WORDS', `https://localhost:${port}`)
  vi.stubEnv('COFC_WORDS_KEY', out.trim())
  const mistrusted = await run(elsewhere.path, 'import', network)
  expect(mistrusted).toMatchObject({ code: 3 })
  expect(mistrusted.err).toContain('not one that is trusted here (DEPTH_ZERO_SELF_SIGNED_CERT)')
  vi.stubEnv('NODE_EXTRA_CA_CERTS', certificate)
  expect(await run(elsewhere.path, 'import', network)).toMatchObject({ code: 0 })
  vi.unstubAllEnvs()
  expect(bytesIn(elsewhere.path)).not.toContain(said)
  expect(bytesIn(data.path)).toContain(said)

  served.process.kill('SIGHUP')
  await served.says(/The certificate was read anew/)
  served.process.kill('SIGTERM')
  expect(await served.ended).toMatchObject({ code: 0 })
})

test('behind a proxy that is trusted, whoever comes past it is not answered', async () => {
  using data = temporaryFolder()
  const served = start(data.path, 'serve', '--port', '0', ...issued, '--trust-proxy', '127.0.0.1')
  const address = (await served.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
  const through = async (proto: string) => {
    const headers = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': proto }
    const { status, headers: told } = await fetch(`${address}/health`, { headers })
    return [status, told.get('request-id') !== null]
  }
  expect(await through('https')).toEqual([200, true])
  expect(await through('http')).toEqual([421, true])
  // What watches the server on its own machine asks it as it is.
  expect((await fetch(`${address}/health`)).status).toBe(200)
  served.process.kill('SIGTERM')
  expect(await served.ended).toMatchObject({ code: 0 })
})

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
