import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { nationalAfter } from '../testing/national.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, registered, renewed, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
import { membersOverTimeReport } from './report.ts'

const asked = async (history: ReadonlyArray<EventText>, on = '2026-01-01') =>
  answered(await answerAfter(history)(membersOverTimeReport, { on: on as PlainDate }))
const history = [
  ...[planned('2022-2023'), planned('2023-2024'), planned('2024-2025')],
  ...[registered('TC-1'), registered('TC-2', 'HMP'), registered('TC-3', 'CYP', { country: 'NL' })],
  ...admitted('TC-1', 'Full', '2022-2023'),
  ...admitted('TC-2', 'Full', '2022-2023'),
  renewed('TC-1', 'Accreditation', '2023-2024'),
  ...admitted('TC-3', 'Associate', '2023-2024'),
  happened('MembershipWithdrawn', { community: 'TC-3', on: '2024-01-10', cycle: '2023-2024' })
]

test('the members of each cycle that had opened are counted by type, sector and country, for everybody', async () => {
  expect(Object.keys(membersOverTimeReport.roles)).toContain('public')
  const { cycles } = await asked(history, '2023-09-01')
  expect(cycles.map(({ cycle, opens, members: { all, joined, left } }) => [cycle, opens, all, joined, left])).toEqual([
    ['2022-2023', '2022-09-01', 2, null, null],
    ['2023-2024', '2023-09-01', 2, 1, 1]
  ])
  expect(cycles[1]?.members).toMatchObject({
    ...{ byType: { Accreditation: 1, Associate: 1, Full: 0 }, bySector: { ADTC: 1, CYP: 1, HMP: 0 } },
    byCountry: { GB: 1, NL: 1 }
  })
  expect((await asked(history, '2022-08-31')).cycles).toEqual([])
})
test('the table has a line for each count', async () => {
  const { rows } = membersOverTimeReport.csv(await asked(history, '2023-09-01'))
  expect(rows.filter(({ cycle, by }) => cycle === '2023-2024' && by === 'country')).toEqual([
    { cycle: '2023-2024', by: 'country', group: 'GB', members: 1 },
    { cycle: '2023-2024', by: 'country', group: 'NL', members: 1 }
  ])
  expect(rows.filter(({ by }) => by === 'joined')).toHaveLength(1)
})
test('each cycle counts as its national report counts, and as the events alone do', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const network = randomNetwork({ seed, communities: 50, standards: 4 })
    const { cycles } = await asked(network)
    expect(cycles).toHaveLength(2)
    for (const { cycle, members } of cycles) {
      expect(members).toEqual((await nationalAfter(network, { cycle })).members)
      const held = network.filter(
        event => ['CommunityAdmitted', 'MembershipRenewed'].includes(event.type) && event['cycle'] === cycle
      )
      expect(members.all).toBe(held.length)
      for (const [type, many] of Object.entries(members.byType))
        expect([type, many]).toEqual([type, held.filter(event => event['membershipType'] === type).length])
    }
  }
})
