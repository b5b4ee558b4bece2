/** A report of one cycle leads to those of the others, as far as whoever reads it is shown them; what is long may break. */
import type { Role } from '@cofc/core'
import { expect, test } from 'vitest'
import { ask, visitedBy } from '../testing/ask-page.ts'
import { agreementTexts } from './self-and-peer/page.tsx'

const ofTheTeam = ['visit-calendar', 'self-and-peer', 'reviewer-balance', 'outcomes-benchmark']
const ofEverybody = ['core-standards-met', 'core-values']
const cyclesLedTo = async (key: string, cycle: string, role: Role) => {
  const { body } = await ask(`/${key}/${cycle}`, visitedBy({ role }))
  return [...body.matchAll(new RegExp(`href="/${key}/([0-9-]{9})"`, 'g'))].map(([, other]) => other)
}

test.each([...ofTheTeam, ...ofEverybody])('%s leads the network team to the other cycles', async key => {
  expect(await cyclesLedTo(key, '2023-2024', 'network-team')).toContain('2024-2025')
})
test.each(ofEverybody)('%s leads nobody else to a cycle that is not published', async key => {
  expect(await cyclesLedTo(key, '2023-2024', 'public')).not.toContain('2024-2025')
})
test('the standards of a core value may break, however many they are', async () => {
  const { body } = await ask('/core-values/2023-2024')
  expect(body).toContain('<span class="count count--words">')
})
test('ratings that were compared are grouped by thousands, as every other count', () => {
  expect(agreementTexts({ n: 3143, agreement: 90, kappa: null, meanShift: 0 })['n']).toBe('3,143')
})
