/** What memory following takes on EventStoreDB, above what the process has when it begins. */
import { openEventStoreDbStore } from '@cofc/event-store-eventstoredb'
import { writeHistory } from './eventstoredb/events.ts'
import { onEachServer } from './eventstoredb/servers.ts'
import { beside, runApart } from './harness/apart.ts'
import type { Benchmark } from './harness/benchmark.ts'
import { spreadOf } from './harness/spread.ts'

const job = beside(import.meta.url, 'eventstoredb-memory.job')
const [most, mostGrowth] = [64, 16]
const ordinal = (parts: number) => (parts === 5 ? 'fifth' : 'tenth')

export const eventStoreDbMemory: Benchmark = {
  name: 'eventstoredb-memory',
  asks: 'resident memory of following EventStoreDB, at its peak, above the start',
  run: ({ quick, progress }) =>
    onEachServer(async ({ name, connectionString }) => {
      const [history, times] = quick ? [20_000, 5] : [100_000, 10]
      const { store, close } = openEventStoreDbStore(connectionString)
      await writeHistory(store, history)
      await close()
      const [above, growth]: [Array<number>, Array<number>] = [[], []]
      let followed = 0
      for (let round = 0; round < (quick ? 2 : 3); round++) {
        progress(`${name}: round ${round + 1}`)
        const { peak, answer } = await runApart(job, connectionString, String(times))
        const { start, once, events } = answer as { readonly [Key in 'start' | 'once' | 'events']: number }
        above.push(peak - start)
        growth.push(peak - once)
        followed = events
      }
      const says = `${followed.toLocaleString('en-GB')} events followed, ${name}`
      const flat = `its growth after the first ${ordinal(times)}`
      return [
        { says, measured: spreadOf(above), unit: 'MiB', goal: { atMost: most } },
        { says: flat, measured: spreadOf(growth), unit: 'MiB', goal: { atMost: mostGrowth } }
      ]
    })
}
