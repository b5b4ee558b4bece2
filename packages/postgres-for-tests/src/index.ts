/** A PostgreSQL on 127.0.0.1, on a free port, that ends with the process that started it. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { FromServer, ToServer } from './messages.ts'

export { mixingProxy, type MixingProxy } from './mixing-proxy.ts'

export interface Postgres {
  /** The connection string of its owner. */
  readonly url: string
  /** A new and empty database; answers its connection string. */
  readonly newDatabase: () => Promise<string>
  /** One statement as the owner of all. */
  readonly ask: (text: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  /** Kills the server as it stands, without a chance to end anything. */
  readonly kill: () => void
  /** Starts it again after it was killed, on the same port and with what it holds. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}
const [user, password] = ['owner', 'a-password-never-told']
const job = fileURLToPath(new URL(`./postgres.job${extname(import.meta.url)}`, import.meta.url))

/** Nothing outlives a test, so that nothing need wait for the disk. */
const forgetful = { fsync: 'off', full_page_writes: 'off', max_connections: '60' }

/** The servers' own replies only: what comes when the process ends is its end. */
const started = async (server: ChildProcess): Promise<FromServer> => {
  const ends = new AbortController()
  const ended = once(server, 'exit', { signal: ends.signal }).then(() => {
    throw new Error('PostgreSQL could not be started')
  })
  const [message] = (await Promise.race([once(server, 'message'), ended])) as [FromServer]
  ended.catch(() => undefined)
  ends.abort()
  return message
}

type Rows = ReadonlyArray<Readonly<Record<string, unknown>>>
export interface Connected {
  readonly ask: (text: string, values?: ReadonlyArray<unknown>) => Promise<Rows>
  readonly end: () => Promise<void>
}
/** One connection, on which a transaction can be held open. */
export const connected = async (url: string): Promise<Connected> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  return {
    ask: async (text, values) =>
      (await client.query<Record<string, unknown>>(text, values === undefined ? undefined : [...values])).rows,
    end: () => client.end()
  }
}
const asked = async (url: string, text: string): Promise<Rows> => {
  const { ask, end } = await connected(url)
  try {
    return await ask(text)
  } finally {
    await end()
  }
}

/** `settings` are PostgreSQL's own, by name. */
export const startPostgres = async (settings: Readonly<Record<string, string>> = {}): Promise<Postgres> => {
  const told = Object.entries({ ...forgetful, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Signals of a terminal reach its own process only, which ends it in its own way.
  const server = fork(job, [user, password, ...told], {
    detached: true,
    stdio: 'ignore',
    execArgv: ['--disable-warning=ExperimentalWarning']
  })
  let { port, postmaster } = await started(server)
  /** A process that waits for nothing else ends, and the server with it; but it waits for what it asked of the server. */
  const waitingFor = async (answer: Promise<unknown>): Promise<void> => {
    server.ref()
    server.channel?.ref()
    await answer
    server.unref()
    server.channel?.unref()
  }
  server.unref()
  server.channel?.unref()
  const say = (message: ToServer): void => void server.send(message)
  const urlOf = (database: string): string => `postgres://${user}:${password}@127.0.0.1:${String(port)}/${database}`
  let databases = 0
  return {
    url: urlOf('postgres'),
    newDatabase: async () => {
      const name = `test_${String(++databases)}`
      await asked(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    ask: text => asked(urlOf('postgres'), text),
    kill: () => void process.kill(postmaster, 'SIGKILL'),
    start: async () => {
      const again = started(server)
      say({ type: 'Start' })
      await waitingFor(again)
      ;({ port, postmaster } = await again)
    },
    stop: async () => {
      const ended = once(server, 'exit')
      say({ type: 'Stop' })
      await waitingFor(ended)
    }
  }
}
