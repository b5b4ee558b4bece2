/** Those who take connections and give nothing: whoever asks honestly meanwhile is answered, and the memory stays. */
import { temporaryFolder } from '@cofc/verification'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { start } from './testing/running.ts'

/** As many files as a process may have open here, less what it needs for itself: the server and this test have as many each. */
const mayBeOpen = Number(
  execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim().replace('unlimited', '1e6')
)
const halfOpen = Math.min(10_000, mayBeOpen - 500)
const feeds = 100
const mostMiB = 256

const residentMiB = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1_024

/** Answers once each has sent what it sends, and none reads what it is sent. */
const openAll = async (many: number, port: number, sent: string): Promise<ReadonlyArray<Socket>> => {
  const sockets: Array<Socket> = []
  // No more at a time than wait at the door of a server.
  for (let opened = 0; opened < many; opened += 100) {
    const some = Array.from({ length: Math.min(100, many - opened) }, () =>
      connect(port, '127.0.0.1')
        .on('error', () => undefined)
        .pause()
    )
    await Promise.all(some.map(socket => once(socket, 'connect')))
    for (const socket of some) socket.write(sent)
    sockets.push(...some)
  }
  return sockets
}

test('Attack 8: 100 feeds that never read, 10,000 half-open connections and 64 KiB of headers', async () => {
  using data = temporaryFolder()
  const served = start(data.path, 'serve', '--port', '0')
  const address = (await served.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
  const port = Number(new URL(address).port)
  const isAnswered = async () => (await fetch(`${address}/api/cycles`, { headers: { connection: 'close' } })).status
  expect(await isAnswered()).toBe(200)
  const before = residentMiB(served.process.pid)

  const followers = await openAll(
    feeds,
    port,
    'GET /api/events HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n'
  )
  expect(await isAnswered()).toBe(200)
  const half = await openAll(halfOpen, port, 'GET /api/cycles HTTP/1.1\r\nhost: localhost\r\nx-half: ')
  expect(half).toHaveLength(halfOpen)
  expect(await isAnswered()).toBe(200)

  const long = { 'x-long': 'x'.repeat(65_536) }
  const { status, headers } = await fetch(`${address}/api/cycles`, { headers: long })
  expect([status, headers.get('content-type')]).toEqual([431, 'application/problem+json'])
  expect(await isAnswered()).toBe(200)
  expect(residentMiB(served.process.pid) - before).toBeLessThan(mostMiB)

  for (const socket of [...followers, ...half]) socket.destroy()
  served.process.kill('SIGTERM')
  expect(await served.ended).toMatchObject({ code: 0 })
})
