import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { hmpAudit, type ConcludeAudit, type HmpAuditEvent } from '../hmp-audit/index.ts'
import { review, type ReviewEvent } from '../review/index.ts'
import { branded } from '../testing/index.ts'
import { auditPlannedOn } from './audit-planned-on.ts'
import { auditReview } from './audit-review.ts'

const conclude = branded<ConcludeAudit>({
  type: 'ConcludeAudit',
  ...{ community: 'TC-0001', cycle: '2023-2024', on: '2024-05-01' }
})
const found = <S>(states: ReadonlyArray<S>) => ({ states, words: [], known: {} })
const happened = (type: ReviewEvent['type'], on: string, more: object = {}) =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', kind: 'audit', on, ...more }) as unknown as ReviewEvent

const scope = ['CS1', 'S1'].map(standard => ({ standard, section: 'x', standardType: 1, core: true }))
const pinned = { edition: 'E10', sector: 'HMP', membershipType: 'HmpIntegratedAudit', scope }
const team = [{ reviewer: 'R-001', role: 'lead' }]
const visit = (number: number, ...days: ReadonlyArray<string>) => [
  happened('VisitDatesOffered', '2023-12-01', { visit: number, dates: days }),
  happened('VisitAgreed', '2023-12-05', { visit: number, date: days[0], mode: 'in-person' }),
  happened('VisitHeld', days.at(-1) ?? '', {
    ...{ visit: number, days, team },
    mode: 'in-person',
    clientMembers: 0,
    stakeholders: null
  })
]
const opened = [happened('ReviewOpened', '2023-09-01', pinned), happened('SelfReviewSubmitted', '2023-11-20')]
const rated = (standard: string, rating: string) => ({ standard, rating, comment: null })
const visited = [...opened, ...visit(1, '2024-02-28', '2024-02-29'), ...visit(2, '2024-03-05')]
const drafted = [
  ...visited,
  happened('PeerRatingsSaved', '2024-03-06', { ratings: [rated('CS1', 'met'), rated('S1', 'not')] }),
  happened('LocalReportDrafted', '2024-03-20', { commentsDue: '2024-04-05' })
]
const final = [...drafted, happened('LocalReportIssued', '2024-04-15', { membershipType: 'HmpIntegratedAudit' })]
const corrections = [{ by: 'peer', standard: 'S1', rating: 'partly' }]
const corrected = [
  ...final,
  happened('LocalReportCorrected', '2024-05-20', {
    version: 2,
    reason: { commitment: 'c'.repeat(43), length: 3 },
    corrections
  })
]
const answer = (history: ReadonlyArray<ReviewEvent>) => auditReview.answer(conclude, found([replay(review)(history)]))

test('an audit knows when its review was visited and drafted', () => {
  expect(auditReview.streams(conclude, {})).toEqual(['review-TC-0001/2023-2024/audit'])
  const days = { visitedOn: '2024-02-29', lastVisitedOn: '2024-03-05' }
  expect(answer(opened)).toEqual({ visitedOn: null, lastVisitedOn: null, draftedOn: null, versions: [] })
  expect(answer(visited)).toEqual({ ...days, draftedOn: null, versions: [] })
  expect(answer(drafted)).toEqual({ ...days, draftedOn: '2024-03-20', versions: [] })
})

test('an audit knows what peers had rated in each version of the final report', () => {
  const version = (number: number, on: string, ofS1: string) => ({
    ...{ version: number, on },
    ratings: [
      { standard: 'CS1', rating: 'met' },
      { standard: 'S1', rating: ofS1 }
    ]
  })
  expect(answer(final)?.versions).toEqual([version(1, '2024-04-15', 'not')])
  expect(answer(corrected)?.versions).toEqual([version(1, '2024-04-15', 'not'), version(2, '2024-05-20', 'partly')])
})

test('what was never opened, or was abandoned, is no review that an audit knows', () => {
  expect(answer([])).toBe(null)
  expect(answer([...visited, happened('ReviewAbandoned', '2024-03-10')])).toBe(null)
  expect(auditReview.answer(conclude, found([]))).toBe(null)
})

test('a reaction knows when the audit of a cycle was planned', () => {
  const planned = {
    ...{ type: 'AuditPlanned', community: 'TC-0001', cycle: '2023-2024', on: '2023-10-02' },
    ...{ edition: 'E10', items: [] }
  } as unknown as HmpAuditEvent
  expect(auditPlannedOn.streams(conclude, {})).toEqual(['hmp-audit-TC-0001'])
  expect(auditPlannedOn.answer(conclude, found([replay(hmpAudit)([planned])]))).toBe('2023-10-02')
  expect(auditPlannedOn.answer(conclude, found([hmpAudit.initialState]))).toBe(null)
})
