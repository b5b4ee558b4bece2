/**
 * What is always true of a network, after every step of random histories over all aggregates, through the whole
 * application. `COFC_MODEL_RUNS` says how many networks are played: see docs/CONTRIBUTING.md. `COFC_MODEL_SEED` plays
 * one of them again.
 */
import { uuidOf, type Dependencies } from '@cofc/application'
import type { Cycle } from '@cofc/core'
import { expect, test } from 'vitest'
import { networkInMemory } from '../testing/network-in-memory.ts'
import { rememberedStates } from '../testing/model/always.ts'
import { stepsOf } from '../testing/model/play.ts'
import { proposingFor } from '../testing/model/proposing.ts'
import { beginnings } from '../testing/model/scripts.ts'
import { played } from '../testing/model/step.ts'
import { everyEvent, wrongWithDecisions, wrongWithTheWhole } from '../testing/model/whole.ts'

const runs = Number(process.env['COFC_MODEL_RUNS'] ?? 1)
const firstSeed = Number(process.env['COFC_MODEL_SEED'] ?? Date.now() % 1_000_000_000)
const steps = 1_000
/** The whole is looked at each time that so many steps were played. */
const between = 100
const ids = '4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e02'

const begun = async (): Promise<Dependencies> => {
  const { dependencies, give } = networkInMemory()
  await give(...beginnings)
  return { ...dependencies, states: rememberedStates(), reacted: new Set<string>() }
}

test.each(Array.from({ length: runs }, (_, run) => firstSeed + run))(
  'after every step of a random history all that is always true of a network is true: seed %i',
  async seed => {
    const dependencies = await begun()
    let proposed = 0
    for (const [place, command] of stepsOf(seed, steps).entries()) {
      const at = `seed ${String(seed)}, step ${String(place)}: ${JSON.stringify(command)}`
      const { wrong, events } = await played(dependencies, { id: uuidOf(ids, `${seed} ${place}`), command })
      expect(wrong, at).toBe(null)
      const agreed = events.find(({ type }) => type === 'VisitAgreed')
      // Half of them only, so that teams are allocated as the scripts say, too.
      if (agreed !== undefined && place % 2 === 0) {
        const proposing = await proposingFor(dependencies, agreed.data['cycle'] as Cycle)
        expect(proposing.wrong, at).toBe(null)
        proposed += proposing.teams
      }
      if (place % between === between - 1) expect(await wrongWithTheWhole(dependencies), at).toBe(null)
    }
    expect(await wrongWithDecisions(dependencies), `seed ${String(seed)}`).toBe(null)
    const happened = await everyEvent(dependencies)
    expect(happened.length).toBeGreaterThan(beginnings.length + 50)
    if (runs > 1) console.info(`seed ${seed}: ${happened.length} events, ${proposed} teams proposed`)
  }
)
