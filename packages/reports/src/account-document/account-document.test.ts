import type { CommunityId, DocumentNumber } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { accountOf, credited, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered, type Beside } from '../testing/answer-after.ts'
import { profileChanged, ref, registered } from '../testing/history.ts'
import { rateInWords } from './in-words.ts'
import { documentReport } from './report.ts'

const community = 'TC-1' as CommunityId
const number = 'TC-1/2024-25/1'
const script: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  ['SetPayer', '2024-04-02', { payer: ref('p'), contact: null }],
  quoted('2024-04-03', ['2024-2025', '2025-2026', '2026-2027']),
  ['AddCharge', '2024-04-04', { charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'FR' }],
  ['AddCharge', '2024-04-04', { charge: 'B-2', code: 'forum-place', net: 2_463, supply: 'admission', heldIn: 'GB' }],
  ['RecordPurchaseOrder', '2024-04-05', { purchaseOrder: 'PO-77', quote: 1 }],
  ['IssueInvoice', '2024-04-10', { quotes: [1], charges: ['B-1', 'B-2'], taxPoint: '2024-04-06' }]
]
const later: ReadonlyArray<Step> = [
  paid('2024-04-20', 'P-1', 400_000, [number, 300_000]),
  ['IssueReceipt', '2024-04-21', { payment: 'P-1' }],
  credited('2024-04-25', 'C-1', number, [
    { line: 1, net: 10_000 },
    { line: 2, net: 9_000 }
  ]),
  ['SetPayer', '2024-05-01', { payer: ref('q'), contact: null }]
]
const former: Step = [
  ...(['RecordFormerInvoice', '2024-04-02'] as const),
  {
    ...{ number: 'OLD-17', purchaseOrder: 'PO-1', dueOn: '2024-05-02' },
    lines: [
      {
        ...{ code: 'membership', membershipType: 'Full', size: 24, cycles: ['2023-2024'] },
        ...{ net: 240_000, vat: 47_999 }
      },
      { code: 'q1', membershipType: null, size: null, cycles: [], net: 100, vat: 20 }
    ]
  }
]
const said: Beside = { said: ({ commitment }) => `words ${commitment[0] ?? ''}` }
const document = async (asked: string, steps: ReadonlyArray<Step> = [...script, ...later], beside: Beside = said) =>
  answerAfter(
    [
      registered('TC-1'),
      profileChanged('TC-1', '2024-04-22', 'ADTC', { name: 'Another name' }),
      ...accountOf('TC-1', ...steps)
    ],
    beside
  )(documentReport, { community, number: asked as DocumentNumber })
const found = async (...given: Parameters<typeof document>) => answered(await document(...given))

test('an invoice, a credit note and a receipt are told as they were issued, whatever happened since', async () => {
  const before = await found(number, script)
  expect(before).toMatchObject({
    ...{ kind: 'invoice', community, number, former: false, on: '2024-04-10', taxPoint: '2024-04-06' },
    ...{ dueOn: '2024-05-10', name: 'Elm House', payer: { words: 'words p' }, purchaseOrders: ['PO-77'] },
    ...{ net: 712_463, vat: 140_693, gross: 853_156 }
  })
  expect(await found(number)).toEqual(before)
  const [note, receipt] = ['TC-1/2024-25/C1', 'TC-1/2024-25/R1']
  expect(await found(note)).toEqual(await found(note, [...script, ...later.slice(0, -1)]))
  expect(await found(receipt)).toEqual(await found(receipt, [...script, ...later.slice(0, 2)]))
  expect(await found(note)).toMatchObject({ name: 'Another name', payer: { words: 'words p' } })
  expect(await found(receipt)).toMatchObject({ name: 'House TC-1', payer: { words: 'words p' } })
})

