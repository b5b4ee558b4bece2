import Fastify, { type FastifyInstance } from 'fastify'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { closeWithin } from './close-within.ts'

const never = 2 ** 30
const listening = async (app: FastifyInstance): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

test('what runs when a server closes is finished, and nobody new is let in', async () => {
  const app = Fastify()
  const [begun, goOn] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
  app.get('/', async () => {
    begun.resolve(null)
    await goOn.promise
    return 'done'
  })
  const port = await listening(app)
  const answered = fetch(`http://127.0.0.1:${port}/`)
  await begun.promise
  const closed = closeWithin(app, never)
  await expect.poll(() => app.server.listening).toBe(false)
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  goOn.resolve(null)
  expect(await (await answered).text()).toBe('done')
  await closed
})

test('a request that does not end keeps no server open', async () => {
  const app = Fastify()
  app.get('/', () => new Promise(() => undefined))
  const port = await listening(app)
  const half = connect(port, '127.0.0.1')
  half.on('error', () => undefined)
  half.write('GET / HTTP/1.1\r\nhost: localhost\r\n')
  const failed = fetch(`http://127.0.0.1:${port}/`).catch(() => 'cut off')
  await once(app.server, 'request')
  await closeWithin(app, 1)
  expect(await failed).toBe('cut off')
})
