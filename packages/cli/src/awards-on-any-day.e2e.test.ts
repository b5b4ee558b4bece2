/** The awards of the demonstration network, told alike by `cofc history --as-of` and by the register, on days and of communities that chance names. */
import 'reflect-metadata'
import { isHeldOn, plusDays, standingOn, type Accreditation, type CommunityId, type PlainDate } from '@cofc/core'
import { historyOf } from '@cofc/application'
import { reports } from '@cofc/reports'
import fc from 'fast-check'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { compose, type Composed } from './container.ts'
import { dataFolder } from './data-folder.ts'
import { catchUp } from './report-followers.ts'
import { importedDemonstration } from './testing/imported-demonstration.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
/** More of them by night: COFC_PAIRS=10000. */
const pairs = Number(process.env['COFC_PAIRS'] ?? 200)

const registerOn = async ({ reads }: Composed, on: PlainDate) => {
  const register = right(await reads.ask(reports.register)({ on })())
  if (!('communities' in register)) throw new Error('A register of a day was expected.')
  return register.communities
}
/** The awards after what had happened by the day. */
const awardsIn = async ({ dependencies }: Composed, community: CommunityId, on: PlainDate) => {
  const { entries } = right(await historyOf(dependencies)(community, on)())
  const last = entries.findLast(({ aggregate }) => aggregate === 'accreditation')
  return ((last?.state ?? { awards: [] }) as unknown as Pick<Accreditation, 'awards'>).awards
}

test(`a community's history and the register of a day agree on how its award stands, of ${pairs} pairs of the demonstration`, async () => {
  using data = importedDemonstration()
  const composed = await compose(dataFolder(data.path))
  right(await catchUp(composed)())
  const members = await registerOn(composed, '2025-01-31' as PlainDate)
  const all = members.map(({ community }) => community)
  const awarded = members.filter(({ award }) => award !== null).map(({ community }) => community)
  const communities = fc.oneof(fc.constantFrom(...all), fc.constantFrom(...awarded))
  const told = new Set<string>()
  await fc.assert(
    fc.asyncProperty(communities, fc.nat({ max: 365 * 6 }), async (community, days) => {
      const on = plusDays('2021-09-01' as PlainDate, days)
      const one = (await registerOn(composed, on)).find(row => row.community === community)
      const awards = await awardsIn(composed, community, on)
      const held = awards.filter(award => isHeldOn(award, on))
      expect(held.length).toBeLessThan(2)
      const shown = one?.award ?? null
      const isMember = one !== undefined && one.since !== null
      expect(shown === null).toBe(!isMember || awards.length === 0)
      if (shown === null) return
      const award = awards.find(({ certificate }) => certificate === shown.certificate)
      expect(award).toBeDefined()
      expect(shown.standing).toBe(award && standingOn(award, on))
      expect(held.every(other => other === award)).toBe(true)
      told.add(`${community} ${shown.standing}`)
    }),
    { numRuns: pairs }
  )
  // Half of those that chance names have an award to agree about.
  expect(told.size).toBeGreaterThan(3)
  await composed.close()
})
