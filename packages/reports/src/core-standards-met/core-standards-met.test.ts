import type { Cycle } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { published, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { nationalReport } from '../national-report/report.ts'
import { coreStandardsReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const asked = async (history: ReadonlyArray<EventText>) =>
  answered(await answerAfter(history)(coreStandardsReport, { cycle }))
const network = (seed: number) => [...randomNetwork({ seed, communities: 40, standards: 20 }), published(1)]

test('core standards are told as the national report shows them, hidden where it hides, and nothing else is told', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const [told, national] = [await asked(network(seed)), await nationalAfter(network(seed))]
    expect(told.standards).toEqual(national.standards.filter(({ core }) => core))
    expect(told.standards.length).toBeGreaterThan(3)
    expect(Object.keys(told).toSorted()).toEqual([
      ...['cycle', 'edition', 'editionTitle', 'publishedOn', 'revision', 'standards', 'status']
    ])
  }
})
test('they are told to whom the national report is told: provisional figures to those who make it', async () => {
  expect(coreStandardsReport.roles).toEqual(nationalReport.roles)
  for (const status of ['provisional', 'published'] as const)
    expect(coreStandardsReport.rolesFor?.({ status } as never)).toEqual(nationalReport.rolesFor?.({ status } as never))
})
test('the table has a line for each group of each standard, and no figure of a hidden one', async () => {
  const told = await asked(network(1))
  const { rows } = coreStandardsReport.csv(told)
  expect(rows).toHaveLength(told.standards.reduce((sum, { groups }) => sum + groups.length, 0))
  const hidden = rows.filter(({ shown }) => shown === false)
  expect(hidden.length).toBeGreaterThan(0)
  for (const row of hidden)
    expect([row['n'], row['percentMet'], row['changePoints']]).toEqual([undefined, undefined, undefined])
})
