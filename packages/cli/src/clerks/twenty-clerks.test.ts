/** Twenty finance clerks at once on one account, in one process. `COFC_CLERKS` says how often; each time by another seed. */
import { stateCache, type Dependencies } from '@cofc/application'
import { expect, test } from 'vitest'
import { works, type Done } from '../testing/clerks/clerk.ts'
import { reckoned } from '../testing/clerks/reckoned.ts'
import { networkInMemory } from '../testing/network-in-memory.ts'
import { network } from '../testing/told-commands.ts'

const runs = Number(process.env['COFC_CLERKS'] ?? 1)
const firstSeed = Number(process.env['COFC_MODEL_SEED'] ?? 17)
const clerks = Array.from({ length: 20 }, (_, clerk) => clerk)
const rounds = 2

test.each(Array.from({ length: runs }, (_, run) => firstSeed + run))(
  'twenty clerks at once on one account take no number twice, leave no gap and lose no penny: seed %i',
  async seed => {
    const { dependencies, give } = networkInMemory()
    await give(...network)
    // Most remember the account from step to step, as the server does; some read it anew.
    const remembering = { ...dependencies, states: stateCache(100_000) }
    const at = (clerk: number): Dependencies => (clerk % 4 === 0 ? dependencies : remembering)
    const told: Array<Done> = []
    const tell = (done: Done) => told.push(done)
    await Promise.all(clerks.map(clerk => works(at(clerk), { seed, clerk, rounds }, tell)))
    const { wrong, invoices } = await reckoned(dependencies, told)
    expect(wrong).toEqual([])
    expect(invoices).toBe(clerks.length * rounds)
  }
)
