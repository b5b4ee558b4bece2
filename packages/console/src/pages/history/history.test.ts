/** A history in words: where everything stands, what happened to what, and who recorded it. */
import type { CommunityId } from '@cofc/core'
import type { HistoryEntry } from '@cofc/application'
import { expect, test } from 'vitest'
import { kinds } from '../../filters.ts'
import { read, visitedBy } from '../../testing/ask-page.ts'
import { historyOf } from '../../testing/history.ts'
import { kindName, stateInWords } from './states/index.ts'

const community = 'TC-0001' as CommunityId

test('a history begins with where everything stands, in words', async () => {
  const page = await read('/communities/TC-0001?as-of=2024-01-31')
  expect(page).toContain('Where it stood on 31 January 2024')
  expect(page).toContain('Alder House: adult democratic, provided by charity, Alder Trust, in United Kingdom, with')
  expect(page).toContain('A member since 12 June 2023: Full membership for 2023-2024, from')
  expect(page).not.toMatch(/\[object|undefined|NaN|WorkbookLocked|[a-z]On:/)
})

test('every kind of history has a name, and every state of the whole history is told in sentences', () => {
  const { entries } = historyOf('TC-0001' as CommunityId, null)
  const names = [
    'Its profile',
    'Its membership',
    'Its reviews',
    'Its joint audits',
    'Its accreditation',
    'Its access to outside systems',
    'Its account'
  ]
  expect(kinds.map(kindName)).toEqual(names)
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
  expect(await read('/communities/TC-0001', visitedBy({ role: 'auditor' }))).toContain(recorded)
  expect(await read('/communities/TC-0001', visitedBy({ role: 'link-person', community }))).not.toContain('Recorded')
})

test('a suspension is told in sentences while it lasts, and nothing of why', async () => {
  const suspended = await read('/communities/TC-0001?as-of=2024-02-10')
  expect(suspended).toContain('The network suspended the membership: it goes on, and its entitlements rest.')
  expect(suspended).toContain(
    'The membership is suspended since 6 February 2024: it goes on, and its entitlements rest.'
  )
  const lifted = await read('/communities/TC-0001?as-of=2024-02-20')
  expect(lifted).toContain('The network lifted the suspension of the membership.')
  expect(lifted).toContain('The community confirmed that in 2023-2024 client members were among those it sent.')
})

test('what a community owes is told to those who answer for the record, and to nobody else', async () => {
  const page = await read('/communities/TC-0001?as-of=2024-03-01')
  expect(page).toContain('What it owes in 2023-2024')
  expect(page).toMatch(/It has a link person\s+Met/)
  expect(page).toMatch(/It kept its members informed and involved\s+Not met, as far as is on record/)
  expect(page).toMatch(/Client members were among those it sent\s+Met/)
  expect(page).toMatch(/It invited stakeholders to its visit\s+Met/)
  expect(page).toMatch(/It sent three members to the visits of others\s+Not known/)
  expect(await read('/communities/TC-0001?as-of=2024-01-10')).toMatch(/It invited stakeholders to its visit\s+Not due/)
  expect(await read('/communities/TC-0001?as-of=2023-05-30')).not.toContain('What it owes')
  expect(await read('/communities/TC-0001', visitedBy({ role: 'auditor' }))).toContain('What it owes')
  for (const role of ['link-person', 'reviewer', 'public'] as const)
    expect(await read('/communities/TC-0001?as-of=2024-03-01', visitedBy({ role, community }))).not.toContain(
      'What it owes'
    )
})

test('what a community may do stands on its page, and what of it rests while it is suspended', async () => {
  const page = await read('/communities/TC-0001')
  expect(page).toMatch(
    /What it may do\s+May\s+Review itself against the core standards\s+Review itself against all standards\s/
  )
  expect(page).toMatch(/Not with this membership\s+Be visited for accreditation\s+Hold an award\s+Be audited jointly/)
  expect(page).not.toContain('Resting')
  expect(await read('/communities/TC-0001?as-of=2023-12-31')).toMatch(/Resting while it is suspended\s+Review itself/)
})

test('offers that wait and observers who are expected are counted, and nobody is named', () => {
  const offer = { visit: 1, reviewer: 'R-031', as: 'observer', offeredOn: '2023-12-04', answerDue: '2023-12-18' }
  const state = (...answers: ReadonlyArray<string>) => ({
    ...{
      status: 'WorkbookLocked',
      openedOn: '2023-09-01',
      submittedOn: '2023-11-20',
      scope: {},
      self: {},
      peer: {},
      evidence: [],
      findings: []
    },
    portfolio: { status: 'NotAskedFor' },
    rearrangementFees: [],
    visits: { 1: { status: 'Agreed', date: '2024-01-15' }, 2: { status: 'Cancelled' } },
    offers: Object.fromEntries<HistoryEntry['state']>([
      ...answers.map((answer, place): [string, HistoryEntry['state']] => [String(place), { ...offer, answer }]),
      ['of another', { ...offer, visit: 2, answer: 'awaited' }]
    ])
  })
  const told = (...answers: ReadonlyArray<string>) =>
    stateInWords({ aggregate: 'review', state: state(...answers) }).slice(3, -1)
  expect(told('awaited', 'accepted', 'declined', 'withdrawn')).toEqual([
    '1 offer to attend waits for an answer.',
    '1 observer is expected.'
  ])
  expect(told('awaited', 'awaited', 'accepted', 'accepted')).toEqual([
    '2 offers to attend wait for an answer.',
    '2 observers are expected.'
  ])
  expect(told('declined')).toEqual([])
})
