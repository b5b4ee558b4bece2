/** What the types of reports promise to those who write one, or an edge of all of them. */
import { left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { globSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { aCycle, aDay } from './ask-fields.ts'
import type { AskFields } from './ask.ts'
import type { MembershipRegister, MembersOfCycle } from './membership-register/membership-register.ts'
import type { AnswerOf, AskOf, FailureOf, Pages, Report } from './report.ts'
import { reports } from './reports.ts'
import { roles, type Cycle, type Grants } from '@cofc/core'
import { communities } from './tables/community-row.ts'

type All = Pick<typeof reports, 'register' | 'local' | 'national'>
const page = (): string => 'a page'

test('a report without a page does not compile', () => {
  const pages: Pages<All, string> = { register: page, local: page, national: page }
  // @ts-expect-error the national report has no page
  const lacking: Pages<All, string> = { register: page, local: page }
  const odd: Pages<All, string> = {
    ...pages,
    // @ts-expect-error a local report has no members
    local: ({ members }) => String(members)
  }
  expect([Object.keys(pages), Object.keys(lacking).length, Object.keys(odd).length]).toEqual([
    ['register', 'local', 'national'],
    2,
    3
  ])
})

test('question, answer and failure are read off a report', () => {
  expectTypeOf<AnswerOf<All['register']>>().toEqualTypeOf<MembershipRegister | MembersOfCycle>()
  expectTypeOf<AskOf<All['national']>>().toEqualTypeOf<{ readonly cycle: Cycle; readonly revision?: number | 'next' }>()
  expectTypeOf<FailureOf<All['national']>['type']>().toEqualTypeOf<'NoSuchCycle' | 'NoSuchRevision'>()
})

interface Ask {
  readonly cycle: Cycle
  readonly most?: number
}
const most = {
  codec: new t.Type<number, string, unknown>(
    'Most',
    t.number.is,
    (text, at) => t.number.validate(Number(text), at),
    String
  ),
  ...{ called: 'number', expected: 'a number', says: 'at most so many' }
}
test('each field of a question has its codec and its sentences', () => {
  const cycle = { ...aCycle, says: 'the cycle' }
  const fields: AskFields<Ask> = { cycle, most: { ...most, optional: true } }
  // @ts-expect-error what may be left out says so
  const always: AskFields<Ask> = { cycle, most }
  // @ts-expect-error a field is missing
  const missing: AskFields<Ask> = { cycle }
  // @ts-expect-error a day is no cycle
  const wrong: AskFields<Ask> = { cycle: { ...aDay, says: 'the cycle' }, most: { ...most, optional: true } }
  expect([fields, always, missing, wrong].map(given => Object.keys(given).length)).toEqual([2, 2, 1, 2])
})

type Failure = { readonly type: 'TooMany' } | { readonly type: 'TooFew' }
const tooMany = { status: 422, title: 'Too many', says: () => 'There are too many.' } as const
const small: Report<{ readonly communities: typeof communities }, Ask, number, Failure> = {
  name: 'small',
  says: 'how many',
  roles: {},
  tables: { communities },
  ask: { cycle: { ...aCycle, says: 'the cycle' }, most: { ...most, optional: true } },
  address: ['cycle'],
  needs: {},
  answer: (rows, ask) => (rows.communities.size > (ask.most ?? 1) ? left({ type: 'TooMany' }) : right(1)),
  failures: { TooMany: tooMany, TooFew: { ...tooMany, status: 404 } },
  csv: answer => ({ columns: ['n'], rows: [{ n: answer }] })
}
test('a failure that the report does not tell does not compile', () => {
  // @ts-expect-error there may be too few
  const failures: (typeof small)['failures'] = { TooMany: tooMany }
  const answer: (typeof small)['answer'] =
    // @ts-expect-error no failure is called so
    () => left({ type: 'Broken' })
  expect([Object.keys(failures), answer.length]).toEqual([['TooMany'], 0])
  expect(Object.keys(small.failures)).toEqual(['TooMany', 'TooFew'])
})

test('people’s words and secret keys are given to reports that say which they need', () => {
  const answer: (typeof small)['answer'] =
    // @ts-expect-error it needs no words
    (_rows, _ask, { text }) => right(Number(text))
  expect(answer.length).toBe(3)
})

test('every report says of each role whether and how far it may read it', () => {
  const reach = (grants: Grants) => roles.map(role => grants[role] ?? '–')
  const everyone = ['any', 'any', 'any', 'any', 'any', 'any', 'any', '–', '–', 'any']
  const teamAlone = ['any', '–', '–', '–', '–', '–', '–', '–', '–', '–']
  const ofMoney = ['any', 'own-community', '–', '–', 'any', '–', '–', '–', '–', '–']
  const ofTheCommittee = ['any', '–', '–', 'any', '–', '–', '–', '–', '–', '–']
  const ofAllMoney = ['any', '–', '–', '–', 'any', '–', '–', '–', '–', '–']
  expect(Object.fromEntries(Object.entries(reports).map(([key, report]) => [key, reach(report.roles)]))).toEqual({
    register: everyone,
    local: ['any', 'own-community', 'own-visit', 'any', '–', '–', '–', '–', '–', '–'],
    national: everyone,
    entitlements: everyone,
    feedback: everyone,
    'visit-feedback': ['any', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
    certificate: everyone,
    'accreditation-pipeline': ['any', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
    committee: ofTheCommittee,
    'accreditation-case': ofTheCommittee,
    gatherings: ['any', '–', '–', '–', '–', '–', '–', '–', '–', '–'],
    announcements: everyone,
    statement: ofMoney,
    'account-document': ofMoney,
    'fees-due': ofAllMoney,
    accounts: ofAllMoney,
    invoices: ofAllMoney,
    payments: ofAllMoney,
    'money-by-month': ofAllMoney,
    'obligations-met': teamAlone,
    dashboard: ['any', 'own-community', '–', '–', '–', '–', '–', '–', '–', '–'],
    waiting: ['any', '–', '–', 'any', 'any', '–', '–', '–', '–', '–'],
    'visit-pack': ['any', '–', 'own-visit', '–', '–', '–', '–', '–', '–', '–'],
    deadlines: teamAlone,
    'visit-calendar': teamAlone,
    'actions-outstanding': teamAlone,
    'self-and-peer': teamAlone,
    'members-over-time': everyone,
    'core-standards-met': everyone,
    'reviewer-balance': teamAlone,
    'core-values': everyone,
    'outcomes-benchmark': teamAlone,
    'outcomes-among-peers': ['any', 'own-community', '–', '–', '–', '–', '–', '–', '–', '–'],
    'news-proposed': ['any', 'own-community', '–', '–', '–', '–', '–', '–', '–', '–']
  })
})

test('every report has a folder of its name, with its tests', () => {
  for (const { name } of Object.values(reports))
    expect(globSync(`${name}/*.test.ts`, { cwd: import.meta.dirname }).length, name).toBeGreaterThan(0)
})

test('provisional figures are for those who make the report: compared before and after, they would tell one community’s', () => {
  const { rolesFor } = reports.national
  const readers = (status: 'provisional' | 'published') => Object.keys(rolesFor?.({ status } as never) ?? {}).toSorted()
  expect(readers('provisional')).toEqual(['auditor', 'committee', 'network-team'])
  expect(readers('published')).toContain('public')
})
