/** Commands that sixteen connections post to a server, from another process: how many share a commit, and how fast they are. */
import { stateCache, submit, uuidOf } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { openSqliteEventStore, type SqliteEventStore } from '@cofc/event-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beside, runApart } from '../harness/apart.ts'
import type { Finding, Run } from '../harness/benchmark.ts'
import { perSecond, spreadOf } from '../harness/spread.ts'
import { lengthOfStream, thirtyEach, workbookOf } from '../history/thirty-events.ts'
import { writeEvents } from '../history/write-history.ts'
import { commitsDuring } from './commits.ts'

const together = 16
const namespace = '6f2c1c7e-3d0b-4c55-8f0e-0a3f5d1b2c4d'

/** Saves ratings in the workbook of a member, each once. */
const saving = ({ store }: SqliteEventStore) => {
  const submitted = submit({
    events: store,
    content: inMemoryContentStore(),
    now: () => new Date().toISOString(),
    states: stateCache(0)
  })
  return async (member: number): Promise<boolean> => {
    const { community, cycle } = workbookOf(member)
    const ratings = [
      { standard: '1.1', rating: 'n/a', comment: null },
      { standard: '1.2', rating: null, comment: null }
    ]
    const command = { type: 'SaveSelfRatings', community, cycle, kind: 'peer-review', on: '1900-06-01', ratings }
    const actor = { role: 'network-team', subject: 'S-1' } as const
    const done = await submitted({ id: uuidOf(namespace, String(member)), command, actor })()
    return !isLeft(done) && done.right.outcome === 'applied'
  }
}
type Save = ReturnType<typeof saving>

/** The barest server, so that what is measured is the store. */
const serving = async (save: Save) => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      void save(Number(request.url?.slice(1))).then(saved => response.writeHead(saved ? 200 : 500).end('{}'))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

/** Milliseconds for all of the commands. */
type Way = (commands: number) => Promise<number>
const inProcess =
  (save: Save): Way =>
  async commands => {
    let next = 0
    const inFlight = async (): Promise<void> => {
      while (next < commands) if (!(await save(next++))) throw new Error('a command was not applied')
    }
    const began = performance.now()
    await Promise.all(Array.from({ length: together }, inFlight))
    return performance.now() - began
  }
const overHttp =
  (port: number, connections: number): Way =>
  async commands =>
    Number(
      (await runApart(beside(import.meta.url, 'connections.job'), ...[port, connections, commands].map(String))).answer
    )

interface Round {
  readonly took: number
  readonly commits: number
}
export const connections = async ({ quick, folder }: Run): Promise<ReadonlyArray<Finding>> => {
  const path = join(folder, 'connections.sqlite')
  const commands = quick ? 500 : 2_000
  await writeEvents(path, thirtyEach(commands))
  const [opened, aside] = [openSqliteEventStore(path), new DatabaseSync(path)]
  const save = saving(opened)
  const { port, close } = await serving(save)
  const ways = { inProcess: inProcess(save), sixteen: overHttp(port, together), one: overHttp(port, 1) }
  const round = async (way: Way): Promise<Round> => {
    aside.exec(`delete from events where version > ${lengthOfStream}`)
    let took = 0
    const commits = await commitsDuring(path, async () => void (took = await way(commands)))
    return { took, commits: commits / commands }
  }
  const rounds: Array<Readonly<Record<keyof typeof ways, Round>>> = []
  for (let times = 0; times < (quick ? 4 : 8); times++)
    rounds.push({
      inProcess: await round(ways.inProcess),
      sixteen: await round(ways.sixteen),
      one: await round(ways.one)
    })
  close()
  aside.close()
  await opened.close()
  const beside16 = (way: keyof typeof ways) => spreadOf(rounds.map(round => round[way].took / round.sixteen.took))
  return [
    {
      says: `${together} connections: commits for each command`,
      measured: spreadOf(rounds.map(({ sixteen }) => sixteen.commits)),
      unit: '',
      goal: { atMost: 1 / 6 }
    },
    {
      says: `${together} connections beside ${together} in flight in the process`,
      measured: beside16('inProcess'),
      unit: 'x',
      goal: { atLeast: 0.5 }
    },
    { says: `${together} connections beside one`, measured: beside16('one'), unit: 'x' },
    {
      says: `${together} connections`,
      measured: perSecond(commands, spreadOf(rounds.map(({ sixteen }) => sixteen.took))),
      unit: 'commands a second'
    }
  ]
}
