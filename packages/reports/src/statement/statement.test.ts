import type { CommunityId, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { accountOf, credited, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered, type Beside } from '../testing/answer-after.ts'
import { ref, registered, type EventText } from '../testing/history.ts'
import { statementReport } from './report.ts'

const community = 'TC-1' as CommunityId
const [first, second] = ['TC-1/2024-25/1', 'TC-1/2024-25/2']
const payer = { payer: ref('p'), contact: ref('c') }
const opened: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  ['SetPayer', '2024-04-02', payer],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1])
]
const asked = async (day: string, history: ReadonlyArray<EventText>, beside: Beside = {}) =>
  answerAfter([registered('TC-1'), ...history], beside)(statementReport, { community, on: day as PlainDate })
const on = async (day: string, ...more: ReadonlyArray<Step>) =>
  answered(await asked(day, accountOf('TC-1', ...opened, ...more)))

test('a statement tells how an account stands at the end of a day, by what is dated by then', async () => {
  const later: ReadonlyArray<Step> = [paid('2024-04-20', 'P-1', 295_200, [first, 295_200])]
  expect(await on('2024-04-19', ...later)).toMatchObject({
    ...{ community, name: 'House TC-1', on: '2024-04-19', openedOn: '2024-04-01' },
    ...{ outstanding: { all: 295_200 }, onAccount: 0, payments: [] }
  })
  expect(await on('2024-04-20', ...later)).toMatchObject({ outstanding: { all: 0 }, payments: [{ payment: 'P-1' }] })
  expect(await on('2024-04-09')).toMatchObject({ outstanding: { all: 0 }, invoices: [] })
  const early = await asked('2024-03-31', accountOf('TC-1', ...opened))
  expect(early).toEqual(left({ type: 'NoAccount', community, on: '2024-03-31' }))
  expect(statementReport.failures.NoAccount.says({ type: 'NoAccount', community, on: '2024-03-31' as PlainDate })).toBe(
    'TC-1 had no account on 2024-03-31.'
  )
})

test('each invoice is told with what was credited, written off and paid of it and what is outstanding, which together are its gross', async () => {
  const found = await on(
    '2024-06-20',
    paid('2024-04-20', 'P-1', 100_000, [first, 100_000]),
    credited('2024-04-25', 'C-1', first, [{ line: 1, net: 10_000 }]),
    ['SendReminder', '2024-05-10', { invoice: first, level: 1 }],
    ['RaiseDispute', '2024-05-11', { invoice: first, words: reason }],
    ['SettleDispute', '2024-05-12', { invoice: first }],
    ['WriteOffInvoice', '2024-06-20', { invoice: first, reason }]
  )
  expect(found.invoices).toEqual([
    {
      ...{ number: first, on: '2024-04-10', dueOn: '2024-05-10', net: 246_000, vat: 49_200, gross: 295_200 },
      ...{ credited: 12_000, writtenOff: 183_200, paid: 100_000, outstanding: 0 },
      ...{ standing: 'written-off', age: null, disputedSince: null, reminders: 1 }
    }
  ])
  expect(found.creditNotes).toEqual([
    { number: 'TC-1/2024-25/C1', on: '2024-04-25', invoice: first, net: 10_000, vat: 2_000, gross: 12_000 }
  ])
  const disputed = await on('2024-05-11', ['RaiseDispute', '2024-05-11', { invoice: first, words: reason }])
  expect(disputed.invoices).toMatchObject([{ standing: 'open', age: 'up-to-30', disputedSince: '2024-05-11' }])
})

test('each payment is told with what it settles, what lies on account and what was refunded, which together are its amount', async () => {
  const found = await on(
    '2024-06-01',
    quoted('2024-04-11', ['2025-2026']),
    invoiced('2024-04-12', [2]),
    paid('2024-04-20', 'P-1', 300_000, [first, 200_000], [second, 40_000]),
    ['AllocateCredit', '2024-04-21', { allocation: 'A-1', invoice: first, amount: 20_000 }],
    ['RecordRefund', '2024-04-22', { refund: 'F-1', amount: 15_000 }],
    ['IssueReceipt', '2024-04-23', { payment: 'P-1' }],
    paid('2024-04-24', 'P-2', 5_000),
    ['ReversePayment', '2024-04-25', { payment: 'P-2', reason }]
  )
  const settles = [
    { invoice: first, amount: 220_000 },
    { invoice: second, amount: 40_000 }
  ]
  expect(found.payments).toEqual([
    {
      ...{ payment: 'P-1', on: '2024-04-20', amount: 300_000, settles },
      ...{ onAccount: 25_000, refunded: 15_000, reversedOn: null }
    },
    {
      ...{ payment: 'P-2', on: '2024-04-24', amount: 5_000, settles: [], onAccount: 0, refunded: 0 },
      reversedOn: '2024-04-25'
    }
  ])
  expect([found.onAccount, found.refunds]).toEqual([25_000, [{ refund: 'F-1', on: '2024-04-22', amount: 15_000 }]])
  expect(found.receipts).toEqual([{ number: 'TC-1/2024-25/R1', on: '2024-04-23', payment: 'P-1' }])
})

