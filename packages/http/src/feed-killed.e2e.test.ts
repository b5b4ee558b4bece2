/** A server that is killed in mid-feed, over and over: the client that others wrote is told every event once, in order. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** How often the server is killed: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 3)
const inARound = 200
/** Far more milliseconds than it takes, on a busy machine too. */
const enough = 60_000 * (times + 5)

type Started = ChildProcessByStdio<Writable, Readable, null>
/** As it is built: it is started so often that compiling it would take most of the time. */
const start = (job: string, ...args: ReadonlyArray<string>): Started =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL(`../dist/testing/${job}.job.js`, import.meta.url)),
      ...args
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] }
  )
/** Where a server listens that was started before. */
const serve = async (server: Started): Promise<URL> => {
  server.stdin.write('begin')
  const [said] = (await once(server.stdout, 'data')) as [Buffer]
  return new URL('/api/events', said.toString().trim())
}
const kill = async (child: Started): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

test(
  `a server killed ${times} times in mid-feed loses no event, tells none twice and none before another`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'feed-killed-'))
    const file = join(folder, 'events.db')
    const { store, close } = openSqliteEventStore(file)
    const stored: Array<string> = []
    const append = async (): Promise<void> => {
      for (let many = 0; many < inARound; many++) {
        const event = { id: randomUUID(), type: 'EnquiryReceived', data: { many }, metadata: {} }
        const appended = await store.append('enquiries', stored.length, [event])()
        if (isLeft(appended)) throw new Error(appended.left.type)
        stored.push(appended.right.position)
      }
    }
    await append()
    let server = start('feed-server', file, '0')
    const url = await serve(server)
    const client = start('event-source', url.href, 'EnquiryReceived')
    let told = ''
    client.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const seen = (): ReadonlyArray<string> => told.split('\n').slice(0, -1)
    for (let round = 0; round < times; round++) {
      const before = stored.length
      const next = start('feed-server', file, url.port)
      await append()
      // Somewhere in what was just appended, each time elsewhere.
      const somewhere = before - inARound + ((round * 67) % inARound)
      await expect.poll(() => seen().length, { interval: 1 }).toBeGreaterThan(somewhere)
      await kill(server)
      server = next
      await serve(server)
    }
    await expect.poll(() => seen().length).toBeGreaterThanOrEqual(stored.length)
    await Promise.all([kill(client), kill(server)])
    expect(seen()).toEqual(stored)
    await close()
    rmSync(folder, { recursive: true })
  },
  enough
)
