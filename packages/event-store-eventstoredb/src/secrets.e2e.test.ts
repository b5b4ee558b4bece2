import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'

const password = 'Pa55-w0rd-of-ours'
const job = fileURLToPath(new URL('./testing/failing.job.ts', import.meta.url))

/** All that a process writes, everything that would talk told to talk. */
const writtenBy = (args: ReadonlyArray<string>) =>
  new Promise<string>((resolve, reject) => {
    const env = { ...process.env, DEBUG: '*', DEBUG_DEPTH: '9' }
    const child = spawn(process.execPath, ['--conditions=source', job, ...args], { env })
    let written = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (written += text.toString()))
    child.on('error', reject)
    child.on('close', () => resolve(written))
  })
const inBase64 = Buffer.from(`admin:${password}`).toString('base64')

test('no password and no key is in any answer, error, log or warning, even with every log turned on', async () => {
  const fake = await startFakeEventStoreDb()
  const folder = mkdtempSync(join(tmpdir(), 'cofc-secrets-'))
  const certificate = join(folder, 'pair.pem')
  try {
    writeFileSync(certificate, `-----BEGIN PRIVATE KEY-----\n${password}\n-----END PRIVATE KEY-----\n`)
    const written = await writtenBy([String(fake.port), password, certificate])
    expect(written).toContain('met them all')
    // The client's own log does talk.
    expect(written).toContain('esdb:connection')
    const keyAsListed = [...Buffer.from(password)].map(byte => byte.toString(16).padStart(2, '0')).join(' ')
    for (const secret of [password, inBase64, keyAsListed]) expect(written).not.toContain(secret)
  } finally {
    rmSync(folder, { recursive: true })
    await fake.stop()
  }
})
