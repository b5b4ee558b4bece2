/** What is due of an account: of quotes and invoices, of money that lies there, of what is owed either way. */
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { account, type AccountEvent } from '../account/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import type { Policy } from '../policy/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { dueBy, type DueKind, type RecordsOfDues } from './index.ts'

const of = { community: 'TC-0001' }
const held = (type: string, year: number, on: string) =>
  ({
    ...{ type, ...of, membershipType: 'Full', cycle: `${String(year)}-${String(year + 1)}`, on },
    ...{ opens: `${String(year)}-09-01`, closes: `${String(year + 1)}-07-31` }
  }) as unknown as MembershipEvent
const member = [held('CommunityAdmitted', 2024, '2024-06-03')]
const happened = (type: AccountEvent['type'], on: string, fields: object = {}) =>
  ({ type, ...of, on, ...fields }) as unknown as AccountEvent
const opened = happened('AccountOpened', '2024-06-03')
const quoted = (cycles: ReadonlyArray<string>, on = '2024-06-10') =>
  happened('MembershipQuoted', on, { quote: 1, membershipType: 'Full', cycles, net: 246_000 })
const number = 'TC-0001/2024-25/1'
const membershipLine = (cycles: ReadonlyArray<string>) => ({
  ...{ line: 1, subject: { of: 'membership', quote: 1, membershipType: 'Full' }, cycles },
  ...{ net: 246_000, vat: 49_200 }
})
const invoiced = (line: object) =>
  happened('InvoiceIssued', '2024-06-20', {
    ...{ number, financialYear: '2024-25', place: 1, lines: [line], purchaseOrders: [], dueOn: '2024-07-20' },
    ...{ net: 246_000, vat: 49_200, gross: 295_200 }
  })
const issued = [opened, quoted(['2024-2025']), invoiced(membershipLine(['2024-2025']))]
const paid = (amount: number, onAccount = 0, on = '2024-07-01') =>
  happened('PaymentReceived', on, {
    ...{ payment: 'P-1', amount: amount + onAccount, onAccount },
    to: amount === 0 ? [] : [{ invoice: number, amount }]
  })

interface OnRecord {
  readonly money?: ReadonlyArray<AccountEvent>
  readonly history?: ReadonlyArray<MembershipEvent>
  readonly policy?: Policy
}
/** On which days something of a kind is due, of which cycles. */
const dueOf = (kind: DueKind, { money = [], history = member, policy = [] }: OnRecord) => {
  const records = {
    ...{ communities: new Map(), cycles: new Map(), reviews: [], audits: new Map(), accreditations: new Map(), policy },
    ...{ gatherings: [], announcements: [], serviceAccess: new Map() },
    memberships: new Map([['TC-0001', replay(membership)(history)]]),
    accounts: new Map([['TC-0001', replay(account)(money)]])
  } as unknown as RecordsOfDues
  const found = dueBy('2099-12-31' as PlainDate, records).filter(due => due.kind === kind)
  return found.map(({ community, cycle, by }) => {
    expect(community).toBe('TC-0001')
    return cycle === null ? by : `${by} ${cycle}`
  })
}

test('a member without an account is due to have one opened', () => {
  expect(dueOf('account', {})).toEqual(['2024-09-01 2024-2025'])
  expect(dueOf('account', { money: [opened] })).toEqual([])
  expect(dueOf('account', { history: [] })).toEqual([])
})

test('a cycle without cover is due to be quoted from the financial year in which it opens, and from the opening of the account', () => {
  expect(dueOf('quote', { money: [opened] })).toEqual(['2024-06-03 2024-2025'])
  expect(dueOf('quote', { money: [opened, quoted(['2024-2025'])] })).toEqual([])
  expect(dueOf('quote', { money: issued })).toEqual([])
  const renewed = [...member, held('MembershipRenewed', 2025, '2025-02-01')]
  expect(dueOf('quote', { history: renewed, money: issued })).toEqual(['2025-04-01 2025-2026'])
  expect(dueOf('quote', { money: [happened('AccountOpened', '2025-08-01')] })).toEqual([])
  expect(
    dueOf('quote', {
      history: [...member, { ...of, type: 'MembershipWithdrawn', on: '2024-10-01' } as never],
      money: [opened]
    })
  ).toEqual([])
  expect(dueOf('quote', {})).toEqual([])
})

test('a cycle that is quoted is due to be invoiced from the same day', () => {
  expect(dueOf('invoice', { money: [opened] })).toEqual([])
  expect(dueOf('invoice', { money: [opened, quoted(['2024-2025'])] })).toEqual(['2024-06-03 2024-2025'])
  expect(dueOf('invoice', { money: issued })).toEqual([])
})

