import { expect, test } from 'vitest'
import { ask, ref, withPolicy } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const first = 'TC-0001/2024-25/1'
/** An invoice of 10 April 2024: its reminders are due on 10 May, 25 May and 9 June. */
const invoiced: ReadonlyArray<Step> = [
  ...[ask('OpenAccount', '2024-04-01'), ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')]
]
const remind = (level: number, on: string, fields: object = {}) => ask('SendReminder', on, { level, ...fields })
const dispute = (on: string, fields: object = {}) => ask('RaiseDispute', on, fields)
const settle = (on: string, fields: object = {}) => ask('SettleDispute', on, fields)
const lastOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).refusal
const about = { community: 'TC-0001', invoice: first }

test('reminders go in order, when due, and not while disputed or settled', () => {
  expect(lastOf(remind(1, '2024-05-10'))).toEqual([{ type: 'ReminderSent', ...about, level: 1, on: '2024-05-10' }])
  expect(refusalOf(remind(1, '2024-05-09'))).toEqual({ type: 'ReminderTooEarly', dueOn: '2024-05-10' })
  expect(refusalOf(remind(2, '2024-05-30'))).toEqual({ type: 'RemindersOutOfOrder', next: 1 })
  expect(refusalOf(remind(0, '2024-05-30'))).toEqual({ type: 'RemindersOutOfOrder', next: 1 })
  const all = [remind(1, '2024-05-10'), remind(2, '2024-05-25'), remind(3, '2024-06-09')]
  expect(lastOf(...all)).toMatchObject([{ level: 3 }])
  expect(refusalOf(...all, remind(4, '2024-07-01'))).toEqual({ type: 'RemindersOutOfOrder', next: null })
  expect(lastOf(...all, remind(2, '2024-05-25'))).toEqual([])
  expect(refusalOf(...all.slice(0, 1), remind(1, '2024-05-11'))).toEqual({ type: 'RemindersOutOfOrder', next: 2 })

  expect(refusalOf(dispute('2024-05-01'), remind(1, '2024-05-10'))).toEqual({
    ...{ type: 'InvoiceIsDisputed', since: '2024-05-01' }
  })
  expect(lastOf(dispute('2024-05-01'), settle('2024-05-09'), remind(1, '2024-05-10'))).toHaveLength(1)
  for (const [over, standing] of [
    [ask('RecordPayment', '2024-05-01'), 'settled'],
    [ask('WriteOffInvoice', '2024-05-01'), 'written-off']
  ] as const)
    expect(refusalOf(over, remind(1, '2024-05-10'))).toEqual({ type: 'InvoiceNotOpen', invoice: first, standing })
})

test('when reminders are due is what the policy of that day says', () => {
  const later = withPolicy({ firstReminderDays: 31 })
  expect(refusalOf([remind(1, '2024-05-10'), later])).toEqual({ type: 'ReminderTooEarly', dueOn: '2024-05-11' })
})

test('an invoice is disputed once at a time, until the dispute is settled', () => {
  expect(lastOf(dispute('2024-05-01'))).toEqual([
    { type: 'InvoiceDisputed', ...about, words: ref('d'), on: '2024-05-01' }
  ])
  expect(lastOf(dispute('2024-05-01'), dispute('2024-05-01'))).toEqual([])
  for (const other of [dispute('2024-05-02'), dispute('2024-05-01', { words: ref('e') })])
    expect(refusalOf(dispute('2024-05-01'), other)).toEqual({ type: 'InvoiceIsDisputed', since: '2024-05-01' })
  expect(lastOf(dispute('2024-05-01'), settle('2024-05-09'))).toEqual([
    { type: 'DisputeSettled', ...about, on: '2024-05-09' }
  ])
  expect(refusalOf(settle('2024-05-09'))).toEqual({ type: 'NotDisputed' })
  expect(lastOf(dispute('2024-05-01'), settle('2024-05-09'), dispute('2024-05-10'))).toHaveLength(1)
})

test('nothing is said about an invoice before its day, nor about one that there is not', () => {
  for (const type of ['SendReminder', 'RaiseDispute', 'SettleDispute', 'WriteOffInvoice', 'ReverseWriteOff'] as const) {
    expect(refusalOf(ask(type, '2024-04-09')), type).toEqual({
      ...{ type: 'BeforeItsInvoice', invoice: first, on: '2024-04-10' }
    })
    expect(refusalOf(ask(type, '2024-05-09', { invoice: 'OLD-1' })), type).toMatchObject({ type: 'NoSuchInvoice' })
    expect(play(ask(type, '2024-05-09')).refusal, type).toMatchObject({ type: 'NoAccount' })
  }
})

test('reminders of an invoice of 31 January 2025 go on 2 March, 17 March and 1 April', () => {
  const issued = [ask('AddCharge', '2024-04-02'), ask('IssueInvoice', '2025-01-31', { quotes: [], charges: ['B-1'] })]
  const of = (level: number, on: string) => remind(level, on, { invoice: 'TC-0001/2024-25/2' })
  const days = ['2025-03-02', '2025-03-17', '2025-04-01']
  const all = days.map((on, place) => of(place + 1, on))
  expect(play(...invoiced, ...issued, ...all).state.invoices[1]?.reminded).toEqual(days)
  expect(refusalOf(...issued, of(1, '2025-03-01'))).toMatchObject({ type: 'ReminderTooEarly' })
  expect(refusalOf(...issued, ...all.slice(0, 1), of(2, '2025-03-16'))).toMatchObject({ type: 'ReminderTooEarly' })
  expect(refusalOf(...issued, ...all.slice(0, 2), of(3, '2025-03-31'))).toMatchObject({ type: 'ReminderTooEarly' })
})
