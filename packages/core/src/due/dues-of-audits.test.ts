/** When a joint audit is due, and what a programme’s accreditation makes due. */
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { hmpAudit, type HmpAuditEvent } from '../hmp-audit/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { defaultBook, type Policy } from '../policy/index.ts'
import { branded } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { dueBy, type DueKind, type RecordsOfDues } from './index.ts'

const of = { community: 'TC-0001' }
const held = (type: string, membershipType: string, year: number, on = `${String(year)}-09-01`) =>
  ({
    ...{ type, ...of, membershipType, cycle: `${String(year)}-${String(year + 1)}`, on },
    ...{ opens: `${String(year)}-09-01`, closes: `${String(year + 1)}-07-31` }
  }) as unknown as MembershipEvent
const joined = held('CommunityAdmitted', 'HmpIntegratedAudit', 2021, '2021-10-15')
const renewed = (year: number, membershipType = 'HmpIntegratedAudit') => held('MembershipRenewed', membershipType, year)
const left = { type: 'MembershipWithdrawn', ...of, on: '2023-10-01' } as unknown as MembershipEvent

const planned = (cycle: string) => ({ type: 'AuditPlanned', ...of, cycle, edition: 'E10', items: [], on: '2021-11-01' })
const concluded = (cycle: string, visitedOn: string, nextDue: string) => [
  planned(cycle),
  { type: 'AuditConcluded', ...of, cycle, version: 1, visitedOn, areas: [], nextDue, on: visitedOn }
]
const decided = (outcome: string, from: string, until: string | null) => ({
  ...{ type: 'ProgrammeAccreditationRecorded', ...of, reference: 'PA-7', outcome, from, until, on: from }
})
/** The last day on which it is not due, and the first on which it is; `null` when it never is. */
const dueFrom = (
  kind: DueKind,
  history: ReadonlyArray<MembershipEvent>,
  audits: ReadonlyArray<object> = [],
  policy: Policy = []
) => {
  const records = {
    ...{
      communities: new Map(),
      cycles: new Map(),
      reviews: [],
      accreditations: new Map(),
      accounts: new Map(),
      policy
    },
    ...{ gatherings: [], announcements: [], serviceAccess: new Map() },
    memberships: new Map([['TC-0001', replay(membership)(history)]]),
    audits: new Map([['TC-0001', replay(hmpAudit)(audits as unknown as ReadonlyArray<HmpAuditEvent>)]])
  } as unknown as RecordsOfDues
  const found = dueBy('2099-12-31' as PlainDate, records).filter(due => due.kind === kind)
  expect(found.length).toBeLessThan(2)
  for (const { by, community, cycle } of found) expect({ by, community, cycle }).toEqual({ by, ...of, cycle: null })
  return found[0]?.by ?? null
}
const member = [joined, renewed(2022), renewed(2023)]

test('the first audit is due two years after this membership began', () => {
  expect(dueFrom('audit', member)).toBe('2023-10-15')
  expect(dueFrom('audit', [held('CommunityAdmitted', 'Full', 2020), renewed(2021), renewed(2022)])).toBe('2023-09-01')
  const away = [joined, renewed(2022, 'Full'), renewed(2023)]
  expect(dueFrom('audit', away, concluded('2021-2022', '2022-03-01', '2024-03-01'))).toBe('2025-09-01')
  const back = held('CommunityAdmitted', 'HmpIntegratedAudit', 2024, '2024-09-20')
  expect(dueFrom('audit', [...member, left, back])).toBe('2026-09-20')
})

test('an audit is due until it is concluded, and the next from then on', () => {
  const first = concluded('2021-2022', '2022-03-01', '2024-03-01')
  expect(dueFrom('audit', member, [planned('2023-2024')])).toBe('2023-10-15')
  expect(dueFrom('audit', member, first)).toBe('2024-03-01')
  expect(dueFrom('audit', member, [...first, ...concluded('2023-2024', '2024-06-10', '2026-06-10')])).toBe('2026-06-10')
  const late = [...concluded('2023-2024', '2024-06-10', '2026-06-10'), ...first]
  expect(dueFrom('audit', member, late)).toBe('2026-06-10')
})

test('the policy says after how many months the first audit is due', () => {
  const yearly = { ...defaultBook, auditMonths: 12 } as unknown as Policy[number]['adopted']
  const policy = branded<Policy>([{ version: 1, inForceFrom: '2021-09-01', adopted: yearly }] as never)
  expect(dueFrom('audit', member, [], policy)).toBe('2022-10-15')
  const later = branded<Policy>([{ version: 1, inForceFrom: '2022-09-01', adopted: yearly }] as never)
  expect(dueFrom('audit', member, [], later)).toBe('2023-10-15')
})

test('nothing of audits is due from whoever is no member for them', () => {
  const lapsed = [decided('lapsed', '2023-01-01', null)]
  for (const history of [[], [held('CommunityAdmitted', 'Full', 2021)], [...member, left]])
    for (const kind of ['audit', 'programme', 'programme-lapsed'] as const) {
      expect(dueFrom(kind, history, lapsed)).toBe(null)
      expect(dueFrom(kind, history, [decided('full', '2019-01-01', '2023-12-31')])).toBe(null)
    }
})

test('a programme’s accreditation is due to be decided on by its last day', () => {
  const five = decided('full', '2019-01-01', '2023-12-31')
  expect(dueFrom('programme', member, [five])).toBe('2023-12-31')
  expect(dueFrom('programme', member, [five, decided('maintained', '2024-01-01', '2028-12-31')])).toBe('2028-12-31')
  expect(dueFrom('programme', member, [decided('maintained', '2024-01-01', '2028-12-31'), five])).toBe('2028-12-31')
  expect(dueFrom('programme', member, [decided('full', '2019-01-01', null)])).toBe(null)
  expect(dueFrom('programme', member, [five, decided('lapsed', '2023-06-01', '2024-06-01')])).toBe(null)
  expect(dueFrom('programme', member)).toBe(null)
})

test('a lapsed programme refuses nothing, and the membership is due for a decision', () => {
  const lapsed = [decided('full', '2019-01-01', '2023-12-31'), decided('lapsed', '2023-06-01', null)]
  expect(dueFrom('programme-lapsed', member, lapsed)).toBe('2023-06-01')
  expect(dueFrom('programme-lapsed', member, [...lapsed, decided('full', '2024-02-01', null)])).toBe(null)
  expect(dueFrom('programme-lapsed', member, [decided('full', '2019-01-01', '2023-12-31')])).toBe(null)
})
