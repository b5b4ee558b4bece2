/** What an answer costs a server to a reader who has it already, beside the same answer in full. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { httpFacade, serverOptions } from '@cofc/http'
import { allTables } from '@cofc/reports'
import Fastify from 'fastify'
import { right } from 'fp-ts/lib/Either.js'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { scaled } from './harness/spread.ts'
import { cycleAt } from './history/calendar.ts'
import { writeHistory } from './history/write-history.ts'
import { newClient } from './http/client.ts'
import { openReading } from './reading.ts'
import { filesIn, rebuildTables } from './rebuilding.ts'

const [members, cycles, inARound] = [200, 2, 100]

export const httpNotChanged: Benchmark = {
  name: 'http-not-changed',
  asks: 'a report over HTTP to a reader who has it, beside the same in full',
  run: async ({ quick, folder, progress }) => {
    const data = join(folder, 'data')
    await mkdir(data)
    await writeHistory(filesIn(data).events, { events: members * 20 * cycles, members })
    await rebuildTables(data, allTables, { threads: 1 })
    const reading = openReading(data)
    const app = Fastify(serverOptions)
    await app.register(httpFacade, {
      ...{ reader: reading.newReader(), today: () => '2030-09-01' as never },
      history: () => async () => right([]) as never
    })
    const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
    const path = `/api/reports/national/${cycleAt(cycles - 1).name}`
    const takes = { 'accept-encoding': 'br' }
    const first = await app.inject({ url: path, headers: { ...takes, host: 'localhost' } })
    if (first.statusCode !== 200) throw new Error(first.body)
    const client = newClient()
    const asking = (headers: Readonly<Record<string, string>>, status: number) => () =>
      client.work(
        { port, requests: Array.from({ length: inARound }, () => ({ method: 'GET', path, headers, body: '' })) },
        status
      )
    const [full, unchanged] = await compare(
      [
        { name: 'full', run: asking(takes, 200) },
        { name: 'not changed', run: asking({ ...takes, 'if-none-match': String(first.headers['etag']) }, 304) }
      ],
      { rounds: quick ? 5 : 10, warmUps: 2, onRound: round => progress(`round ${String(round)}`) }
    )
    client.end()
    await app.close()
    await reading.close()
    if (full === undefined || unchanged === undefined) return []
    return [
      {
        says: 'a report that has not changed beside the same in full, processor time',
        measured: speedOf(full, unchanged, 'cpu'),
        unit: 'x',
        noise: noiseOf(full, 'cpu'),
        goal: { atMost: 0.3 }
      },
      {
        says: `the full answer, of ${String(Math.round(first.rawPayload.length / 1_024))} KiB as it is sent`,
        measured: scaled(timeOf(full, 'cpu'), 1_000 / inARound),
        unit: 'µs'
      }
    ]
  }
}
