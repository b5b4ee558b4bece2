import type { CommunityId, Cycle } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, planned, registered, reviewOf, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { outcomesBenchmarkReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const asked = async (history: ReadonlyArray<EventText>, community?: string, codeKey = 'a secret') =>
  answered(
    await answerAfter(history, { codeKey })(outcomesBenchmarkReport, {
      cycle,
      ...(community === undefined ? {} : { community: community as CommunityId })
    })
  )
const returned = (community: string, counts: Readonly<Record<string, number>>): ReadonlyArray<EventText> => {
  const { opened, outcomes, final } = reviewOf({ community })
  return [registered(community), ...admitted(community), opened(['CS1']), outcomes(counts), final()]
}
const many = Array.from({ length: 10 }, (_, place) =>
  returned(`TC-${String(place)}`, { 'self-harm': place, 'occupied-place-days': 365 * 2 })
).flat()
const selfHarmIn = ({ measures }: Awaited<ReturnType<typeof asked>>) =>
  measures.find(({ measure }) => measure === 'self-harm')

test('each community that returned a count and its place-days has a rate under its code, for the network team alone', async () => {
  expect(outcomesBenchmarkReport.roles).toEqual({ 'network-team': 'any' })
  const told = await asked([planned(), ...many, ...returned('TC-X', { 'self-harm': 3 })])
  const selfHarm = selfHarmIn(told)
  expect([selfHarm?.n, selfHarm?.rates.length]).toEqual([10, 10])
  expect(selfHarm?.rates.map(({ perPlaceYear }) => perPlaceYear).toSorted((one, other) => one - other)).toEqual([
    ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5]
  ])
  expect(JSON.stringify(told)).not.toContain('TC-')
})
test('codes are in their own order, drawn by chance, so that nobody is ranked', async () => {
  const orders = await Promise.all(
    ['one', 'two', 'three'].map(async key => selfHarmIn(await asked([planned(), ...many], undefined, key))?.rates)
  )
  for (const rates of orders) expect(rates?.map(({ code }) => code)).toEqual(rates?.map(({ code }) => code).toSorted())
  expect(new Set(orders.map(rates => rates?.map(({ perPlaceYear }) => perPlaceYear).join(' '))).size).toBeGreaterThan(1)
})
test('quartiles are told from ten communities on', async () => {
  expect(selfHarmIn(await asked([planned(), ...many]))?.quartiles).toEqual([1.1, 2.3, 3.4])
  const nine = many.filter(event => event['community'] !== 'TC-9')
  expect(selfHarmIn(await asked([planned(), ...nine]))?.quartiles).toBeNull()
})
test('the code of one community is told where it is asked for', async () => {
  const told = await asked([planned(), ...many], 'TC-3')
  expect(told.own?.community).toBe('TC-3')
  expect(selfHarmIn(told)?.rates.find(({ code }) => code === told.own?.code)?.perPlaceYear).toBe(1.5)
  expect((await asked([planned(), ...many], 'TC-404')).own).toBeNull()
  expect(await answerAfter([])(outcomesBenchmarkReport, { cycle })).toEqual(left({ type: 'NoSuchCycle', cycle }))
  const { rows } = outcomesBenchmarkReport.csv(told)
  expect(rows.filter(({ own }) => own === 'yes')).toEqual([
    { cycle, measure: 'self-harm', code: told.own?.code, own: 'yes', perPlaceYear: 1.5 }
  ])
})
test('rates agree with those reckoned from the events alone, over whole networks', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = randomNetwork({ seed, communities: 50, standards: 4 })
    const audited = new Set(
      history.filter(event => event['membershipType'] === 'HmpIntegratedAudit').map(event => event['community'])
    )
    for (const { measure, rates } of (await asked(history)).measures) {
      const expected = history.flatMap(event => {
        if (event.type !== 'OutcomesReturned' || event['cycle'] !== cycle || audited.has(event['community'])) return []
        const counts = event['counts'] as ReadonlyArray<{ readonly measure: string; readonly count: number }>
        const of = (name: string) => counts.find(one => one.measure === name)?.count
        const [count, days] = [of(measure), of('occupied-place-days')]
        return count === undefined || days === undefined ? [] : [(count * 365) / days]
      })
      const sorted = (some: ReadonlyArray<number>) => some.toSorted((one, other) => one - other)
      expect(rates).toHaveLength(expected.length)
      const told = sorted(rates.map(({ perPlaceYear }) => perPlaceYear))
      for (const [place, rate] of sorted(expected).entries()) expect(told[place]).toBeCloseTo(rate, 0.9)
    }
  }
})
