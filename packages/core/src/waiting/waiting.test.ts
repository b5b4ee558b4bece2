import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { commandNamed } from '../command-named.ts'
import type { RecordsOfDues } from '../due/index.ts'
import { membership } from '../membership/index.ts'
import { review, type ReviewEvent } from '../review/index.ts'
import { plainDates } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { plusWorkingDays } from '../values/working-days.ts'
import { accreditation } from '../accreditation/index.ts'
import { actsOn, stepsOfReview, waitKinds, waitSays, waitsIn, workingDaysLeft, type Step } from './index.ts'

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const happened = (type: ReviewEvent['type'], on: string, fields: object = {}): ReviewEvent =>
  ({ type, ...key, on, ...fields }) as unknown as ReviewEvent
const planned = {
  status: 'Planned',
  edition: 'E10',
  windows: {
    ...{ opens: '2023-09-01', selfReviewDue: '2023-12-01', visitsFrom: '2023-12-15' },
    ...{ visitsUntil: '2024-05-31', closes: '2024-07-31' }
  }
} as never

const opened = happened('ReviewOpened', '2023-09-01', {
  ...{ edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope: [] }
})
const offered = happened('VisitDatesOffered', '2023-10-01', { visit: 1, dates: ['2024-01-08', '2024-01-09'] })
const agreed = happened('VisitAgreed', '2023-10-09', { visit: 1, date: '2024-01-08', mode: 'in-person' })
const allocated = happened('TeamAllocated', '2023-10-12', { visit: 1, team: [{ reviewer: 'R-1', role: 'lead' }] })
const submitted = happened('SelfReviewSubmitted', '2023-11-20')
const held = happened('VisitHeld', '2024-01-08', {
  ...{ v: 2, visit: 1, days: ['2024-01-08'], mode: 'in-person', team: [], stakeholders: null },
  ...{ clientMemberRule: 'met', clientMembers: { commitment: 'c'.repeat(43), length: 256 } }
})
const drafted = happened('LocalReportDrafted', '2024-02-05', { commentsDue: '2024-02-19' })
const commented = happened('HostCommented', '2024-02-10', { comments: null })
const found = happened('FindingRecorded', '2024-02-01', {
  ...{ finding: 1, findingKind: 'action', standard: null, due: null },
  words: { commitment: 'f'.repeat(43), length: 9 }
})
const issued = happened('LocalReportIssued', '2024-02-26', { membershipType: 'Full' })
const assigned = happened('ActionPointAssigned', '2024-03-04', { finding: 1, owner: 'staff-team', due: '2024-06-01' })

const stepsAfter = (events: ReadonlyArray<ReviewEvent>, on = '2024-02-12', kind = 'peer-review') =>
  stepsOfReview({ kind: kind as never, review: replay(review)(events), cycle: planned, on: on as PlainDate })
const those = (steps: ReadonlyArray<Step>, is: Step['is']) => steps.filter(step => step.is === is).map(one => one.step)

test('each that waits is settled by a command that its role may give', () => {
  for (const kind of waitKinds) {
    const { who, by } = actsOn[kind]
    expect([kind, by.map(type => commandNamed(type)?.command.roles[who] ?? null)]).toEqual([
      ...[kind, by.map(() => expect.stringMatching(/^(any|own-community|own-visit)$/) as string)]
    ])
    expect(waitSays[kind]).toMatch(/^[A-Z][^.]+$/)
  }
})

test('a review stands where its steps say: each is done, to be done now, or to come', () => {
  const way = [opened, offered, agreed, allocated, submitted, held, found, drafted, commented, issued, assigned]
  const now = (upTo: ReviewEvent) => those(stepsAfter(way.slice(0, way.indexOf(upTo) + 1)), 'now')
  expect(now(opened)).toEqual(['self-review', 'visit-dates'])
  expect(now(offered)).toEqual(['self-review', 'visit-agreed', 'team'])
  expect(now(allocated)).toEqual(['self-review'])
  expect(now(submitted)).toEqual(['visit'])
  expect(now(held)).toEqual(['draft'])
  expect(now(drafted)).toEqual(['comments'])
  expect(now(commented)).toEqual(['report'])
  expect(now(issued)).toEqual(['action-plan'])
  expect(now(assigned)).toEqual([])
  expect(stepsAfter(way).map(({ doneOn }) => doneOn)).toEqual([
    ...['2023-11-20', null, null, null, '2024-01-08', '2024-02-05', null, '2024-02-26', null]
  ])
  expect(stepsAfter([])).toEqual([])
  expect(stepsAfter([opened, happened('ReviewAbandoned', '2024-01-01', { reason: 'closed' })])).toEqual([])
})

test('a visit is prepared while the self-review is still written', () => {
  expect(those(stepsAfter([opened, offered, agreed, allocated]), 'to-come')).toEqual([
    ...['visit', 'draft', 'comments', 'report', 'action-plan']
  ])
  const cancelled = happened('VisitCancelled', '2023-12-01', { visit: 1 })
  expect(those(stepsAfter([opened, offered, agreed, allocated, cancelled]), 'now')).toEqual([
    ...['self-review', 'visit-dates']
  ])
})

