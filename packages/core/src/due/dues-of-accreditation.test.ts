import { expect, test } from 'vitest'
import { accreditation, type AccreditationEvent } from '../accreditation/index.ts'
import { replay } from '../aggregate.ts'
import type { Policy } from '../policy/index.ts'
import { dueBy, type DueKind } from './index.ts'

const happened = (type: AccreditationEvent['type'], on: string, fields: object = {}): AccreditationEvent =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', case: 1, award: 1, appeal: 1, on, ...fields }) as never

const records = {
  ...{ communities: new Map(), memberships: new Map(), cycles: new Map(), reviews: [] },
  ...{
    audits: new Map(),
    accounts: new Map(),
    policy: [] as Policy,
    gatherings: [],
    announcements: [],
    serviceAccess: new Map()
  }
}
interface Asked {
  readonly policy?: Policy
  readonly by?: string
}
/** What is due by a day after those events, under a policy. */
const duesOf = (history: ReadonlyArray<AccreditationEvent>, { policy = [], by: day = '2099-12-31' }: Asked = {}) => {
  const accreditations = new Map([['TC-0001', replay(accreditation)(history)]]) as never
  return dueBy(day as never, { ...records, policy, accreditations })
}
/** Since when something of that kind is due, after those events. */
const due = (kind: DueKind, history: ReadonlyArray<AccreditationEvent>, cycle: string | null = '2023-2024') => {
  const dues = duesOf(history).filter(one => one.kind === kind)
  for (const one of dues) expect(one).toMatchObject({ community: 'TC-0001', cycle })
  return dues.map(({ by }) => by)
}
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 9 })
const applied = happened('AccreditationAppliedFor', '2024-01-15')
const pack = { tallies: [], outstanding: [], visitors: [], limit: '2024-11-01' }
const presented = [applied, happened('PackSubmitted', '2024-02-01', pack)]
const by = { chair: 'R-001', sitting: null }
const decision = { by, onAppeal: null, acceptedMet: [], letterDue: '2024-03-15', minute: ref('m') }
const term = { from: '2024-02-01', until: '2027-01-31', interimDue: '2025-08-01' }
const awarded = [...presented, happened('AccreditationAwarded', '2024-03-01', { ...decision, ...term })]
const deferring = { ...decision, outstanding: [], limit: '2024-11-01' }
const deferred = [...presented, happened('AccreditationDeferred', '2024-03-01', deferring)]
const letter = happened('DecisionLetterSent', '2024-03-11', { appealUntil: '2024-04-08' })
const lodged = happened('AppealLodged', '2024-03-20', { against: 'decision', words: ref('w') })
const appealed = [...deferred, letter, lodged]
const suspended = [
  ...awarded,
  happened('AwardSuspended', '2024-06-03', { by, words: ref('s'), replyDue: '2024-07-01' })
]
const ended = happened('AwardEndedWithMembership', '2024-09-01')

test('a decision letter is due on its day, until it was sent', () => {
  expect(due('decision-letter', presented)).toEqual([])
  expect(due('decision-letter', awarded)).toEqual(['2024-03-15'])
  expect(due('decision-letter', [...awarded, letter])).toEqual([])
})

test('a deferred case is due to be decided by its limit', () => {
  expect(due('deferral', presented)).toEqual([])
  expect(due('deferral', deferred)).toEqual(['2024-11-01'])
  expect(due('deferral', appealed)).toEqual([])
})

test('a panel is due to be appointed from the day of the appeal', () => {
  expect(due('appeal-panel', deferred)).toEqual([])
  expect(due('appeal-panel', appealed)).toEqual(['2024-03-20'])
  expect(due('appeal-panel', [...appealed, happened('AppealPanelAppointed', '2024-03-25', { panel: [] })])).toEqual([])
  expect(due('appeal-panel', [...appealed, happened('CaseWithdrawn', '2024-04-01')])).toEqual([])
})

test('a reply to a suspension is due on its day, until it came or the award is no longer suspended', () => {
  expect(due('suspension-reply', awarded)).toEqual([])
  expect(due('suspension-reply', suspended)).toEqual(['2024-07-01'])
  expect(
    due('suspension-reply', [...suspended, happened('SuspensionReplied', '2024-06-10', { words: ref('y') })])
  ).toEqual([])
  const lifted = happened('AwardReinstated', '2024-06-10', { by, after: 'suspension', words: ref('l') })
  expect(due('suspension-reply', [...suspended, lifted])).toEqual([])
  expect(due('suspension-reply', [...suspended, ended])).toEqual([])
})

test('an interim review is due on its day, while the award is held and until it was taken', () => {
  expect(due('interim-review', awarded)).toEqual(['2025-08-01'])
  expect(due('interim-review', suspended)).toEqual(['2025-08-01'])
  expect(due('interim-review', [...awarded, happened('InterimReviewed', '2025-07-20', { outcome: 'kept' })])).toEqual(
    []
  )
  expect(due('interim-review', [...awarded, ended])).toEqual([])
  expect(
    due('interim-review', [happened('AwardAttested', '2024-01-01', { from: '2022-02-01', until: '2025-01-31' })])
  ).toEqual([])
})

test('an award is due to be renewed as many days before its last day as the policy of the day says, unless a case is under way or another award follows', () => {
  const first = happened('AwardAttested', '2024-01-01', { from: '2022-02-01', until: '2025-01-31' })
  const second = happened('AwardAttested', '2024-01-01', { award: 2, from: '2019-02-01', until: '2022-01-31' })
  expect(due('award-expiry', awarded)).toEqual(['2026-08-04'])
  expect(due('award-expiry', [first, second], null)).toEqual(['2024-08-04'])
  expect(due('award-expiry', [first, happened('AccreditationAppliedFor', '2024-10-01')])).toEqual([])
  const next = { ...decision, award: 2, ...{ from: '2025-02-01', until: '2028-01-31', interimDue: '2026-08-01' } }
  const renewed = [first, ...presented, happened('AccreditationAwarded', '2024-12-01', next)]
  expect(due('award-expiry', renewed)).toEqual(['2027-08-04'])
  expect(due('award-expiry', [...awarded, ended])).toEqual([])
  const policy = [{ version: 1, inForceFrom: '2026-07-01', adopted: { awardExpiryDays: 90 } }] as never
  const expiring = (day: string) => duesOf(awarded, { policy, by: day }).filter(({ kind }) => kind === 'award-expiry')
  expect(expiring('2026-08-04')).toEqual([])
  expect(expiring('2026-11-01')).toEqual([])
  expect(expiring('2026-11-02')).toMatchObject([{ by: '2026-11-02' }])
})

test('an award that was referred is due to be looked at, until the committee decided', () => {
  const refer = happened('AwardReferred', '2024-05-01', { cause: 'concern', merged: null })
  expect(due('referred-award', awarded)).toEqual([])
  expect(due('referred-award', [...awarded, refer])).toEqual(['2024-05-01'])
  expect(
    due('referred-award', [...awarded, refer, happened('AwardKept', '2024-06-03', { by, words: ref('k') })])
  ).toEqual([])
  expect(due('referred-award', [...awarded, refer, ended])).toEqual([])
})
