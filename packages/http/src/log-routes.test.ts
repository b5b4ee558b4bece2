/** The log over HTTP: what is shown of it, how it is kept, and what is told of anything else. */
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { facadeOn, send, type Facade } from './testing/records.ts'

const asked: Array<unknown> = []
let facade: Facade
beforeAll(async () => {
  facade = await facadeOn({
    principal: ({ headers }) => TE.right({ role: (headers['x-role'] ?? 'auditor') as never, subject: 'S-7' }),
    publishedLog: {
      checkpoint: TE.right('network.example/cofc\n300\n'),
      tile: tile => {
        asked.push(tile)
        return TE.right(tile.index > 1 ? null : Buffer.alloc(32 * tile.width, 0xff))
      },
      receipt: (stream, version) => TE.right(version > 9 ? null : `${stream} ${String(version)}`),
      consistency: (earlier, size) =>
        size > 300
          ? TE.left({ type: 'LogUnreadable', reason: 'it is at /home' })
          : TE.right({ earlier, size, path: [] })
    }
  })
})
afterAll(async () => facade.app.close())

test('the checkpoint is text, and is asked for anew each time', async () => {
  const { statusCode, body, headers } = await send(facade, '/api/log/checkpoint')
  expect([statusCode, body, headers['content-type'], headers['cache-control']]).toEqual([
    ...[200, 'network.example/cofc\n300\n', 'text/plain; charset=utf-8', 'private, no-cache']
  ])
  const again = await send(facade, '/api/log/checkpoint', { headers: { 'if-none-match': String(headers['etag']) } })
  expect(again.statusCode).toBe(304)
})
test('a tile is bytes that its reader keeps for ever', async () => {
  const { statusCode, rawPayload, headers } = await send(facade, '/api/log/tile/0/001.p/44')
  expect([statusCode, rawPayload.length, headers['content-type'], headers['cache-control']]).toEqual([
    ...[200, 32 * 44, 'application/octet-stream', 'private, max-age=31536000, immutable']
  ])
  expect((await send(facade, '/api/log/tile/0/000')).rawPayload).toEqual(Buffer.alloc(32 * 256, 0xff))
  await send(facade, '/api/log/tile/3/x001/x234/067')
  expect(asked.at(-1)).toEqual({ level: 3, index: 1_234_067, width: 256 })
})
test.each([
  '0/002',
  '0/1',
  '0/0001',
  '64/000',
  '0/x000/001',
  '0/000.p/256',
  '0/000.p/0',
  '0/000.p/',
  '00/000',
  '../x',
  ''
])('there is no tile %s', async path => {
  expect((await send(facade, `/api/log/tile/${path}`)).statusCode).toBe(404)
})
test('a proof is a receipt, or that one tree begins with another', async () => {
  expect((await send(facade, '/api/log/proof?stream=calendar&version=3')).json()).toEqual({ receipt: 'calendar 3' })
  expect((await send(facade, '/api/log/proof?earlier=3&size=7')).json()).toEqual({ earlier: 3, size: 7, path: [] })
  const away = await send(facade, '/api/log/proof?earlier=3&size=301')
  expect([away.statusCode, away.body.includes('/home')]).toEqual([503, false])
})
test.each([
  ['stream=calendar&version=10', 404, undefined],
  ['stream=calendar', 400, 'version'],
  ['stream=calendar&version=-1', 400, 'version'],
  ['version=1', 400, 'stream'],
  ['earlier=0&size=1', 400, 'earlier'],
  ['earlier=8&size=7', 400, 'size'],
  ['earlier=8&stream=calendar', 400, 'query'],
  ['', 400, 'stream'],
  ['colour=red', 400, 'query']
])('a proof of %s is told what is wrong', async (query, status, parameter) => {
  const told = await send(facade, `/api/log/proof?${query}`)
  expect([told.statusCode, told.json<{ parameter?: string }>().parameter]).toEqual([status, parameter])
})
test('nobody but the network team and auditors is shown it, and where no log is there is nothing', async () => {
  const none = await facadeOn()
  for (const path of ['checkpoint', 'tile/0/000', 'proof?stream=calendar&version=3']) {
    for (const role of ['link-person', 'committee', 'worker', 'public'])
      expect((await send(facade, `/api/log/${path}`, { headers: { 'x-role': role } })).statusCode).toBe(403)
    expect((await send(none, `/api/log/${path}`)).statusCode).toBe(404)
  }
  await none.app.close()
})
