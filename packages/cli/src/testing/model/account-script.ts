/** The money of one community: quoted, invoiced, charged, paid, disputed, credited, refunded, reversed and written off. */
import { p1 } from '@cofc/core/testing'
import type { Spoken } from '../network-in-memory.ts'
import { nextCycle, thisCycle, words } from '../told-commands.ts'

const { version: _, ...list } = p1
/** In force before the model begins. */
export const firstPriceList: Spoken = {
  ...{ type: 'AdoptPriceList', ...list, inForceFrom: '2023-04-01', sizeUnit: 'places' },
  on: '2023-03-01'
}
const secondPriceList: Spoken = {
  type: 'AdoptPriceList',
  ...list,
  name: 'P2',
  inForceFrom: '2024-04-01',
  on: '2024-03-01'
}

/** The numbers that documents of these communities may have; an invoice of another is named now and then. */
export const numbersOf = (community: string): ReadonlyArray<string> => [
  ...[`${community}/2023-24/1`, `${community}/2023-24/2`, `${community}/2024-25/1`]
]
export const accountScript = (community: string): ReadonlyArray<Spoken> => {
  const ask = (type: string, on: string, fields: object = {}): Spoken => ({ type, community, on, ...fields })
  const [first, second] = numbersOf(community)
  const issues = (on: string, what: object) =>
    ask('IssueInvoice', on, { quotes: [], charges: [], taxPoint: null, ...what })
  const pays = (on: string, payment: string, amount: number, to: ReadonlyArray<object> = []) =>
    ask('RecordPayment', on, { payment, amount, to })
  const credits = (on: string, credit: string, net: number) =>
    ask('IssueCreditNote', on, {
      ...{ credit, formerNumber: null, invoice: first, lines: [{ line: 1, net }], reason: words('Left.') }
    })
  return [
    ask('SetPayer', '2023-09-04', { payer: words('The Trust'), contact: null }),
    ask('QuoteMembership', '2023-09-05', { membershipType: 'Full', cycles: [thisCycle, nextCycle], size: 24 }),
    issues('2023-09-06', { quotes: [1] }),
    pays('2023-10-02', 'P-1', 300_000, [{ invoice: first, amount: 300_000 }]),
    ask('AddCharge', '2023-11-20', {
      ...{ charge: 'K-1', code: 'forum-place', net: null, supply: 'admission', heldIn: 'GB' }
    }),
    issues('2023-12-04', { charges: ['K-1'] }),
    ask('ReduceCharge', '2024-01-15', { charge: 'K-1', percent: 50 }),
    ask('RaiseDispute', '2023-11-20', { invoice: first, words: words('Not so many.') }),
    ask('SettleDispute', '2023-12-05', { invoice: first }),
    ask('SendReminder', '2023-12-06', { invoice: first, level: 1 }),
    pays('2024-01-16', 'P-2', 400_000),
    ask('AllocateCredit', '2024-01-20', { allocation: 'A-1', invoice: first, amount: 200_000 }),
    ask('IssueReceipt', '2024-01-20', { payment: 'P-1' }),
    credits('2024-02-05', 'C-1', 100_033),
    ask('RecordRefund', '2024-02-06', { refund: 'F-1', amount: 30_000 }),
    ask('ReversePayment', '2024-03-06', { payment: 'P-1', reason: words('It bounced.') }),
    secondPriceList,
    ask('QuoteTypeChange', '2024-04-20', { cycle: nextCycle, membershipType: 'Accreditation' }),
    ask('WriteOffInvoice', '2024-04-20', { invoice: second, reason: words('Too small.') }),
    ask('ReverseWriteOff', '2024-05-01', { invoice: second }),
    ask('QuoteExtra', '2024-05-06', { code: 'forum-place', quantity: 2 }),
    issues('2024-05-06', { quotes: [2] }),
    credits('2024-06-05', 'C-2', 250_017),
    ask('RecordFormerInvoice', '2023-09-04', {
      ...{ number: 'OLD-17', purchaseOrder: null, dueOn: '2023-10-02' },
      lines: [
        { code: 'membership', membershipType: 'Full', size: 24, cycles: ['2022-2023'], net: 240_001, vat: 48_000 }
      ]
    })
  ]
}
