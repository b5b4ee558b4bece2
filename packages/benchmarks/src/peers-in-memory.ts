/** The in-memory store beside those of Castore and Emmett, in a program that embeds them. */
import { beside, runEmbedded } from './harness/apart.ts'
import type { Benchmark, Finding } from './harness/benchmark.ts'
import { howToInstall, openerOf } from './harness/peers.ts'

const job = beside(import.meta.url, 'peers-in-memory.job')

export const peersInMemory: Benchmark = {
  name: 'peers-in-memory',
  asks: 'in-memory stores: ours, which copies and checks, beside Castore 2.4.2 and Emmett 0.38.5',
  run: async ({ quick, progress }) => {
    if ((await openerOf('castore')) === null) progress(howToInstall)
    // More events would time Emmett’s counting of all of them at every append, and little else.
    const [count, rounds] = quick ? [10_000, 4] : [20_000, 10]
    return (await runEmbedded(job, String(count), String(rounds))).answer as ReadonlyArray<Finding>
  }
}
