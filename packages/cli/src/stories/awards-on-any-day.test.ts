/** What became of awards, whatever it was, told alike by a community's history and by the register, on any day. */
import { isHeldOn, plusDays, standingOn, type Accreditation, type CommunityId, type PlainDate } from '@cofc/core'
import { historyOf } from '@cofc/application'
import { admitted, awardsOutOf, planned, record, registered, renewed } from '@cofc/reports/testing'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { networkInMemory, type NetworkInMemory } from '../testing/network-in-memory.ts'

const communities = ['TC-1', 'TC-2', 'TC-3', 'TC-4']
const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map(year => `${String(year)}-${String(year + 1)}`)
const [first = '', ...others] = years
const member = (community: string) => [
  registered(community),
  ...admitted(community, 'Accreditation', first),
  ...others.map(year => renewed(community, 'Accreditation', year))
]

/** The state of its accreditation after what had happened by the day. */
const inHistory = async ({ dependencies }: NetworkInMemory, community: string, on: PlainDate) => {
  const history = await historyOf(dependencies)(community as CommunityId, on)()
  if (isLeft(history)) throw new Error(history.left.type)
  const last = history.right.entries.findLast(({ aggregate }) => aggregate === 'accreditation')
  return (last?.state ?? { awards: [] }) as unknown as Pick<Accreditation, 'awards'>
}
const agree = async (here: NetworkInMemory, community: string, on: PlainDate): Promise<void> => {
  const { awards } = await inHistory(here, community, on)
  const shown = (await here.register(on)).communities.find(one => one.community === community)?.award ?? null
  const award = awards.find(({ certificate }) => certificate === shown?.certificate)
  expect(shown === null).toBe(awards.length === 0)
  expect(shown?.standing).toBe(award === undefined ? undefined : standingOn(award, on))
  expect(awards.filter(one => one !== award && isHeldOn(one, on))).toEqual([])
}
const numbers = fc.array(fc.nat(), { minLength: 2, maxLength: 14 })
const pairs = fc.array(fc.tuple(fc.constantFrom(...communities), fc.nat({ max: 365 * 7 })), {
  minLength: 20,
  maxLength: 20
})

test('a community’s history and the register agree on how its award stands, on any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...communities.map(() => numbers)), pairs, async (all, asked) => {
      const here = networkInMemory()
      const awards = communities.flatMap((community, place) => awardsOutOf(community, all[place] ?? []))
      await record(here.dependencies.events, [
        ...years.map(year => planned(year)),
        ...communities.flatMap(member),
        ...awards
      ])
      for (const [community, days] of asked) await agree(here, community, plusDays('2020-09-01' as PlainDate, days))
    }),
    { numRuns: 5 }
  )
})
