import type { CommunityId, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, registered, type EventText } from '../testing/history.ts'
import { entitlements } from './report.ts'

const community = 'TC-1' as CommunityId
const setting = [planned('2022-2023'), planned('2023-2024'), planned('2024-2025'), registered('TC-1')]
const joined = admitted('TC-1', 'Full', '2023-2024')
const suspended = happened('MembershipSuspended', { community, admittedOn: '2023-09-01', on: '2024-02-01' })
const lifted = happened('SuspensionLifted', { community, admittedOn: '2023-09-01', on: '2024-03-01' })
const on = async (day: string, ...history: ReadonlyArray<EventText>) =>
  answered(await answerAfter([...setting, ...history])(entitlements, { community, asOf: day as PlainDate }))
const those = ({ benefits }: Awaited<ReturnType<typeof on>>, is: string) =>
  benefits.filter(one => one.is === is).map(({ benefit }) => benefit)

test('what a community may do on a day follows from its type and from whether it is suspended that day', async () => {
  const before = await on('2024-01-31', ...joined, suspended, lifted)
  expect(before).toMatchObject({ name: 'House TC-1', status: 'Member', membershipType: 'Full', suspendedOn: null })
  expect(those(before, 'no')).toEqual(['accreditation-visit', 'award', 'joint-audit'])
  expect(those(before, 'resting')).toEqual([])
  const resting = await on('2024-02-01', ...joined, suspended, lifted)
  expect(resting.suspendedOn).toBe('2024-02-01')
  expect([those(resting, 'yes'), those(resting, 'resting')]).toEqual([[], those(before, 'yes')])
  expect(those(await on('2024-03-01', ...joined, suspended, lifted), 'yes')).toEqual(those(before, 'yes'))
  const developmental = await on('2024-01-31', ...admitted('TC-1', 'Developmental', '2023-2024'))
  expect(those(developmental, 'no')).toContain('whole-self-review')
  expect(developmental.benefits.find(({ benefit }) => benefit === 'observing-visits')).toMatchObject({
    is: 'yes',
    says: 'attend visits to others'
  })
})

test('whoever is no member of a cycle on a day has no entitlement that day', async () => {
  for (const [day, status] of [
    ['2023-08-31', 'NeverAMember'],
    ['2024-09-01', 'Lapsed']
  ] as const) {
    const found = await on(day, ...joined)
    expect([found.status, found.membershipType, those(found, 'no').length]).toEqual([status, null, 12])
  }
  const nobody = await answerAfter(setting)(entitlements, {
    community: 'TC-9' as CommunityId,
    asOf: '2024-01-01' as never
  })
  expect(nobody).toEqual(left({ type: 'NoSuchCommunity', community: 'TC-9' }))
})

test('the table has a line for each benefit', async () => {
  const { columns, rows } = entitlements.csv(await on('2024-01-31', ...joined))
  expect(columns).toEqual(['community', 'asOf', 'benefit', 'is'])
  expect(rows[0]).toEqual({ community, asOf: '2024-01-31', benefit: 'core-self-review', is: 'yes' })
})
