import { expect, test } from 'vitest'
import { moneyOn } from './money.oracle.ts'

const of = { community: 'TC-1' }
const invoice = 'TC-1/2024-25/1'
const history = [
  {
    ...{ type: 'InvoiceIssued', ...of, on: '2024-04-10', number: invoice, financialYear: '2024-25' },
    ...{ dueOn: '2024-05-10', net: 701_000, vat: 140_200, gross: 841_200 },
    lines: [{ line: 1, net: 701_000, vat: 140_200, cycles: ['2024-2025', '2025-2026', '2026-2027'] }]
  },
  {
    ...{ type: 'PaymentReceived', ...of, on: '2024-04-20', payment: 'P-1', amount: 846_000, onAccount: 4_800 },
    to: [{ invoice, amount: 841_200 }]
  },
  {
    ...{ type: 'CreditFellDue', ...of, on: '2025-10-01', invoice, line: 1, cycles: ['2026-2027'], net: 233_667 }
  },
  {
    ...{ type: 'CreditNoteIssued', ...of, on: '2025-10-05', invoice, financialYear: '2025-26' },
    ...{ net: 233_667, vat: 46_733, gross: 280_400, lines: [{ line: 1, net: 233_667, vat: 46_733 }] },
    released: [{ payment: 'P-1', amount: 280_400 }]
  }
]

test('three years paid in advance, left after the second, by hand', () => {
  const before = moneyOn(history, '2024-06-10').communities.get('TC-1')
  expect(before).toMatchObject({ outstanding: { all: 0 }, onAccount: 4_800, creditsDue: 0 })
  expect(moneyOn(history, '2024-04-19').communities.get('TC-1')).toMatchObject({
    outstanding: { all: 841_200, 'not-due': 841_200 }
  })
  expect(moneyOn(history.slice(0, 1), '2024-06-10').communities.get('TC-1')).toMatchObject({
    outstanding: { all: 841_200, 'up-to-60': 841_200 }
  })
  expect(moneyOn(history, '2025-10-01').communities.get('TC-1')).toMatchObject({ creditsDue: 233_667 })
  const { communities, years, cycles } = moneyOn(history, '2025-10-05')
  expect(communities.get('TC-1')).toMatchObject({ outstanding: { all: 0 }, onAccount: 285_200, creditsDue: 0 })
  expect([...years]).toEqual([
    ['2024-25', { invoiced: 701_000, credited: 0, vatInvoiced: 140_200, vatCredited: 0 }],
    ['2025-26', { invoiced: 0, credited: 233_667, vatInvoiced: 0, vatCredited: 46_733 }]
  ])
  expect([...cycles].toSorted()).toEqual([
    ['2024-2025', { invoiced: 233_667, credited: 0 }],
    ['2025-2026', { invoiced: 233_666, credited: 0 }],
    ['2026-2027', { invoiced: 233_667, credited: 233_667 }]
  ])
})
