/** One PostgreSQL for all tests of a file, and databases on it. */
import { afterAll, beforeAll } from 'vitest'
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'

/** Called once in a file: the server is there while its tests run. */
export const withServer = (settings: Readonly<Record<string, string>> = {}): (() => Postgres) => {
  let server: Postgres | undefined
  beforeAll(async () => {
    server = await startPostgres(settings)
  })
  afterAll(() => server?.stop())
  return () => {
    if (server === undefined) throw new Error('the server is there only while tests run')
    return server
  }
}
