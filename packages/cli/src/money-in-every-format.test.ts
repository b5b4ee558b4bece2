/** What is told of money and of obligations is the same as data, as a page and as a table. */
import type { CommunityId, Cycle, DocumentNumber, PlainDate } from '@cofc/core'
import { reports } from '@cofc/reports'
import { admitted, planned, record, registered, type EventText } from '@cofc/reports/testing'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { catchUp } from './report-followers.ts'
import { temporaryStores } from './testing/composed.ts'
import { expectSameMoney } from './testing/expect-same-money.ts'
import { expectSameInEveryFormat } from './testing/in-every-format.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const community = 'TC-0001' as CommunityId
const invoice = 'TC-0001/2024-25/1'
const happened = (type: EventText['type'], on: string, fields: object = {}): EventText => ({
  ...{ type, community, on },
  ...fields
})
const cycles = ['2023-2024', '2024-2025']
const uk = { supply: 'membership', treatment: 'uk-standard', vatBasisPoints: 2_000 }
const subject = { of: 'former', code: 'membership', membershipType: 'Full', size: 24 }
const lines = [{ line: 1, subject, cycles, quantity: 1, taxed: uk, net: 500_001, vat: 100_000 }]
const reason = { commitment: 'r'.repeat(43), length: 7 }
const numbered = { financialYear: '2024-25', place: 1 }
const history = [
  ...[planned('2023-2024'), planned('2024-2025'), registered(community), ...admitted(community, 'Full')],
  happened('AccountOpened', '2024-04-01'),
  happened('FormerInvoiceRecorded', '2024-04-02', {
    ...{ number: 'OLD-1', financialYear: '2024-25', purchaseOrder: null, dueOn: '2024-05-02' },
    ...{ lines: [{ ...lines[0], cycles: [], taxed: null, net: 100, vat: 20 }], net: 100, vat: 20, gross: 120 }
  }),
  happened('InvoiceIssued', '2024-04-10', {
    ...{ ...numbered, number: invoice, name: 'House TC-0001', payer: null, lines, purchaseOrders: [] },
    ...{ taxPoint: '2024-04-10', dueOn: '2024-05-10', net: 500_001, vat: 100_000, gross: 600_001 }
  }),
  happened('PaymentReceived', '2024-04-20', {
    ...{ payment: 'P-1', amount: 600_500, to: [{ invoice, amount: 600_001 }], onAccount: 499 }
  }),
  happened('ReceiptIssued', '2024-04-21', {
    ...{ ...numbered, number: 'TC-0001/2024-25/R1', payment: 'P-1' },
    invoices: [{ invoice, net: 500_001, vat: 100_000, gross: 600_001, received: 600_001 }]
  }),
  happened('CreditFellDue', '2024-06-01', {
    ...{ invoice, line: 1, cycles: ['2024-2025'], net: 250_000 },
    cause: { of: 'membership-ended', lastBegun: '2023-2024' }
  }),
  happened('CreditNoteIssued', '2024-06-02', {
    ...{ ...numbered, number: 'TC-0001/2024-25/C1', credit: 'C-1', invoice, reason },
    ...{ lines: [{ line: 1, net: 200_000, vat: 40_000 }], net: 200_000, vat: 40_000, gross: 240_000 },
    released: [{ payment: 'P-1', amount: 240_000 }]
  }),
  happened('RefundPaid', '2024-06-03', {
    ...{ refund: 'F-1', amount: 240_000, from: [{ payment: 'P-1', amount: 240_000 }] }
  })
]

test('statements, documents, fees due and obligations met are the same as data, as a page and as a table', async () => {
  await using stores = await temporaryStores()
  const { composed } = stores
  await record(composed.following.events, history)
  right(await catchUp(composed)())
  expect(await expectSameMoney(composed, ['2024-04-01', '2024-05-31', '2024-06-30'])).toBe(2)
  const kinds = ['OLD-1', invoice, 'TC-0001/2024-25/C1', 'TC-0001/2024-25/R1'].map(async number => {
    const document = right(
      await composed.reads.ask(reports['account-document'])({ community, number: number as DocumentNumber })()
    )
    await expectSameInEveryFormat('account-document', document)
    return document.kind
  })
  expect(await Promise.all(kinds)).toEqual(['invoice', 'invoice', 'credit-note', 'receipt'])
  const asked = { cycle: '2023-2024' as Cycle, on: '2024-06-30' as PlainDate }
  const owed = right(await composed.reads.ask(reports['obligations-met'])(asked)())
  expect(owed.members).toHaveLength(1)
  await expectSameInEveryFormat('obligations-met', owed)
})
