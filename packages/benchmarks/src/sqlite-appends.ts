/** What SQLite is asked to write: by one writer, by sixteen at once, in batches, and beside a peer. */
import type { Benchmark } from './harness/benchmark.ts'
import { batches } from './sqlite/batches.ts'
import { besideEmmett } from './sqlite/beside-emmett.ts'
import { connections } from './sqlite/connections.ts'
import { sixteenWriters } from './sqlite/sixteen-writers.ts'

export const sqliteAppends: Benchmark = {
  name: 'sqlite-appends',
  asks: 'SQLite, every commit written through: sixteen writers in flight, sixteen connections, batches of a hundred, and a peer',
  run: async run => [
    ...(await sixteenWriters(run)),
    ...(await connections(run)),
    ...(await batches(run)),
    ...(await besideEmmett(run))
  ]
}
