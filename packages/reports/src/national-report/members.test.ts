import { expect, test } from 'vitest'
import { admitted, happened, planned, profileChanged, registered, renewed, type EventText } from '../testing/history.ts'
import { nationalAfter } from '../testing/national.ts'

const setting: ReadonlyArray<EventText> = [planned('2022-2023'), planned('2023-2024'), planned('2024-2025')]
const left = (community: string, on: string) => happened('MembershipWithdrawn', { community, on })

test('a member of a cycle is whose membership was in force on any day of it', async () => {
  const report = await nationalAfter([
    ...setting,
    ...[registered('TC-1'), ...admitted('TC-1')],
    ...[registered('TC-2'), ...admitted('TC-2', 'Developmental', '2023-2024', '2024-08-31')],
    ...[registered('TC-3'), ...admitted('TC-3'), left('TC-3', '2023-09-02')],
    ...[registered('TC-4'), ...admitted('TC-4', 'Full', '2023-2024', '2023-07-01'), left('TC-4', '2023-09-01')]
  ])
  expect(report.members).toMatchObject({ all: 3, byType: { Full: 2, Developmental: 1, Associate: 0 }, endedWithin: 1 })
  expect(report.appendix.map(({ community }) => community)).toEqual(['TC-1', 'TC-2', 'TC-3'])
})

test('a membership renewed early and ended before the opening is none of the cycle', async () => {
  const history = [
    ...setting,
    registered('TC-1'),
    ...admitted('TC-1', 'Full', '2022-2023'),
    renewed('TC-1', 'Full', '2023-2024', '2023-06-01'),
    left('TC-1', '2023-07-15')
  ]
  expect((await nationalAfter(history)).members.all).toBe(0)
  expect((await nationalAfter(history, { cycle: '2022-2023' as never })).members.all).toBe(1)
})

test('a membership not renewed is none of the next cycle', async () => {
  const history = [
    ...setting,
    registered('TC-1'),
    ...admitted('TC-1', 'Full', '2022-2023'),
    happened('MembershipLapsed', { v: 2, community: 'TC-1', cycle: '2023-2024', on: '2023-09-01' })
  ]
  expect((await nationalAfter(history)).members).toMatchObject({ all: 0, joined: 0, left: 1 })
})

test('a year without a cycle is no cycle of any member: who came and left is told against the cycle on record before', async () => {
  const lapsed = happened('MembershipLapsed', { v: 2, community: 'TC-2', cycle: '2025-2026', on: '2025-09-01' })
  const history = [
    ...[planned('2023-2024'), planned('2025-2026')],
    ...[registered('TC-1'), ...admitted('TC-1'), renewed('TC-1', 'Accreditation', '2025-2026', '2025-06-01')],
    ...[registered('TC-2'), ...admitted('TC-2'), lapsed],
    ...[registered('TC-3'), ...admitted('TC-3', 'Full', '2025-2026')],
    ...[registered('TC-4'), ...admitted('TC-4'), left('TC-4', '2024-12-01')]
  ]
  const before = await nationalAfter(history, { cycle: '2023-2024' as never })
  expect(before.members).toMatchObject({ all: 3, byType: { Full: 3 }, endedWithin: 0 })
  const after = await nationalAfter(history, { cycle: '2025-2026' as never })
  expect(after.members).toMatchObject({ all: 2, byType: { Full: 1, Accreditation: 1 }, joined: 1, left: 2 })
  expect(after.appendix.map(({ community }) => community)).toEqual(['TC-1', 'TC-3'])
})

test('a change of type counts from the cycle it was made for; of two memberships in a cycle the last gives the type', async () => {
  const changed = happened('MembershipTypeChanged', {
    community: 'TC-1',
    membershipType: 'Accreditation',
    cycle: '2023-2024',
    on: '2023-07-01'
  })
  const history = [
    ...[
      ...setting,
      registered('TC-1'),
      ...admitted('TC-1', 'Full', '2022-2023'),
      renewed('TC-1', 'Full', '2023-2024', '2023-06-01'),
      changed
    ],
    ...[
      registered('TC-2'),
      ...admitted('TC-2', 'Developmental'),
      left('TC-2', '2023-11-01'),
      ...admitted('TC-2', 'Full', '2023-2024', '2024-02-01')
    ]
  ]
  const report = await nationalAfter(history)
  expect(report.members).toMatchObject({
    all: 2,
    byType: { Accreditation: 1, Full: 1, Developmental: 0 },
    joined: 1,
    left: 0
  })
  expect((await nationalAfter(history, { cycle: '2022-2023' as never })).members).toMatchObject({
    byType: { Full: 1 },
    joined: null,
    left: null
  })
})

test('the sector counted is that on the later of the opening and the joining', async () => {
  const report = await nationalAfter([
    ...setting,
    ...[registered('TC-1', 'ADTC'), profileChanged('TC-1', '2023-09-02', 'LD'), ...admitted('TC-1')],
    ...[
      registered('TC-2', 'ADTC'),
      profileChanged('TC-2', '2023-09-02', 'LD'),
      ...admitted('TC-2', 'Full', '2023-2024', '2023-10-01')
    ],
    ...[registered('TC-3', 'HMP', { country: 'IE' }), ...admitted('TC-3')]
  ])
  expect(report.members).toMatchObject({
    bySector: { ADTC: 1, CYP: 0, HMP: 1, Addiction: 0, LD: 1 },
    byCountry: { GB: 2, IE: 1 }
  })
})
