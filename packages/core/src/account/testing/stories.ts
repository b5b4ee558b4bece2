/** Stories that together make everything happen, for properties. */
import { p2 } from '../../testing/index.ts'
import { ask, elsewhere, threeCycles, withPolicy } from './fixtures.ts'
import type { Step } from './play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const quoted = ask('QuoteMembership', '2024-04-02')
const threeYears = ask('QuoteMembership', '2024-04-02', { cycles: threeCycles })
const invoiced: ReadonlyArray<Step> = [opened, quoted, ask('IssueInvoice', '2024-04-10')]
const prepaid: ReadonlyArray<Step> = [opened, threeYears, ask('IssueInvoice', '2024-04-10')]
const newList = { priceList: p2 }

/** Each begins anew. */
export const stories: ReadonlyArray<ReadonlyArray<Step>> = [
  [...invoiced, ask('QuoteMembership', '2024-05-01', { cycles: ['2025-2026'], membershipType: 'Accreditation' })],
  [
    ...prepaid,
    [ask('QuoteTypeChange', '2025-06-10'), newList],
    ask('IssueInvoice', '2025-06-20', { quotes: [2] }),
    ask('NoteEndOfMembership', '2025-10-01', { lastBegun: '2025-2026' })
  ],
  [
    opened,
    ask('SetPayer', '2024-04-01'),
    ask('SetTaxTreatment', '2024-04-01'),
    [quoted, elsewhere({ provider: 'nhs' })],
    [ask('RecordPurchaseOrder', '2024-04-20'), elsewhere({ provider: 'nhs' })],
    [ask('IssueInvoice', '2024-04-21'), elsewhere({ provider: 'nhs' })]
  ],
  [
    opened,
    ask('AddCharge', '2024-04-12'),
    ask('AddCharge', '2024-04-12', { charge: 'B-2', net: null, heldIn: null }),
    ask('ReduceCharge', '2024-04-13', { percent: 50 }),
    ask('QuoteExtra', '2024-04-13'),
    ask('IssueInvoice', '2024-04-21', { quotes: [1], charges: ['B-1', 'B-2'] }),
    ask('ReduceCharge', '2024-04-25', { charge: 'B-2', percent: 100 })
  ],
  [
    opened,
    ask('RecordFormerInvoice', '2024-04-02'),
    ask('QuoteTypeChange', '2024-04-03', { cycle: '2023-2024' }),
    ask('NoteEndOfMembership', '2024-04-20', { lastBegun: null }),
    [ask('QuoteMembership', '2024-05-01'), withPolicy({ quoteDays: 0 })]
  ],
  [
    ...invoiced,
    ask('RecordPayment', '2024-04-20', { amount: 300_000 }),
    ask('IssueReceipt', '2024-04-21'),
    ask('IssueCreditNote', '2024-05-02'),
    ask('RecordRefund', '2024-05-03'),
    ask('IssueCreditNote', '2024-05-04', { credit: 'C-2', lines: [{ line: 1, net: 236_000 }] })
  ],
  [
    ...invoiced,
    ask('RaiseDispute', '2024-04-30'),
    ask('SettleDispute', '2024-05-08'),
    ask('SendReminder', '2024-05-10'),
    ask('RecordPayment', '2024-05-12', { amount: 10_000, to: [] }),
    ask('RecordPayment', '2024-05-13', { payment: 'P-2', amount: 50_000, to: [] }),
    ask('AllocateCredit', '2024-05-14', { amount: 30_000 }),
    ask('ReversePayment', '2024-05-20', { payment: 'P-2' }),
    ask('SendReminder', '2024-05-25', { level: 2 }),
    ask('WriteOffInvoice', '2024-06-20'),
    ask('ReverseWriteOff', '2024-06-24'),
    ask('RecordPayment', '2024-06-24', {
      payment: 'P-3',
      amount: 285_200,
      to: [{ invoice: 'TC-0001/2024-25/1', amount: 285_200 }]
    })
  ],
  [
    opened,
    quoted,
    ask('WaiveAccountRule', '2024-08-01'),
    ask('IssueInvoice', '2024-08-02'),
    ask('IssueCreditNote', '2024-08-03', { formerNumber: 'OLD-C1' })
  ]
]
