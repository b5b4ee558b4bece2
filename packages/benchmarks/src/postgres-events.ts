/** What PostgreSQL is asked to keep and to give: by sixteen writers at once, beside a peer, and by a follower. */
import { startPostgres } from '@cofc/postgres-for-tests'
import type { Benchmark } from './harness/benchmark.ts'
import { besideCastore } from './postgres/beside-castore.ts'
import { followed } from './postgres/followed.ts'
import { groupCommit } from './postgres/group-commit.ts'

export const postgresEvents: Benchmark = {
  name: 'postgres-events',
  asks: 'PostgreSQL, every commit written through: sixteen writers in flight beside the same lock ungrouped, a peer, and everything followed beside a plain select',
  run: async run => {
    const server = await startPostgres({ fsync: 'on', full_page_writes: 'on' })
    try {
      const [grouped, peer, follower] = [
        await server.newDatabase(),
        await server.newDatabase(),
        await server.newDatabase()
      ]
      return [
        ...(await groupCommit(run, grouped)),
        ...(await besideCastore(run, peer)),
        ...(await followed(run, follower))
      ]
    } finally {
      await server.stop()
    }
  }
}
