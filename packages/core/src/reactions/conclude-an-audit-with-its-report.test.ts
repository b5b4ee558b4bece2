import { expect, test } from 'vitest'
import type { Review } from '../review/index.ts'
import { concludeAnAuditWithItsReport as reaction } from './conclude-an-audit-with-its-report.ts'

const unread: Review = { status: 'NotOpened' }
const event = (type: string, kind: string) =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', kind, on: '2024-04-15' }) as never
const knowing = (plannedOn: string | null) => ({ plannedOn }) as never
const conclude = (on: string) => ({ type: 'ConcludeAudit', community: 'TC-0001', cycle: '2023-2024', on })

test('an audit is concluded with its report', () => {
  expect(reaction.on).toEqual(['LocalReportIssued', 'LocalReportCorrected'])
  for (const type of reaction.on) {
    expect(reaction.commands(event(type, 'audit'), unread, knowing('2023-10-02'))).toEqual([conclude('2024-04-15')])
    expect(reaction.commands(event(type, 'peer-review'), unread, knowing('2023-10-02'))).toEqual([])
  }
  expect(reaction.settledBy).toEqual(['AuditNotPlanned'])
})

test('a report that was final before its audit was planned concludes it on the day of the plan', () => {
  const planned = (on: string | null) => reaction.commands(event('LocalReportIssued', 'audit'), unread, knowing(on))
  expect(planned('2024-05-01')).toEqual([conclude('2024-05-01')])
  expect(planned(null)).toEqual([conclude('2024-04-15')])
})
