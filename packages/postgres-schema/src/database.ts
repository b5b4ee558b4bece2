/**
 * Statements and transactions on a server. Nothing is left in a session but within a transaction, so a pooler that gives
 * each transaction another session may stand between.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import pg from 'pg'
import { addressOf } from './address.ts'
import { isAnswer, isWorthAnotherTry } from './failure.ts'

export type Row = Readonly<Record<string, unknown>>
/** Runs one statement and answers its rows. */
export type Ask = (text: string, values?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Row>>

export interface Database {
  /** One statement that is a transaction of its own. */
  readonly ask: Ask
  /** One statement that reads, with no more time than a transaction has: what begins and ends one travels with it. */
  readonly look: Ask
  /** What is read stands as it is at one moment. */
  readonly reading: <A>(work: (ask: Ask) => Promise<A>) => Promise<A>
  /** All or nothing. */
  readonly writing: <A>(work: (ask: Ask) => Promise<A>) => Promise<A>
  /** Statements on one connection, each a transaction of its own. */
  readonly session: <A>(work: (ask: Ask) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

/** In milliseconds: beyond what the server waits before it gives up by itself. */
const [patienceOfClient, patienceToConnect] = [40_000, 10_000]
const limits = `set local statement_timeout = '30s'; set local lock_timeout = '5s';
  set local idle_in_transaction_session_timeout = '10s'`
const begin = {
  reading: `begin isolation level repeatable read read only; ${limits}`,
  writing: `begin isolation level read committed; ${limits}`
}
/** Others may write while one reads, and pages are served while reports are followed. */
const connections = 8

const askOn =
  (on: pg.Pool | pg.PoolClient): Ask =>
  async (text, values) =>
    (await on.query<Row>(text, values === undefined ? undefined : [...values])).rows

const onClient =
  (pool: pg.Pool) =>
  async <A>(work: (client: pg.PoolClient) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    try {
      const done = await work(client)
      client.release()
      return done
    } catch (error) {
      client.release(!isAnswer(error))
      throw error
    }
  }

const look =
  (pool: pg.Pool): Ask =>
  (text, values) =>
    onClient(pool)(async client => {
      const asked = [client.query(begin.reading), askOn(client)(text, values), client.query('commit')] as const
      // All are answered before another may use the connection; the first that fails tells why.
      const [begun, rows] = await Promise.allSettled(asked)
      if (begun.status === 'rejected') throw begun.reason
      if (rows.status === 'rejected') throw rows.reason
      await asked[2]
      return rows.value
    })

const transaction =
  (pool: pg.Pool, kind: keyof typeof begin) =>
  async <A>(work: (ask: Ask) => Promise<A>): Promise<A> => {
    const client = await pool.connect()
    try {
      await client.query(begin[kind])
      const done = await work(askOn(client))
      await client.query('commit')
      client.release()
      return done
    } catch (error) {
      // Of a connection that failed nothing more is known: the server rolls back when it is gone.
      const isSound = isAnswer(error) && (await rolledBack(client))
      client.release(!isSound)
      throw error
    }
  }
const rolledBack = async (client: pg.PoolClient): Promise<boolean> => {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}

/**
 * Throws where the connection string says nothing that can be followed. Connects when it is first asked. `deadline` is the
 * milliseconds after which a statement that has no answer is given up, with its connection.
 */
export const databaseAt = (connection: string, deadline = patienceOfClient): Database => {
  const pool = new pg.Pool({
    ...addressOf(connection),
    max: connections,
    connectionTimeoutMillis: patienceToConnect,
    query_timeout: deadline,
    pipeline: true,
    keepAlive: true
  })
  // A connection that breaks while nobody uses it is made anew, and one that is used tells by its statement.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return {
    ask: askOn(pool),
    reading: transaction(pool, 'reading'),
    writing: transaction(pool, 'writing'),
    look: look(pool),
    session: work => onClient(pool)(client => work(askOn(client))),
    close: () => pool.end()
  }
}

const mostTries = 4

/** Does the work, again when others were in its way; what stays in the way is told as the failure of a port. */
export const attempted =
  <F>(failureFrom: (error: unknown) => F, isAgain = isWorthAnotherTry) =>
  async <A>(work: () => Promise<A>): Promise<Either<F, A>> => {
    for (let tries = 1; ; tries++)
      try {
        return right(await work())
      } catch (error) {
        if (tries >= mostTries || !isAgain(error)) return left(failureFrom(error))
      }
  }
