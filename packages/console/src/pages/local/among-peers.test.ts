/** From its outcomes a local report leads to the same among those of the community's peers. */
import type { CommunityId } from '@cofc/core'
import { expect, test } from 'vitest'
import { ask, visitedBy } from '../../testing/ask-page.ts'

const community = 'TC-0001' as CommunityId
const link = '<a href="/outcomes-among-peers/TC-0001/2023-2024">outcomes among peers 2023-2024</a>'

test.each([
  ['network-team', true],
  ['link-person', true],
  ['committee', false]
] as const)('the outcomes of a final report lead %s to those of its peers: %s', async (role, isLed) => {
  const { statusCode, body } = await ask('/local/TC-0001/2023-2024', visitedBy({ role, community }))
  expect([statusCode, body.includes('id="outcomes"')]).toEqual([200, true])
  expect([body.includes(link), body.includes('among peers')]).toEqual([isLed, isLed])
})

test('before a report is final it leads nobody there', async () => {
  const { body } = await ask('/local/TC-0002/2024-2025', visitedBy({ role: 'network-team' }))
  expect(body).toContain('id="outcomes"')
  expect(body).not.toContain('among peers')
})
