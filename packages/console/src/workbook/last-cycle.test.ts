/** What the cycle before said stands beside today's standard, under whatever code it had then. */
import type { Edition } from '@cofc/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { localReport } from '../testing/local.ts'
import { network } from '../testing/network.ts'
import { askLastCycle } from './last-cycle.ts'
import type { WorkbookKey } from './key.ts'

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' } as WorkbookKey
const [row, action] = [localReport.standards[0]!, localReport.actionPlan[0]!]
const last = {
  ...localReport,
  cover: { ...localReport.cover, cycle: '2022-2023' as never, edition: 'E9' as never },
  standards: [
    { ...row, standard: 'A1' as never, self: 'met' as const, peer: 'partly' as const },
    { ...row, standard: 'A2' as never, self: 'not' as const, peer: null }
  ],
  actionPlan: [{ ...action, standard: 'A1' as never }]
}
const line = (from: string, to: string) => ({ from, to, change: 'reworded' })
const editionWith = (edition: string, lines: ReadonlyArray<object>): Edition =>
  ({ status: 'Published', edition, title: 'T', standards: [], mappings: [{ from: 'E9', lines }] }) as never
const asked = (edition: Edition) =>
  askLastCycle({ reader: network.reader.but({ local: () => right(last) }) }, key, edition)

test('its rating and its action points stand under the standard that it became', async () => {
  const of = await asked(editionWith('E10', [line('A1', 'S1'), line('A2', 'S2')]))
  expect(of('S1' as never)).toMatchObject({ cycle: '2022-2023', self: 'met', peer: 'partly', actions: [{}] })
  expect(of('S2' as never)).toMatchObject({ self: 'not', peer: null, actions: [] })
  expect(of('S3' as never)).toBeNull()
})
test('of two standards that became one no rating is told, and the action points are', async () => {
  const of = await asked(editionWith('E10', [line('A1', 'S1'), line('A2', 'S1')]))
  expect(of('S1' as never)).toMatchObject({ self: null, peer: null, actions: [{}] })
})
test('within one edition a standard is what it was', async () => {
  expect((await asked(editionWith('E9', [])))('A1' as never)).toMatchObject({ self: 'met' })
})
test('without a report of the cycle before nothing is told, and nothing stands in the way', async () => {
  const reader = network.reader.but({
    local: ({ community, cycle }) => left({ type: 'NoSuchReview', community, cycle, kind: null })
  })
  expect((await askLastCycle({ reader }, key, editionWith('E10', [])))('S1' as never)).toBeNull()
})
