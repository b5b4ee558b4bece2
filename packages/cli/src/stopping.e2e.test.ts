/** A server that is asked to end: those who follow are told, what is open is closed, and asked again it ends at once. */
import { temporaryFolder } from '@cofc/verification'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { start } from './testing/running.ts'
import { withLocalKey } from './testing/with-local-key.ts'

test('asked to end it tells those who follow and whoever asks whether it is ready, and exits with 0; asked twice while a request hangs it exits at once', async () => {
  using data = temporaryFolder()
  const served = start(data.path, 'serve', '--port', '0')
  const address = (await served.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
  const feed = await fetch(`${address}/api/events`, {
    headers: { ...withLocalKey(data.path), accept: 'text/event-stream' }
  })
  const open = connect(Number(new URL(address).port), '127.0.0.1')
  let told = ''
  open.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const closed = once(open, 'close')
  await once(open, 'connect')
  open.write('GET /ready HTTP/1.1\r\nhost: localhost\r\n')
  // What was asked before this is read before it is answered.
  await fetch(`${address}/health`)
  served.process.kill('SIGTERM')
  expect(await feed.text()).toMatch(/event: caught-up[^]*event: closing\ndata: \{"because":"shutdown"\}\n\n$/)
  open.write('\r\n')
  await closed
  expect(told).toMatch(/^HTTP\/1\.1 503 [^]*urn:cofc:problem:stopping/)
  expect(await served.ended).toMatchObject({ code: 0 })

  const hung = start(data.path, 'serve', '--port', '0')
  const { port } = new URL((await hung.says(/http:\/\/127\.0\.0\.1:\d+/)).trim())
  const half = connect(Number(port), '127.0.0.1').on('error', () => undefined)
  await once(half, 'connect')
  half.write('GET / HTTP/1.1\r\nhost: localhost\r\n')
  hung.process.kill('SIGTERM')
  await hung.says(/Stopping/)
  hung.process.kill('SIGINT')
  expect(await hung.ended).toMatchObject({ code: null })
})