test('a document tells VAT line by line and for each rate, and of a former invoice as it says', async () => {
  const [uk, abroad] = [
    { treatment: 'uk-standard', vatBasisPoints: 2_000 },
    { treatment: 'outside-scope', vatBasisPoints: 0 }
  ]
  expect(await found(number)).toMatchObject({
    lines: [
      {
        ...{ line: 1, what: 'Full membership for 2024-2025, 2025-2026 and 2026-2027', taxed: uk },
        ...{ net: 701_000, vat: 140_200, gross: 841_200 }
      },
      { line: 2, what: 'forum-place (B-1)', taxed: abroad, net: 9_000, vat: 0, gross: 9_000 },
      { line: 3, what: 'forum-place (B-2)', taxed: uk, net: 2_463, vat: 493, gross: 2_956 }
    ],
    byRate: [
      { taxed: uk, net: 703_463, vat: 140_693, gross: 844_156 },
      { taxed: abroad, net: 9_000, vat: 0, gross: 9_000 }
    ]
  })
  expect(await found('OLD-17', [['OpenAccount', '2024-04-01'], former])).toEqual({
    ...{ kind: 'invoice', community, number: 'OLD-17', former: true, on: '2024-04-02', taxPoint: '2024-04-02' },
    ...{ dueOn: '2024-05-02', name: 'House TC-1', payer: null, purchaseOrders: ['PO-1'] },
    lines: [
      { line: 1, what: 'Full membership for 2023-2024', taxed: null, net: 240_000, vat: 47_999, gross: 287_999 },
      { line: 2, what: 'q1', taxed: null, net: 100, vat: 20, gross: 120 }
    ],
    ...{ net: 240_100, vat: 48_019, gross: 288_119 },
    byRate: [{ taxed: null, net: 240_100, vat: 48_019, gross: 288_119 }]
  })
  const rates = [uk, { ...uk, vatBasisPoints: 1_750 }, abroad, null]
  expect(rates.map(one => rateInWords(one as never))).toEqual(['20%', '17.5%', 'outside the scope', 'as invoiced'])
})

test('a line says what was quoted or charged, and for which cycles', async () => {
  const changed: ReadonlyArray<Step> = [
    ['OpenAccount', '2024-04-01'],
    quoted('2024-04-02', ['2024-2025']),
    invoiced('2024-04-03', [1]),
    ['QuoteTypeChange', '2024-04-04', { cycle: '2024-2025', membershipType: 'Accreditation' }],
    ['QuoteExtra', '2024-04-05', { code: 'forum-place', quantity: 2 }],
    invoiced('2024-04-06', [2, 3])
  ]
  expect(await found('TC-1/2024-25/2', changed)).toMatchObject({
    payer: null,
    lines: [{ what: 'Accreditation instead of Full membership for 2024-2025' }, { what: '2 × forum-place' }]
  })
})

test('a credit note takes its words and rates from its invoice, and tells why while the reason is kept', async () => {
  expect(await found('TC-1/2024-25/C1')).toMatchObject({
    ...{
      kind: 'credit-note',
      on: '2024-04-25',
      invoice: number,
      invoicedOn: '2024-04-10',
      reason: { words: 'words w' }
    },
    lines: [
      { line: 1, what: 'Full membership for 2024-2025, 2025-2026 and 2026-2027', net: 10_000, vat: 2_000 },
      { line: 2, what: 'forum-place (B-1)', taxed: { treatment: 'outside-scope' }, net: 9_000, vat: 0 }
    ],
    ...{ net: 19_000, vat: 2_000, gross: 21_000 }
  })
  const erased = await found('TC-1/2024-25/C1', [...script, ...later], {})
  expect(erased).toMatchObject({ reason: { erased: true }, payer: { erased: true } })
  expect(reason.commitment[0]).toBe('w')
})

test('a receipt tells what its payment brought for each invoice, with the VAT of that invoice', async () => {
  expect(await found('TC-1/2024-25/R1')).toEqual({
    ...{ kind: 'receipt', community, number: 'TC-1/2024-25/R1', on: '2024-04-21', name: 'House TC-1' },
    ...{ payer: { words: 'words p' }, payment: 'P-1', receivedOn: '2024-04-20', amount: 400_000 },
    invoices: [
      {
        ...{ invoice: number, invoicedOn: '2024-04-10', net: 712_463, vat: 140_693, gross: 853_156 },
        received: 300_000
      }
    ]
  })
})

test('a document that the account does not have is told as such', async () => {
  const unknown = { type: 'NoSuchDocument', community, number: 'P-1' } as never
  expect(await document('P-1')).toEqual(left(unknown))
  expect(await answerAfter([])(documentReport, { community, number: 'P-1' as DocumentNumber })).toEqual(left(unknown))
  expect(documentReport.failures.NoSuchDocument.says(unknown)).toBe('The account of TC-1 has no document P-1.')
})

test('the table has a line for each line of a document, or each invoice of a receipt, and no words of people', async () => {
  const rowsOf = async (asked: string) => documentReport.csv(await found(asked)).rows
  expect(await rowsOf(number)).toMatchObject([
    { kind: 'invoice', line: 1, rate: '20%', net: 701_000 },
    { line: 2, rate: 'outside the scope' },
    { line: 3 }
  ])
  expect(await rowsOf('TC-1/2024-25/C1')).toMatchObject([{ line: 1, invoice: number }, { line: 2 }])
  expect(await rowsOf('TC-1/2024-25/R1')).toMatchObject([{ invoice: number, received: 300_000 }])
  expect(documentReport.csv(await found(number)).columns).not.toContain('payer')
})
