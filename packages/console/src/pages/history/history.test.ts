/** A history in words: where everything stands, what happened to what, and who recorded it. */
import type { CommunityId } from '@cofc/core'
import { expect, test } from 'vitest'
import { kinds } from '../../filters.ts'
import { read } from '../../testing/ask-page.ts'
import { historyOf } from '../../testing/history.ts'
import { kindName, stateInWords } from './states/index.ts'

test('a history begins with where everything stands, in words', async () => {
  const page = await read('/communities/TC-0001?as-of=2024-01-31')
  expect(page).toContain('Where it stood on 31 January 2024')
  expect(page).toContain('Alder House: adult democratic, provided by charity, Alder Trust, in United Kingdom, with')
  expect(page).toContain('A member since 12 June 2023: Full membership for 2023-2024, from')
  expect(page).not.toMatch(/\[object|undefined|NaN|WorkbookLocked|[a-z]On:/)
})

test('every kind of history has a name, and every state of the whole history is told in sentences', () => {
  const { entries } = historyOf('TC-0001' as CommunityId, null)
  expect(kinds.map(kindName)).toEqual(['Its profile', 'Its membership', 'Its reviews'])
  for (const entry of entries) {
    const told = stateInWords(entry)
    expect(told.length).toBeGreaterThan(0)
    for (const sentence of told) expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    expect(told.join(' ')).not.toMatch(/undefined|NaN|\[object|null|R-0|P-0|x{9}/)
  }
})

test('a history is told of one kind where that is asked, and says of how much', async () => {
  const page = await read('/communities/TC-0001?kind=membership')
  const { entries } = historyOf('TC-0001' as CommunityId, null)
  const some = entries.filter(({ aggregate }) => aggregate === 'membership')
  expect(page).toContain(`${String(some.length)} of ${String(entries.length)} events: its membership.`)
  expect(page).toContain('The community enquired about joining.')
  expect(await read('/communities/TC-0001')).toContain('The workbook of the peer-review of 2023-2024 was locked')
  expect(page).not.toContain('The workbook of the peer-review of 2023-2024 was locked')
})

test('who recorded an event, and when, stands on the page of those who may know it', async () => {
  const recorded = 'Recorded on 1 June 2024 at 09:30 UTC, by the network team, through the import'
  expect(await read('/communities/TC-0001')).toContain(recorded)
  expect(await read('/communities/TC-0001', { role: 'auditor' })).toContain(recorded)
  expect(await read('/communities/TC-0001', { role: 'link-person' })).not.toContain('Recorded')
})
