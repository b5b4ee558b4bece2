/**
 * Serves the feed of an SQLite file until it is killed: the file, and the port, 0 for any. Begins when it is told so, for
 * what it is made of takes a while to load; then says where it listens.
 */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import Fastify from 'fastify'
import { once } from 'node:events'
import { serverOptions } from '../errors.ts'
import { feedRoute } from '../feed.ts'

const [file = '', port = ''] = process.argv.slice(2)
await once(process.stdin, 'data')
const { store } = openSqliteEventStore(file, { lookEvery: 5 })
const app = Fastify(serverOptions)
await app.register(feedRoute({ events: store, limits: { retry: 5 } }, {}))
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: Number(port) })}\n`)
