/**
 * What a command, with what follows of it, costs a server over HTTP beyond what it costs in process, beside what the same server needs to answer a
 * bare echo of the same body. Whoever sends is another process.
 */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { historyOf, stateCache, submitWithReactions, uuidOf, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { httpFacade, serverOptions } from '@cofc/http'
import { eventFormat, reportReader } from '@cofc/reports'
import { inMemoryReportStore } from '@cofc/projections'
import Fastify, { type FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { compare, driftOf, excessOf, timeOf, type Measured } from './harness/compare.ts'
import { scaled } from './harness/spread.ts'
import { lengthOfStream, thirtyEach, workbookOf } from './history/thirty-events.ts'
import { writeEvents } from './history/write-history.ts'
import type { ClientRequest } from './http/client.job.ts'
import { newClient } from './http/client.ts'

const commandOf = (member: number): object => ({
  ...{ type: 'SaveSelfRatings', ...aboutOf(member), on: '1900-06-01' },
  ratings: [
    { standard: '1.1', rating: 'n/a', comment: null },
    { standard: '1.2', rating: null, comment: null }
  ]
})
const aboutOf = (member: number) => {
  const { community, cycle } = workbookOf(member)
  return { community, cycle, kind: 'peer-review' }
}
const pathOf = (member: number): string => ['/api/review', ...Object.values(aboutOf(member))].join('/')

let drawn = 0
const requestOf = (member: number, path: string): ClientRequest => ({
  path,
  headers: { 'content-type': 'application/json', 'idempotency-key': `"${String((drawn += 1))}"`, 'if-match': '*' },
  body: JSON.stringify(commandOf(member))
})

type Give = (command: unknown) => Promise<unknown>
/** Also a handler that gives the command it is sent, and does nothing else that the facade does. */
const echo = (give: Give): FastifyInstance => {
  const app = Fastify()
  app.post('/echo', async request => request.body)
  app.post('/bare', async request => give(request.body))
  return app
}
const facade = async (dependencies: Dependencies, ledger: string): Promise<FastifyInstance> => {
  const { store: access, close } = openSqliteAccessStore(ledger)
  const app = Fastify(serverOptions)
  const { events, content } = dependencies
  const reports = inMemoryReportStore()
  const reader = reportReader({ events, reports, format: eventFormat, words: content.read, codeKey: content.codeKey })
  const records = { dependencies, access }
  await app.register(httpFacade, {
    reader,
    history: historyOf(dependencies),
    today: () => '2024-09-01' as never,
    records
  })
  app.addHook('onClose', () => {
    close()
  })
  return app
}
const portOf = async (app: FastifyInstance): Promise<number> =>
  Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)

const findingsOf = (measured: ReadonlyArray<Measured>, members: number): ReadonlyArray<Finding> => {
  const [bare, within, handled, over] = measured
  if (bare === undefined || within === undefined || handled === undefined || over === undefined) return []
  const [each, ofEcho] = [1_000 / members, 1 / timeOf(bare, 'cpu').median]
  return [
    {
      says: 'CPU of a command over HTTP beyond the same in process, the echo being 1',
      measured: scaled(excessOf(over, within, 'cpu'), ofEcho),
      unit: 'x',
      noise: scaled(driftOf(within, 'cpu'), ofEcho),
      goal: { atMost: 2.5 }
    },
    {
      says: 'the same beyond a bare handler that gives the command and does nothing else, the echo being 1',
      measured: scaled(excessOf(over, handled, 'cpu'), ofEcho),
      unit: 'x',
      noise: scaled(driftOf(handled, 'cpu'), ofEcho)
    },
    { says: 'an echo: CPU', measured: scaled(timeOf(bare, 'cpu'), each), unit: 'µs' },
    { says: 'a command in process: CPU', measured: scaled(timeOf(within, 'cpu'), each), unit: 'µs' },
    { says: 'a command by a bare handler: CPU', measured: scaled(timeOf(handled, 'cpu'), each), unit: 'µs' },
    { says: 'a command over HTTP: CPU', measured: scaled(timeOf(over, 'cpu'), each), unit: 'µs' }
  ]
}

export const httpCommand: Benchmark = {
  name: 'http-command',
  asks: 'a command over HTTP, beside the same command in process and a bare echo of the same body',
  run: async ({ quick, folder, progress }) => {
    const { members, rounds } = quick ? { members: 300, rounds: 5 } : { members: 1_000, rounds: 10 }
    const path = join(folder, 'events.sqlite')
    await writeEvents(path, thirtyEach(members))
    const { store: events, close } = openSqliteEventStore(path)
    const states = stateCache(5 * members * (lengthOfStream + 1))
    const dependencies = { events, content: inMemoryContentStore(), now: () => new Date().toISOString(), states }
    const give = submitWithReactions(dependencies)
    const giveOne: Give = async command => {
      const id = uuidOf('6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d', String((drawn += 1)))
      const done = await give({ id, command, actor: { role: 'network-team', subject: 'S-1' } })()
      if (isLeft(done) || done.right.submitted.outcome !== 'applied') throw new Error(JSON.stringify(done))
      return done.right.submitted.events
    }
    const [servers, aside] = [
      [echo(giveOne), await facade(dependencies, join(folder, 'access.sqlite'))],
      new DatabaseSync(path)
    ]
    const [echoPort = 0, facadePort = 0] = await Promise.all(servers.map(portOf))
    const client = newClient()
    const all = (to: (member: number) => string) =>
      Array.from({ length: members }, (_, member) => requestOf(member, to(member)))
    const inProcess = async (): Promise<void> => {
      for (let member = 0; member < members; member++) await giveOne(commandOf(member))
    }
    const prepare = (): void => {
      aside.exec(`delete from events where version > ${String(lengthOfStream)}`)
      states.forget()
    }
    const measured = await compare(
      [
        { name: 'echo', run: () => client.work({ port: echoPort, requests: all(() => '/echo') }) },
        { name: 'in process', prepare, run: inProcess },
        { name: 'handed on', prepare, run: () => client.work({ port: echoPort, requests: all(() => '/bare') }) },
        { name: 'over HTTP', prepare, run: () => client.work({ port: facadePort, requests: all(pathOf) }) }
      ],
      { rounds, warmUps: 3, onRound: round => progress(`round ${String(round)}`) }
    )
    client.end()
    for (const server of servers) await server.close()
    await close()
    aside.close()
    return findingsOf(measured, members)
  }
}