test('a report waits for comments until they came or their day is over', () => {
  const draft = [opened, offered, agreed, allocated, submitted, held, drafted]
  expect(those(stepsAfter(draft, '2024-02-19'), 'now')).toEqual(['comments'])
  expect(those(stepsAfter(draft, '2024-02-20'), 'now')).toEqual(['comments', 'report'])
  expect(stepsAfter(draft).find(({ step }) => step === 'comments')?.by).toBe('2024-02-19')
})

test('a self-review is not visited, and has a portfolio where one was asked for', () => {
  const asked = happened('PortfolioAskedFor', '2023-09-01', { due: '2023-12-10' })
  const names = (events: ReadonlyArray<ReviewEvent>) =>
    stepsAfter(events, undefined, 'self-review').map(one => one.step)
  expect(names([opened])).toEqual(['self-review', 'draft', 'comments', 'report', 'action-plan'])
  expect(names([opened, asked]).slice(0, 3)).toEqual(['self-review', 'portfolio', 'portfolio-check'])
  const [, , , draft] = stepsAfter([opened, asked, submitted], undefined, 'self-review')
  expect(draft).toMatchObject({ step: 'draft', is: 'to-come', who: 'network-team' })
})

test('a self-review that was sent back is to be done until the day that was set', () => {
  const back = happened('WorkbookReopened', '2023-12-01', { reason: null, until: '2023-12-20' })
  const locked = happened('WorkbookLocked', '2023-11-25')
  const [first] = stepsAfter([opened, submitted, locked, back])
  expect(first).toMatchObject({ step: 'self-review', is: 'now', by: '2023-12-20' })
})

const years = new Map([
  ['2023-2024', planned],
  ['2024-2025', planned]
]) as never
const nothing: RecordsOfDues = {
  ...{
    communities: new Map(),
    memberships: new Map(),
    cycles: years,
    reviews: []
  },
  ...{ audits: new Map(), accounts: new Map(), accreditations: new Map(), policy: [] },
  ...{ gatherings: [], announcements: [], serviceAccess: new Map() }
}
const day = (text: string): PlainDate => text as PlainDate
const waits = (on: string, records: Partial<RecordsOfDues>) =>
  waitsIn(on as PlainDate, { ...nothing, ...records }).map(({ kind, who, by }) => [kind, who, by])
const ofReview = (...events: ReadonlyArray<ReviewEvent>) => ({
  reviews: [{ key: key as never, review: replay(review)(events) }]
})

test('what waits is told with who acts, the longest due first and what has no day last', () => {
  expect(waits('2023-11-01', ofReview(opened))).toEqual([
    ['self-review', 'link-person', '2023-12-01'],
    ['visit-dates', 'link-person', null]
  ])
  expect(waits('2023-12-20', ofReview(opened, offered, agreed, allocated, submitted))).toEqual([
    ['visit', 'network-team', '2024-01-08']
  ])
  expect(waits('2024-02-01', ofReview(opened, offered, agreed, allocated, submitted, held))).toEqual([
    ['draft', 'reviewer', null]
  ])
})

test('an action plan waits until a later review is opened', () => {
  const final = [opened, offered, agreed, allocated, submitted, held, found, drafted, issued]
  const kinds = (records: Partial<RecordsOfDues>) => waits('2024-10-01', records).map(([kind]) => kind)
  expect(kinds(ofReview(...final))).toEqual(['action-plan'])
  const next = { ...key, cycle: '2024-2025' }
  const reviews = [
    ...ofReview(...final).reviews,
    { key: next as never, review: replay(review)([{ ...opened, ...next } as ReviewEvent]) }
  ]
  expect(kinds({ reviews })).toEqual(['self-review', 'visit-dates'])
})

test('an application waits for the network team, a case for whoever takes its next step', () => {
  const applied = { ...membership.initialState, status: 'Applied', forms: [], appliedOn: '2023-08-01' } as never
  const memberships = new Map([['TC-0002', applied]]) as never
  expect(waits('2023-09-01', { memberships })).toEqual([['application', 'network-team', null], ...[]])
  const told = (one: object, more: object = {}) => ({
    accreditations: new Map([
      ['TC-0003', { ...accreditation.initialState, cases: [{ cycle: '2023-2024', ...one }], ...more }]
    ]) as never
  })
  const last = { letterOn: '2024-01-01' }
  const evidence = [{ standards: ['CS1', 'CS2'], evidence: 'e' }]
  const deferred = { status: 'Deferred', limit: '2024-09-01', last }
  const kinds = (records: Partial<RecordsOfDues>) => waits('2024-02-01', records).map(([kind]) => kind)
  expect(kinds(told({ status: 'Applied' }))).toEqual(['pack'])
  expect(kinds(told({ status: 'Presented' }))).toEqual(['decision'])
  expect(kinds(told({ ...deferred, evidence: [], reviewed: [] }))).toEqual(['deferral'])
  expect(kinds(told({ ...deferred, evidence, reviewed: [{ standard: 'CS1' }] }))).toEqual([
    ...['deferral', 'evidence-review']
  ])
  expect(kinds(told({ ...deferred, evidence, reviewed: [{ standard: 'CS1' }, { standard: 'CS2' }] }))).toEqual([
    'deferral'
  ])
  const appeal = { cycle: '2023-2024', lodgedOn: '2024-01-20', decided: null }
  const under = { status: 'UnderAppeal', last }
  expect(kinds(told(under, { appeals: [{ ...appeal, panel: null }] }))).toEqual(['appeal-panel'])
  expect(kinds(told(under, { appeals: [{ ...appeal, panel: ['R-1'] }] }))).toEqual(['appeal'])
  expect(kinds(told({ status: 'Closed' }))).toEqual([])
})

