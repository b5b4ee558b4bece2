import type { CommunityId, PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { accountOf, credited, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { registered } from '../testing/history.ts'
import { statementReport } from '../statement/report.ts'
import type { AskInvoices } from './invoices.ts'
import { invoicesReport } from './report.ts'

const one: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1]),
  paid('2024-04-20', 'P-1', 283_200, ['TC-1/2024-25/1', 283_200]),
  ['IssueReceipt', '2024-04-21', { payment: 'P-1' }],
  credited('2024-04-25', 'C-1', 'TC-1/2024-25/1', [{ line: 1, net: 10_000 }])
]
const other: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  quoted('2024-04-04', ['2025-2026']),
  invoiced('2024-04-12', [1]),
  invoiced('2024-05-01', [2]),
  ['RaiseDispute', '2024-05-12', { invoice: 'TC-2/2024-25/2', words: reason }],
  ['WriteOffInvoice', '2024-05-20', { invoice: 'TC-2/2024-25/1', reason }]
]
const history = [registered('TC-1'), registered('TC-2'), ...accountOf('TC-1', ...one), ...accountOf('TC-2', ...other)]
const invoicesOn = async (on: string, more: Omit<AskInvoices, 'on'> = {}) =>
  answered(await answerAfter(history)(invoicesReport, { on: on as PlainDate, ...more })).invoices
const numbers = async (on: string, only: AskInvoices['only'] & string) =>
  (await invoicesOn(on, { only })).map(({ number }) => number)

test('every invoice issued by the day is told with how it stands and its documents, the latest first', async () => {
  const all = await invoicesOn('2024-05-31')
  expect(all.map(({ number }) => number)).toEqual(['TC-2/2024-25/2', 'TC-2/2024-25/1', 'TC-1/2024-25/1'])
  expect(all[2]).toMatchObject({
    ...{ community: 'TC-1', name: 'House TC-1', gross: 295_200, paid: 283_200, credited: 12_000, outstanding: 0 },
    ...{ standing: 'settled', daysOverdue: null },
    ...{ creditNotes: ['TC-1/2024-25/C1'], receipts: ['TC-1/2024-25/R1'] }
  })
  expect((await invoicesOn('2024-04-30')).map(({ number }) => number)).toEqual(['TC-2/2024-25/1', 'TC-1/2024-25/1'])
})
test('invoices that are open, overdue, disputed, settled or written off are listed alone', async () => {
  expect(await numbers('2024-05-31', 'open')).toEqual(['TC-2/2024-25/2'])
  expect(await numbers('2024-06-01', 'overdue')).toEqual(['TC-2/2024-25/2'])
  expect(await numbers('2024-05-31', 'overdue')).toEqual([])
  expect(await numbers('2024-05-12', 'overdue')).toEqual([])
  expect(await numbers('2024-05-13', 'overdue')).toEqual(['TC-2/2024-25/1'])
  expect(await numbers('2024-05-31', 'disputed')).toEqual(['TC-2/2024-25/2'])
  expect(await numbers('2024-05-31', 'settled')).toEqual(['TC-1/2024-25/1'])
  expect(await numbers('2024-05-31', 'written-off')).toEqual(['TC-2/2024-25/1'])
})
test('the invoices of one account are those of its statement', async () => {
  const community = 'TC-2' as CommunityId
  const statement = answered(await answerAfter(history)(statementReport, { community, on: '2024-05-31' as PlainDate }))
  const all = await invoicesOn('2024-05-31', { community })
  expect(all.toReversed()).toMatchObject(statement.invoices)
  expect(all).toHaveLength(2)
})
test('the table of invoices has a line for each', async () => {
  const found = answered(await answerAfter(history)(invoicesReport, { on: '2024-05-31' as PlainDate }))
  const { columns, rows } = invoicesReport.csv(found)
  expect(columns.slice(0, 3)).toEqual(['community', 'name', 'number'])
  expect(rows.map(({ creditNotes, receipts }) => [creditNotes, receipts])).toEqual([
    ...[
      ['', ''],
      ['', ''],
      ['TC-1/2024-25/C1', 'TC-1/2024-25/R1']
    ]
  ])
})
