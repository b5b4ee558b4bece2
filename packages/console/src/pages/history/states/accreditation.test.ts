import { accreditation, replay, type AccreditationEvent } from '@cofc/core'
import { expect, test } from 'vitest'
import { accreditationInWords } from './accreditation.ts'

const happened = (type: AccreditationEvent['type'], on: string, fields: object = {}): AccreditationEvent =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', case: 1, award: 1, appeal: 1, on, ...fields }) as never
const told = (...history: ReadonlyArray<AccreditationEvent>) => accreditationInWords(replay(accreditation)(history))
const ref = { commitment: 'c'.repeat(43), length: 9 }
const by = { chair: 'R-001', sitting: null }
const decision = { by, onAppeal: null, acceptedMet: [], letterDue: '2024-03-15', minute: ref }
const applied = happened('AccreditationAppliedFor', '2024-01-15')
const presented = [
  applied,
  happened('PackSubmitted', '2024-02-01', { tallies: [], outstanding: [], visitors: [], limit: '2024-11-01' })
]
const deferred = [
  ...presented,
  happened('AccreditationDeferred', '2024-03-01', { ...decision, outstanding: [], limit: '2024-11-01' })
]
const term = { certificate: 'TC-0001-A1', from: '2024-02-01', until: '2027-01-31', interimDue: '2025-08-01' }
const awarded = [...presented, happened('AccreditationAwarded', '2024-03-01', { ...decision, ...term })]
const runs = 'The award TC-0001-A1 runs from 1 February 2024 through 31 January 2027.'

test('a case is told as it stands', () => {
  expect(told()).toEqual(['It has not applied for accreditation.'])
  expect(told(applied)).toEqual(['It applied for accreditation in 2023-2024 on 15 January 2024.'])
  expect(told(...presented)).toEqual(['Its application of 2023-2024 is before the committee since 1 February 2024.'])
  expect(told(...deferred)).toEqual(['Its application of 2023-2024 is deferred until 1 November 2024 at the latest.'])
  expect(told(...deferred, happened('AppealLodged', '2024-03-20', { against: 'decision', words: ref }))).toEqual([
    'Its application of 2023-2024 is under appeal since 20 March 2024.'
  ])
  expect(told(applied, happened('CaseWithdrawn', '2024-01-20'))).toEqual([
    'Its application of 2023-2024 ended on 20 January 2024.'
  ])
  expect(told(...presented, happened('AccreditationNotAwarded', '2024-03-01', decision))).toEqual([
    'The community was not accredited in 2023-2024, on 1 March 2024.'
  ])
})

test('an award is told with its days, what changed it last, and that it was referred', () => {
  const accredited = 'The community was accredited in 2023-2024, on 1 March 2024.'
  expect(told(...awarded)).toEqual([accredited, runs])
  const referred = happened('AwardReferred', '2024-05-01', { cause: 'concern', merged: null })
  expect(told(...awarded, referred)).toEqual([accredited, runs, 'The award TC-0001-A1 is referred to the committee.'])
  const suspended = happened('AwardSuspended', '2024-06-03', { by, words: ref, replyDue: '2024-07-01' })
  expect(told(...awarded, suspended)).toEqual([
    ...[accredited, runs],
    'The award TC-0001-A1 is suspended since 3 June 2024.'
  ])
  expect(told(...awarded, happened('AwardEndedWithMembership', '2024-09-01'))).toContain(
    'The award TC-0001-A1 is over with the membership since 1 September 2024.'
  )
})

test('criteria are told by their last judgement', () => {
  const judged = (shown: boolean, on: string) =>
    happened('CriterionJudged', on, { criterion: 'C1', shown, judgedBy: 'J-1', reason: ref })
  expect(told(judged(true, '2024-01-01'))).toEqual(['It shows the criteria C1.'])
  expect(told(judged(true, '2024-01-01'), judged(false, '2024-01-02'))).toEqual([
    'It shows none of the criteria that were judged.'
  ])
})
