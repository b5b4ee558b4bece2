/** Invoices and payments as a folder tells them. */
import { accountNetwork, added, changed, lacking, without, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { summaryInWords } from './summary-in-words.ts'
import { memoryStores } from './testing/memory-stores.ts'

const imported = async (...folders: ReadonlyArray<Files>) => {
  const stores = memoryStores()
  const summaries = []
  for (const folder of folders) summaries.push(await stores.import(folder, { keepGoing: true }))
  const events = await stores.history()
  return {
    summaries,
    told: (community: string) =>
      events
        .filter(({ stream }) => stream === `account-${community}`)
        .map(({ type, data }) => `${data['on'] as string} ${type}`),
    of: (type: string) => events.filter(event => event.type === type).map(({ data }) => data)
  }
}
const invoice = (row: number, cells: Cells, files: Files = accountNetwork): Files =>
  changed(files, 'invoices.csv', row, cells)
const payment = (row: number, cells: Cells): Files => changed(accountNetwork, 'payments.csv', row, cells)

test('invoices of before the records, their payments and credits are recorded, and importing them again does nothing', async () => {
  const { summaries, told, of } = await imported(accountNetwork, accountNetwork)
  expect(summaries[0]?.refusals).toEqual([])
  expect(summaries.map(({ outcome }) => outcome)).toEqual(['imported', 'nothing-new'])
  expect(summaries.map(({ differences }) => differences)).toEqual([[], []])
  expect(told('TC-0001')).toEqual([
    '2021-04-10 AccountOpened',
    '2021-04-12 FormerInvoiceRecorded',
    '2021-04-20 PaymentReceived',
    '2021-06-01 PaymentReceived',
    '2021-07-01 RefundPaid',
    '2021-11-01 FormerInvoiceRecorded',
    '2021-12-01 PaymentReceived',
    '2021-12-06 PaymentReversed',
    '2022-06-01 InvoiceWrittenOff'
  ])
  expect(told('TC-0002').slice(1)).toEqual([
    '2021-04-15 FormerInvoiceRecorded',
    '2021-05-01 PaymentReceived',
    '2022-04-01 CreditFellDue',
    '2022-04-20 CreditNoteIssued',
    '2022-04-20 RefundPaid'
  ])
  expect(of('FormerInvoiceRecorded')[0]).toMatchObject({
    ...{ number: '2021/17', net: 486_000, vat: 97_200, gross: 583_200, purchaseOrder: 'PO-77', dueOn: '2021-05-15' },
    lines: [
      { line: 1, cycles: ['2021-2022', '2022-2023'], net: 477_000, vat: 95_400 },
      { line: 2, net: 9_000 }
    ]
  })
  expect(of('FormerInvoiceRecorded')[1]).toMatchObject({ number: '2021/18', dueOn: '2021-05-15' })
  expect(of('CreditNoteIssued')).toMatchObject([
    { number: 'C-4', place: null, invoice: '2021/18', gross: 60_000, released: [{ payment: 'P-3', amount: 60_000 }] }
  ])
  expect(of('PaymentReceived')[2]).toMatchObject({ payment: 'P-2', onAccount: 16_800 })
  expect(of('InvoiceWrittenOff')).toMatchObject([{ invoice: '2021/19', amount: 18_030 }])
})

test('VAT that the rules would not give is a difference and no refusal: the invoice keeps what it says', async () => {
  const { summaries, of } = await imported(invoice(0, { vat: '954.01' }))
  expect(summaries[0]).toMatchObject({
    ...{ outcome: 'imported', refused: 0 },
    differences: [{ file: 'invoices.csv', line: 2, column: 'vat', was: '954.00', is: '954.01', rule: null }]
  })
  expect(of('FormerInvoiceRecorded')[0]).toMatchObject({ vat: 97_201 })
  expect(summaryInWords(summaries[0]!)).toContain(
    'invoices.csv, line 2, vat: the VAT is £954.01, where the rules give £954.00: it stands as the document says'
  )
  // What is no membership may be taxed elsewhere.
  const untaxed = without(invoice(3, { vat: '0.00' }), 'payments.csv')
  expect((await imported(untaxed)).summaries[0]?.differences).toEqual([])
  const abroad = changed(accountNetwork, 'communities.csv', 0, { country: 'PT' })
  expect((await imported(abroad)).summaries[0]?.differences).toMatchObject([{ line: 2, was: '0.00', is: '954.00' }])
})

test('VAT of a credit, and a written-off amount, that the rules would not give are differences', async () => {
  const { summaries, of } = await imported(invoice(4, { vat: '99.00' }))
  expect(summaries[0]?.differences).toMatchObject([{ line: 6, column: 'vat', was: '100.00', is: '99.00' }])
  expect(of('CreditNoteIssued')).toMatchObject([{ vat: 10_000 }])
  const wrong = payment(7, { amount: '180.00', invoices: '2021/19:180.00' })
  expect((await imported(wrong)).summaries[0]?.differences).toMatchObject([
    { file: 'payments.csv', line: 9, column: 'amount', was: '180.30', is: '180.00' }
  ])
})

test('a cell that says later what is recorded otherwise is a difference, in pounds', async () => {
  const others = [
    invoice(0, { net: '4771.00', size: '25', what: 'fee' }),
    invoice(1, { cycles: '2021-2022' }),
    added(accountNetwork, 'invoices.csv', 1, { line: '3' }),
    changed(invoice(0, { due_on: '2021-06-01' }), 'invoices.csv', 1, { due_on: '2021-06-01' }),
    payment(0, { amount: '3001.00' })
  ]
  const { summaries, of } = await imported(accountNetwork, ...others)
  expect(summaries.slice(1).map(({ refused }) => refused)).toEqual([0, 0, 0, 0, 0])
  expect(
    summaries
      .slice(1)
      .map(({ differences }) => differences.map(one => `${one.column ?? ''} ${one.was ?? ''} ${one.is ?? ''}`))
  ).toEqual([
    ['what membership fee', 'size 24 25', 'net 4770.00 4771.00'],
    ['cycles not given 2021-2022'],
    ['line not given 3'],
    ['due_on 2021-05-15 2021-06-01'],
    ['amount 3000.00 3001.00']
  ])
  expect(of('FormerInvoiceRecorded')).toHaveLength(3)
})

test('a row of a number that cannot be read holds the whole document and what comes later to its account', async () => {
  const { summaries, told } = await imported(invoice(1, { net: 'ninety' }), accountNetwork)
  expect(summaries[0]?.refusals).toMatchObject([{ file: 'invoices.csv', line: 3, column: 'net' }])
  expect(summaries[0]?.refusals[0]?.waitingForIt).toBeGreaterThan(5)
  expect(summaries[1]).toMatchObject({ outcome: 'imported', refused: 0, differing: 0 })
  expect(told('TC-0001')).toHaveLength(9)
})

test('a row says what fits its kind', async () => {
  const refused = async (files: Files) => (await memoryStores().import(files)).refusals[0]
  expect(await refused(invoice(0, { net: '4,770.00' }))).toMatchObject({ line: 2, column: 'net' })
  expect(await refused(invoice(0, { what: '' }))).toMatchObject({ line: 2, column: 'what' })
  expect(await refused(invoice(0, { reason: 'Why not.' }))).toMatchObject({ line: 2, column: 'reason', value: null })
  expect(await refused(invoice(0, { due_on: '2021-04-11' }))).toMatchObject({ line: 2, column: 'due_on' })
  expect(await refused(invoice(4, { of: '' }))).toMatchObject({ line: 6, column: 'of' })
  expect(await refused(invoice(4, { type: 'Full' }))).toMatchObject({ line: 6, column: 'type' })
  expect(await refused(payment(0, { amount: '0.00' }))).toMatchObject({ line: 2, column: 'amount' })
  expect(await refused(payment(0, { invoices: '2021/17' }))).toMatchObject({ line: 2, column: 'invoices' })
  expect(await refused(payment(5, { reason: '' }))).toMatchObject({ line: 7, column: 'reason' })
  expect(await refused(payment(3, { invoices: '2021/17:1.00' }))).toMatchObject({ line: 5, column: 'invoices' })
  expect(await refused(payment(7, { amount: '1.00' }))).toMatchObject({ line: 9, column: 'invoices' })
  expect(await refused(lacking(accountNetwork, 'payments.csv', 7))).toBeUndefined()
})