test('what is outstanding is told by age: not due, and up to 30, up to 60, up to 90 and over 90 days overdue', async () => {
  const agesOn = async (day: string) => {
    const { invoices, outstanding } = await on(day)
    const { all, ...byAge } = outstanding
    const told = Object.entries(byAge).filter(([, amount]) => amount !== 0)
    expect([told.map(([age]) => age), told.map(([, amount]) => amount)]).toEqual([[invoices[0]?.age], [all]])
    return told[0]?.[0]
  }
  // It is to be paid by 10 May.
  expect(await agesOn('2024-05-10')).toBe('not-due')
  expect(await agesOn('2024-05-11')).toBe('up-to-30')
  expect(await agesOn('2024-06-09')).toBe('up-to-30')
  expect(await agesOn('2024-06-10')).toBe('up-to-60')
  expect(await agesOn('2024-07-09')).toBe('up-to-60')
  expect(await agesOn('2024-07-10')).toBe('up-to-90')
  expect(await agesOn('2024-08-08')).toBe('up-to-90')
  expect(await agesOn('2024-08-09')).toBe('over-90')
})

test('who pays and whom to ask are told while their words are kept, and never in the table', async () => {
  const history = accountOf('TC-1', ...opened)
  const said = { said: ({ commitment }: { commitment: string }) => `words ${commitment[0] ?? ''}` }
  const found = answered(await asked('2024-04-30', history, said))
  expect([found.payer, found.contact]).toEqual([{ words: 'words p' }, { words: 'words c' }])
  expect(JSON.stringify(statementReport.csv(found))).not.toContain('words p')
  expect(await on('2024-04-30')).toMatchObject({ payer: { erased: true }, contact: { erased: true } })
  expect(await on('2024-04-01')).toMatchObject({ payer: null, contact: null })
})

test('what is due for credit is told until its note is issued', async () => {
  const ended: ReadonlyArray<Step> = [
    quoted('2024-04-11', ['2025-2026', '2026-2027']),
    invoiced('2024-04-12', [2]),
    ['NoteEndOfMembership', '2024-05-01', { lastBegun: '2025-2026' }]
  ]
  const due = { invoice: second, line: 1, cycles: ['2026-2027'], since: '2024-05-01' }
  const { creditsDue, invoices } = await on('2024-05-02', ...ended)
  expect(creditsDue).toEqual([{ ...due, net: Math.floor((invoices[1]?.net ?? 0) / 2) }])
  const net = creditsDue[0]?.net ?? 0
  const part = credited('2024-05-03', 'C-1', second, [{ line: 1, net: net - 1 }])
  expect((await on('2024-05-03', ...ended, part)).creditsDue).toEqual([{ ...due, net: 1 }])
  const rest = credited('2024-05-04', 'C-2', second, [{ line: 1, net: 1 }])
  expect((await on('2024-05-04', ...ended, part, rest)).creditsDue).toEqual([])
})

test('the table of a statement has a line for each entry, and one for all', async () => {
  const { columns, rows } = statementReport.csv(
    await on('2024-06-01', paid('2024-04-20', 'P-1', 300_000, [first, 295_200]), [
      ...(['IssueReceipt', '2024-04-23'] as const),
      { payment: 'P-1' }
    ])
  )
  expect(rows.map(row => [row['part'], row['id'], row['outstanding'] ?? row['onAccount']])).toEqual([
    ['invoice', first, 0],
    ['payment', 'P-1', 4_800],
    ['receipt', 'TC-1/2024-25/R1', undefined],
    ['all', '', 0]
  ])
  expect(columns).toEqual(expect.arrayContaining(['part', 'gross', 'age', 'onAccount']))
})