test('what was charged is due to be invoiced from its day, but for what was given back whole', () => {
  const charged = happened('ChargeAdded', '2024-07-01', { charge: 'B-1', net: 9_000, heldIn: null })
  const reduced = (percent: number) => happened('ChargeReduced', '2024-07-02', { charge: 'B-1', percent })
  expect(dueOf('charge', { money: [opened, charged] })).toEqual(['2024-07-01'])
  expect(dueOf('charge', { money: [opened, charged, reduced(99)] })).toEqual(['2024-07-01'])
  expect(dueOf('charge', { money: [opened, charged, reduced(100)] })).toEqual([])
  const line = { line: 1, subject: { of: 'charge', charge: 'B-1' }, cycles: [], net: 9_000, vat: 1_800 }
  expect(dueOf('charge', { money: [opened, charged, invoiced(line)] })).toEqual([])
})

test('money that lies on account is due to be invoiced, allocated or refunded from its day', () => {
  expect(dueOf('money-on-account', { money: [opened, paid(0, 5_000)] })).toEqual(['2024-07-01'])
  expect(dueOf('money-on-account', { money: [...issued, paid(5_000)] })).toEqual([])
})

test('a cycle that is paid for is due to be renewed by the closing of the last one held', () => {
  const prepaid = [opened, quoted(['2024-2025', '2025-2026']), invoiced(membershipLine(['2024-2025', '2025-2026']))]
  expect(dueOf('covered-renewal', { money: prepaid })).toEqual(['2025-07-31 2025-2026'])
  const renewed = [...member, held('MembershipRenewed', 2025, '2025-02-01')]
  expect(dueOf('covered-renewal', { money: prepaid, history: renewed })).toEqual([])
  expect(dueOf('covered-renewal', { money: issued })).toEqual([])
  const gone = [...member, { ...of, type: 'MembershipWithdrawn', on: '2024-10-01' } as unknown as MembershipEvent]
  expect(dueOf('covered-renewal', { money: prepaid, history: gone })).toEqual([])
})

test('a reminder is due on its day, while something is outstanding and not disputed', () => {
  expect(dueOf('reminder', { money: issued })).toEqual(['2024-07-20'])
  const reminded = happened('ReminderSent', '2024-07-20', { invoice: number, level: 1 })
  expect(dueOf('reminder', { money: [...issued, reminded] })).toEqual(['2024-08-04'])
  expect(dueOf('reminder', { money: [...issued, paid(295_200)] })).toEqual([])
  expect(dueOf('reminder', { money: [...issued, paid(95_200)] })).toEqual(['2024-07-20'])
  const words = { commitment: 'c'.repeat(43), length: 3 }
  const disputed = happened('InvoiceDisputed', '2024-07-10', { invoice: number, words })
  expect(dueOf('reminder', { money: [...issued, disputed] })).toEqual([])
  const off = happened('InvoiceWrittenOff', '2024-07-10', { invoice: number, amount: 200_000 })
  expect(dueOf('reminder', { money: [...issued, paid(95_200), off] })).toEqual([])
  expect(dueOf('reminder', { money: [...issued, reminded, reminded, reminded] })).toEqual([])
})

test('a dispute is due to be settled from its day', () => {
  const words = { commitment: 'c'.repeat(43), length: 3 }
  const disputed = happened('InvoiceDisputed', '2024-07-10', { invoice: number, words })
  expect(dueOf('dispute', { money: [...issued, disputed] })).toEqual(['2024-07-10'])
  const settled = happened('DisputeSettled', '2024-07-12', { invoice: number })
  expect(dueOf('dispute', { money: [...issued, disputed, settled] })).toEqual([])
})

test('a credit that fell due is due until it is given', () => {
  const cause = { of: 'membership-ended', lastBegun: null }
  const fallen = (on: string, net: number) =>
    happened('CreditFellDue', on, { invoice: number, line: 1, cycles: [], net, cause })
  const credited = (net: number) =>
    happened('CreditNoteIssued', '2024-08-10', {
      ...{ number: 'TC-0001/2024-25/C1', invoice: number, lines: [{ line: 1, net, vat: 0 }], gross: net, released: [] }
    })
  const owed = [...issued, fallen('2024-08-01', 1_000), fallen('2024-08-05', 500)]
  expect(dueOf('credit', { money: issued })).toEqual([])
  expect(dueOf('credit', { money: owed })).toEqual(['2024-08-01'])
  expect(dueOf('credit', { money: [...owed, credited(1_499)] })).toEqual(['2024-08-01'])
  expect(dueOf('credit', { money: [...owed, credited(1_500)] })).toEqual([])
  expect(dueOf('credit', { money: [...owed, credited(1_500), fallen('2024-09-01', 7)] })).toEqual(['2024-09-01'])
})
