/** A witness beside a log: over HTTP, by hand, and when the log is put back to an older state. */
import 'reflect-metadata'
import { isLeft } from 'fp-ts/lib/Either.js'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWitness, type WitnessHere } from '../audit/witness-here.ts'
import { witnessServer } from '../audit/witness-server.ts'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'

const name = 'advisers.example/witness'
let at: FolderWithLog
let [log, witness, folder] = ['', '', '']
beforeEach(async () => {
  at = folderWithLog()
  folder = join(at.keys, 'witness')
  mkdirSync(folder, { recursive: true })
  await at.grow(2)
  log = (await at.cofc('audit', 'init', '--origin', origin)).out.split('\n')[1] ?? ''
  witness = (await at.cofc('audit', 'key', 'new', join(folder, 'key.pem'), '--witness', '--name', name)).out.trim()
})
afterEach(() => at[Symbol.dispose]())

const file = (called: string, text: string): string => {
  writeFileSync(join(folder, called), text)
  return join(folder, called)
}
const options = () => ({
  ...{ key: join(folder, 'key.pem'), name, state: join(folder, 'witness.db') },
  logs: file('logs.txt', `${log}\nquorum none\n`)
})
const serving = async (): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const opened = openWitness(options())
  if (isLeft(opened)) throw new Error(opened.left.type)
  const here: WitnessHere = opened.right
  const server: Server = witnessServer(here.answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    here.close()
  }
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, stop }
}
const policy = (url = ''): string => file('policy.txt', `${log}\nwitness advisers ${witness} ${url}\nquorum advisers\n`)

test('checkpoints are cosigned over HTTP, and verified with the quorum', async () => {
  const { url, stop } = await serving()
  const asked = policy(url)
  expect(await at.cofc('verify', '--policy', asked)).toMatchObject({ code: 1 })
  for (const size of [2, 3]) {
    const { out } = await at.cofc('audit', 'checkpoint', '--witnesses', asked)
    expect(out).toContain(`\n${String(size)}\n`)
    expect(out).toContain(`— ${name} `)
    expect((await at.cofc('verify', '--policy', asked)).out).toContain(`signed by ${origin}, cosigned by ${name}`)
    await at.grow(1)
  }
  const there = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: 'nothing' })
  expect([there.status, (await fetch(url)).status]).toEqual([400, 404])
  const large = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: 'x'.repeat(1 << 20) }).catch(() => null)
  expect(large?.status ?? 413).toBe(413)
  await stop()
})

test('a witness that is away is told, and the checkpoint is signed all the same', async () => {
  const { url, stop } = await serving()
  await stop()
  const signed = await at.cofc('audit', 'checkpoint', '--witnesses', policy(url))
  expect(signed).toMatchObject({ code: 0, err: expect.stringContaining('does not answer') as string })
})

test('a log restored from an older backup signs nothing while the witness knows more', async () => {
  const { url, stop } = await serving()
  const asked = policy(url)
  const older = join(at.keys, 'older')
  await at.cofc('audit', 'checkpoint', '--witnesses', asked)
  await at.cofc('backup', older)
  await at.grow(2)
  await at.cofc('audit', 'checkpoint', '--witnesses', asked)
  rmSync(at.data, { recursive: true })
  cpSync(older, at.data, { recursive: true })
  await at.grow(3)
  expect(await at.cofc('audit', 'checkpoint', '--witnesses', asked)).toMatchObject({
    code: 1,
    err: expect.stringContaining('has cosigned 4 events, more than the log has') as string
  })
  expect((await at.cofc('audit', 'status')).out).toContain('2 of them signed')
  await stop()
})

test('a checkpoint is carried to a witness and back by hand', async () => {
  const { key, logs, state } = options()
  const sign = (request: string) =>
    at.cofc('witness', 'sign', request, '--key', key, '--name', name, '--logs', logs, '--state', state)
  const request = await at.cofc('audit', 'request')
  const cosigned = await sign(file('request.txt', request.out))
  expect(cosigned).toMatchObject({ code: 0 })
  expect((await at.cofc('audit', 'cosigned', file('cosigned.txt', cosigned.out), '--policy', policy())).out).toBe(
    `${name} has cosigned 2 events\n`
  )
  expect(await at.cofc('verify', '--policy', policy())).toMatchObject({ code: 0 })
  await at.grow(1)
  await at.cofc('audit', 'checkpoint')
  const stale = await sign(file('again.txt', (await at.cofc('audit', 'request')).out))
  expect(stale).toMatchObject({ code: 1, err: expect.stringContaining('--old 2') as string })
  const next = await sign(file('next.txt', (await at.cofc('audit', 'request', '--old', '2')).out))
  expect(next).toMatchObject({ code: 0 })
})
