/** A PostgreSQL for the tests of a file. */
import { afterAll, beforeAll } from 'vitest'
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'

const whileRunning = (server: Postgres | undefined): Postgres => {
  if (server === undefined) throw new Error('the server is there only while tests run')
  return server
}

/** One of its own, for a file whose tests kill it or change it. */
export const withServer = (): (() => Postgres) => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.stop())
  return () => whileRunning(server)
}

let shared: Promise<Postgres> | undefined
/** One that the files of a worker share, each with databases of its own; it ends with their process. */
export const withSharedServer = (): (() => Postgres) => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await (shared ??= startPostgres())
  })
  return () => whileRunning(server)
}
