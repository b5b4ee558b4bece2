import { toJson } from '@cofc/application'
import { hmpAudit, replay, type HmpAuditEvent } from '@cofc/core'
import { expect, test } from 'vitest'
import { stateInWords, titleOf } from './index.ts'

const of = { community: 'TC-0001', cycle: '2023-2024' }
const happened = (type: HmpAuditEvent['type'], on: string, more: object) => ({ type, ...of, on, ...more })
const words = { commitment: 'c'.repeat(43), length: 9 }
const planned = happened('AuditPlanned', '2023-10-02', {
  edition: 'E10',
  items: [{ item: 'A1', area: 'A', standard: null }]
})
const told = (...history: ReadonlyArray<object>) =>
  stateInWords({
    aggregate: 'hmp-audit',
    state: toJson(replay(hmpAudit)(history as ReadonlyArray<HmpAuditEvent>))
  })

test('where joint audits stand is told in sentences, with the programme and what is open', () => {
  const programme = { reference: 'PA-1', outcome: 'maintained', from: '2023-01-01', until: '2027-12-31' }
  expect(told()).toEqual([])
  expect(told(happened('ProgrammeAccreditationRecorded', '2023-01-01', programme), planned)).toEqual([
    'The programme PA-1 is accredited subject to what is to be put right from 1 January 2023 until 31 December 2027.',
    'The audit of 2023-2024 was planned on 2 October 2023 with 1 item.'
  ])
  const recommended = happened('RecommendationMade', '2024-03-01', { recommendation: 1, area: 'A', words, due: null })
  const concluded = happened('AuditConcluded', '2024-04-15', {
    ...{ version: 1, visitedOn: '2024-02-29', areas: [], nextDue: '2026-02-28' }
  })
  expect(told(planned, recommended, concluded)).toEqual([
    'The audit of 2023-2024 was concluded on 15 April 2024, with 1 recommendation, 1 of them open; the next is due by 28 February 2026.'
  ])
  expect(titleOf({ aggregate: 'hmp-audit', stream: 'hmp-audit-TC-0001' })).toBe('Joint audits')
})