test('a suspended award waits for the committee once its community has replied, or its day to reply is over', () => {
  const award = {
    ...{ number: 1, cycle: '2021-2022', awardedOn: '2022-03-01', from: '2022-03-01', until: '2025-02-28' },
    ...{ interimDue: null, interims: [], referrals: [], steps: [{ step: 'suspended', on: '2023-11-01' }] }
  }
  const due = day('2023-11-29')
  const told = (on: string, words: string | null, more: object = {}) => {
    const awards = [{ ...award, reply: { due, words }, ...more }]
    const accreditations = new Map([['TC-0003', { ...accreditation.initialState, awards }]]) as never
    return waitsIn(day(on), { ...nothing, accreditations })
      .filter(({ kind }) => kind === 'suspended-award' || kind === 'suspension-reply')
      .map(({ kind, who, cycle, by }) => [kind, who, cycle, by])
  }
  const forTheReply = ['suspension-reply', 'link-person', '2021-2022', due]
  const forTheCommittee = ['suspended-award', 'committee', '2021-2022', null]
  expect(told('2023-11-10', null)).toEqual([forTheReply])
  expect(told(due, null)).toEqual([forTheReply])
  expect(told('2023-11-30', null)).toEqual([forTheReply, forTheCommittee])
  expect(told('2023-11-10', 'w')).toEqual([forTheCommittee])
  expect(told('2025-02-28', 'w')).toEqual([forTheCommittee])
  expect(told('2025-03-01', 'w')).toEqual([])
  for (const step of ['lifted', 'withdrawn'])
    expect([step, told('2023-12-01', 'w', { steps: [...award.steps, { step, on: '2023-12-01' }] })]).toEqual([step, []])
})

test('working days left are counted as days of answer are, and are below nothing once the day is over', () => {
  const days = plainDates('2023-11-01', '2024-02-29')
  fc.assert(
    fc.property(days, fc.nat({ max: 60 }), fc.uniqueArray(days, { maxLength: 6 }), (on, left, holidays) => {
      const by = plusWorkingDays(on, left, holidays)
      expect(workingDaysLeft(on, by, holidays)).toBe(left)
      expect(0 - workingDaysLeft(by, on, holidays)).toBe(left)
    }),
    {
      numRuns: 300,
      examples: [[day('2024-03-28'), 1, [day('2024-03-29'), day('2024-04-01')]]]
    }
  )
})

test('what waits names its review, its action point, its gathering, its news or its document, and nobody', () => {
  const named = (on: string, records: Partial<RecordsOfDues>) =>
    waitsIn(on as PlainDate, { ...nothing, ...records }).map(
      ({ who: _, community: __, cycle: ___, by: ____, ...told }) => told
    )
  const plan = happened('FindingRecorded', '2024-02-01', {
    ...{ finding: 1, findingKind: 'action', standard: null, due: '2024-06-01' },
    words: { commitment: 'f'.repeat(43), length: 9 }
  })
  const final = [opened, offered, agreed, allocated, submitted, held, plan, drafted, issued, assigned]
  expect(named('2024-06-02', ofReview(...final))).toEqual([{ kind: 'action-point', review: 'peer-review', finding: 1 }])
  expect(named('2023-12-20', ofReview(opened, offered, agreed, allocated, submitted))).toEqual([
    { kind: 'visit', review: 'peer-review' }
  ])
  const news = { status: 'Proposed', community: 'TC-0001', proposedOn: '2024-02-01' } as never
  expect(named('2024-02-02', { announcements: [['N-1' as never, news]] })).toEqual([
    { kind: 'news', announcement: 'N-1' }
  ])
  const bookings = new Map([['B-1', { status: 'Booked', attendee: 'P-1' }]])
  const over = { status: 'Announced', days: ['2024-02-01'], bookings } as never
  expect(named('2024-02-02', { gatherings: [['F-24' as never, over]] })).toEqual([
    { kind: 'attendance', gathering: 'F-24' }
  ])
})
