import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { p2 } from '../testing/index.ts'
import type { BasisPoints } from '../values/basis-points.ts'
import type { Cycle } from '../values/cycle.ts'
import type { Pence } from '../values/pence.ts'
import { vatOn } from '../values/vat.ts'
import { account, coverOf } from './index.ts'
import { ask, elsewhere, happened, ref, threeCycles, withPolicy } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const quote = (on: string, fields: object = {}) => ask('QuoteMembership', on, fields)
const issue = (on: string, fields: object = {}) => ask('IssueInvoice', on, fields)
const charge = (id: string, fields: object = {}) => ask('AddCharge', '2024-04-02', { charge: id, ...fields })
const lastOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).refusal
const first = 'TC-0001/2024-25/1'

test('an invoice says what it is for, who pays, and by when', () => {
  const paying = [ask('SetPayer', '2024-04-01'), quote('2024-04-02'), ask('RecordPurchaseOrder', '2024-04-03')]
  expect(lastOf(...paying, charge('B-1', { net: 5_000 }), issue('2024-04-10', { charges: ['B-1'] }))).toEqual([
    {
      ...{ type: 'InvoiceIssued', community: 'TC-0001', number: first, financialYear: '2024-25', place: 1 },
      ...{ name: 'Elm House', payer: ref('p'), on: '2024-04-10', taxPoint: '2024-04-10', dueOn: '2024-05-10' },
      ...{ purchaseOrders: ['PO-77'], net: 251_000, vat: 50_200, gross: 301_200 },
      lines: [
        {
          ...{ line: 1, cycles: ['2024-2025'], quantity: 1, net: 246_000, vat: 49_200 },
          taxed: { supply: 'membership', treatment: 'uk-standard', vatBasisPoints: 2_000 },
          subject: {
            ...{ of: 'membership', quote: 1, membershipType: 'Full', key: null, size: 24, band: 2 },
            ...{ annual: 246_000, discountBasisPoints: 0 }
          }
        },
        {
          ...{ line: 2, cycles: [], quantity: 1, net: 5_000, vat: 1_000 },
          taxed: { supply: 'admission', treatment: 'uk-standard', vatBasisPoints: 2_000 },
          subject: { of: 'charge', charge: 'B-1', code: 'forum-place' }
        }
      ]
    }
  ])
  expect(lastOf(quote('2024-04-02'), issue('2024-04-10'))).toMatchObject([{ payer: null, purchaseOrders: [] }])
  const inTen = withPolicy({ paymentTermDays: 10 })
  expect(lastOf(quote('2024-04-02'), [issue('2024-04-10'), inTen])).toMatchObject([{ dueOn: '2024-04-20' }])
})

test('VAT is taken line by line, to the nearest penny, half up', () => {
  const three = ['B-1', 'B-2', 'B-3']
  const charged = three.map(id => charge(id, { net: 2_463 }))
  const [invoice] = lastOf(...charged, issue('2024-04-10', { quotes: [], charges: three }))
  expect(invoice).toMatchObject({ lines: three.map(() => ({ vat: 493 })), net: 7_389, vat: 1_479, gross: 8_868 })
  fc.assert(
    fc.property(fc.nat({ max: 100_000_000 }), fc.nat({ max: 10_000 }), (net, rate) => {
      const exact = (2n * BigInt(net) * BigInt(rate) + 10_000n) / 20_000n
      expect(BigInt(vatOn(net as Pence, rate as BasisPoints))).toBe(exact)
    })
  )
})

/** How a charge is taxed on an invoice, after what finance said, if anything. */
const taxOf = (fields: object, belongs: object, ...said: ReadonlyArray<Step>) => {
  const invoice = issue('2024-04-10', { quotes: [], charges: ['B-1'] })
  const [issued] = lastOf(...said, charge('B-1', fields), [invoice, elsewhere(belongs)])
  return issued?.type === 'InvoiceIssued' ? issued.lines[0]?.taxed?.vatBasisPoints : undefined
}

test('membership is taxed where the member belongs, a place at an event where it is held, one held online as membership, unless finance says otherwise', () => {
  const [member, place, online] = [
    { supply: 'membership', heldIn: null },
    { supply: 'admission', heldIn: 'GB' },
    { supply: 'admission', heldIn: null }
  ]
  const inFrance = { country: 'FR' }
  expect([taxOf(member, {}), taxOf(place, {}), taxOf(online, {})]).toEqual([2_000, 2_000, 2_000])
  expect([taxOf(member, inFrance), taxOf(place, inFrance), taxOf(online, inFrance)]).toEqual([0, 2_000, 0])
  expect(taxOf({ ...place, heldIn: 'FR' }, {})).toBe(0)
  expect(taxOf(member, { country: 'IM' })).toBe(2_000)

  const outside = (supply: string, on = '2024-04-05') => ask('SetTaxTreatment', on, { supply })
  expect(taxOf(member, {}, outside('membership'))).toBe(0)
  expect(taxOf(online, {}, outside('membership'))).toBe(0)
  expect(taxOf(place, {}, outside('membership'))).toBe(2_000)
  expect(taxOf(place, {}, outside('admission'))).toBe(0)
  expect(taxOf(member, {}, outside('membership', '2024-04-11'))).toBe(2_000)
  const back = ask('SetTaxTreatment', '2024-04-05', { treatment: 'uk-standard' })
  expect(taxOf(member, inFrance, outside('membership'), back)).toBe(2_000)
  expect(taxOf(member, inFrance, back, outside('membership', '2024-04-04'))).toBe(2_000)
  expect(lastOf(outside('membership'), outside('membership'))).toEqual([])
})

test('VAT is that of the tax point: the invoice’s day, or an earlier one that the invoice names', () => {
  const then = { ...withPolicy({}), policyAtTaxPoint: withPolicy({ vatBasisPoints: 1_750 }).policy }
  const earlier = issue('2024-04-10', { taxPoint: '2024-04-05' })
  expect(lastOf(quote('2024-04-02'), [earlier, then])).toMatchObject([{ vat: 43_050, taxPoint: '2024-04-05' }])
  expect(
    lastOf(quote('2024-04-02'), [earlier, { countryAtTaxPoint: elsewhere({ country: 'FR' }).countryAtTaxPoint }])
  ).toMatchObject([{ vat: 0 }])
  expect(lastOf(quote('2024-04-02'), [earlier, { countryAtTaxPoint: null }])).toMatchObject([{ vat: 49_200 }])
  const outside = ask('SetTaxTreatment', '2024-04-06')
  expect(lastOf(quote('2024-04-02'), outside, earlier)).toMatchObject([{ vat: 49_200 }])
  expect(lastOf(quote('2024-04-02'), outside, issue('2024-04-10'))).toMatchObject([{ vat: 0 }])
  expect(refusalOf(quote('2024-04-02'), issue('2024-04-10', { taxPoint: '2024-04-11' }))).toEqual({
    type: 'TaxPointAfterInvoice',
    on: '2024-04-10'
  })
})

const twoQuotes = [quote('2024-04-02'), quote('2024-04-02', { cycles: ['2025-2026'] })]

test('an invoice takes the next number of its account and financial year when it is issued, never before', () => {
  const played = play(opened, ...twoQuotes, issue('2024-04-10', { quotes: [2] }), issue('2024-04-10'))
  expect(played.state.invoices.map(({ number }) => number)).toEqual([first, 'TC-0001/2024-25/2'])
  const nextYear = withPolicy({ quoteDays: 500 })
  const late = twoQuotes.map((step): Step => [step, nextYear])
  expect(lastOf(...late, issue('2025-03-31'), issue('2025-04-01', { quotes: [2] }))).toMatchObject([
    { number: 'TC-0001/2025-26/1', place: 1 }
  ])
  const byCalendar = { ...withPolicy({ financialYearMonth: 1 }) }
  expect(lastOf(quote('2024-04-02'), [issue('2024-04-10'), byCalendar])).toMatchObject([
    { number: 'TC-0001/2024-25/1' }
  ])
  expect(lastOf(...twoQuotes, issue('2024-04-10', { quotes: [3] }), issue('2024-04-11'))).toMatchObject([
    { number: first }
  ])
})

test('no invoice or credit note is dated before the last of its series', () => {
  expect(refusalOf(...twoQuotes, issue('2024-04-10'), issue('2024-04-09', { quotes: [2] }))).toEqual({
    type: 'DatedBeforeLastNumber',
    last: '2024-04-10'
  })
  expect(lastOf(...twoQuotes, issue('2024-04-10'), issue('2024-04-10', { quotes: [2] }))).toHaveLength(1)
})

test('what is invoiced late, of the financial year before, is refused only where a later number of that year stands', () => {
  const nextYear = withPolicy({ quoteDays: 500 })
  const threeQuotes = [...twoQuotes, quote('2024-04-02', { cycles: ['2026-2027'] })].map((step): Step => [
    step,
    nextYear
  ])
  const [march, april] = [issue('2025-03-31'), issue('2025-04-01', { quotes: [2] })]
  expect(lastOf(...threeQuotes, april, march)).toMatchObject([{ number: first, on: '2025-03-31' }])
  expect(refusalOf(...threeQuotes, march, april, issue('2025-03-30', { quotes: [3] }))).toEqual({
    type: 'DatedBeforeLastNumber',
    last: '2025-03-31'
  })
})

test('an invoice from before the records keeps its number and takes none', () => {
  const former = ask('RecordFormerInvoice', '2024-04-20')
  expect(lastOf(former)).toEqual([
    {
      ...{ type: 'FormerInvoiceRecorded', community: 'TC-0001', number: 'OLD-17', financialYear: '2024-25' },
      ...{ net: 240_000, vat: 48_000, gross: 288_000, purchaseOrder: null, dueOn: '2024-05-01', on: '2024-04-20' },
      lines: [
        {
          ...{ line: 1, cycles: ['2023-2024'], quantity: 1, taxed: null, net: 240_000, vat: 48_000 },
          subject: { of: 'former', code: 'membership', membershipType: 'Full', size: 24 }
        }
      ]
    }
  ])
  expect(lastOf(quote('2024-04-02'), former, issue('2024-04-10'))).toMatchObject([{ number: first }])
  expect(lastOf(former, former)).toEqual([])
  const otherwise = { type: 'NumberTaken', number: 'OLD-17' }
  expect(refusalOf(former, { ...former, on: ask('OpenAccount', '2024-04-21').on })).toEqual(otherwise)
  for (const fields of [{ dueOn: '2024-05-02' }, { purchaseOrder: 'PO-1' }, { lines: [] }])
    expect(refusalOf(former, ask('RecordFormerInvoice', '2024-04-20', fields))).toEqual(otherwise)
  expect(refusalOf(ask('RecordFormerInvoice', '2024-04-20', { number: 'TC-0001/2023-24/7' }))).toEqual({
    type: 'NumberOfOurSeries',
    number: 'TC-0001/2023-24/7'
  })
  for (const number of ['TC-0002/2023-24/7', 'TC-0001/7', 'TC-0001'])
    expect(lastOf(ask('RecordFormerInvoice', '2024-04-20', { number }))).toMatchObject([{ number }])
  expect(refusalOf(ask('RecordFormerInvoice', '2024-04-20', { lines: [] }))).toEqual({ type: 'NothingToInvoice' })
  const gap = { code: 'x', membershipType: 'Full', size: 1, cycles: ['2023-2024', '2025-2026'], net: 1, vat: 0 }
  expect(refusalOf(ask('RecordFormerInvoice', '2024-04-20', { lines: [gap] }))).toEqual({
    type: 'CyclesNotConsecutive'
  })
})

test('a purchase order is recorded before its quote is invoiced, where policy asks for one', () => {
  const nhs = elsewhere({ provider: 'nhs' })
  const invoice: Step = [issue('2024-04-10'), nhs]
  const order = ask('RecordPurchaseOrder', '2024-04-03')
  expect(refusalOf(quote('2024-04-02'), invoice)).toEqual({ type: 'PurchaseOrderMissing', quote: 1, provider: 'nhs' })
  expect(lastOf(quote('2024-04-02'), order, invoice)).toMatchObject([{ purchaseOrders: ['PO-77'] }])
  expect(
    lastOf(quote('2024-04-02'), [issue('2024-04-10'), { ...nhs, ...withPolicy({ purchaseOrderProviders: [] }) }])
  ).toHaveLength(1)
  expect(lastOf(quote('2024-04-02'), order, order)).toEqual([])
  expect(refusalOf(order)).toEqual({ type: 'NoSuchQuote', quote: 1 })
  expect(refusalOf(quote('2024-04-02'), issue('2024-04-10'), order)).toEqual({
    ...{ type: 'QuoteAlreadyInvoiced', quote: 1 },
    invoice: first
  })
})

test('what was waived for a quote stands in the way of its invoice no more', () => {
  const events = play(opened, quote('2024-04-02')).events
  const waive = (rule: string) =>
    happened('AccountRuleWaived', '2024-08-01', { rule, quote: 1, reason: ref('r'), approvedBy: 'network-team' })
  const invoiceAfter = (...rules: ReadonlyArray<string>) =>
    account.commands.IssueInvoice.rule(issue('2024-08-10'), replay(account)([...events, ...rules.map(waive)]), {
      ...withPolicy({}),
      ...elsewhere({ provider: 'nhs' })
    })
  expect(invoiceAfter()).toMatchObject({ left: { type: 'QuoteExpired' } })
  expect(invoiceAfter('QuoteExpired')).toMatchObject({ left: { type: 'PurchaseOrderMissing' } })
  expect(invoiceAfter('PurchaseOrderMissing')).toMatchObject({ left: { type: 'QuoteExpired' } })
  expect(invoiceAfter('QuoteExpired', 'PurchaseOrderMissing')).toMatchObject({ right: [{ type: 'InvoiceIssued' }] })
})

const givenBack = happened('CreditNoteIssued', '2024-04-12', {
  ...{ number: 'TC-0001/2024-25/C1', financialYear: '2024-25', place: 1, credit: 'C-1', invoice: first },
  ...{ lines: [{ line: 1, net: 246_000, vat: 49_200 }], net: 246_000, vat: 49_200, gross: 295_200 },
  ...{ released: [], reason: ref('r') }
})

test('a quote or charge is invoiced once', () => {
  expect(refusalOf(quote('2024-04-02'), issue('2024-04-10'), issue('2024-04-11'))).toEqual({
    ...{ type: 'QuoteAlreadyInvoiced', quote: 1 },
    invoice: first
  })
  const charged = (on: string) => issue(on, { quotes: [], charges: ['B-1', 'B-1'] })
  expect(lastOf(charge('B-1'), charged('2024-04-10'))).toMatchObject([{ net: 9_000 }])
  expect(refusalOf(charge('B-1'), charged('2024-04-10'), charged('2024-04-11'))).toEqual({
    ...{ type: 'ChargeAlreadyInvoiced', charge: 'B-1' },
    invoice: first
  })
  expect(lastOf(quote('2024-04-02'), issue('2024-04-10'), issue('2024-04-10'))).toEqual([])
  const { events } = play(opened, quote('2024-04-02'), issue('2024-04-10'))
  const again = account.commands.IssueInvoice.rule(issue('2024-04-12'), replay(account)([...events, givenBack]), {
    ...withPolicy({}),
    ...elsewhere({})
  })
  expect(again).toMatchObject({ right: [{ number: 'TC-0001/2024-25/2' }] })
})

test('what is to be invoiced is there, and named', () => {
  expect(refusalOf(issue('2024-04-10'))).toEqual({ type: 'NoSuchQuote', quote: 1 })
  expect(refusalOf(issue('2024-04-10', { quotes: [] }))).toEqual({ type: 'NothingToInvoice' })
  const unknown = issue('2024-04-10', { quotes: [], charges: ['B-9'] })
  expect(refusalOf(unknown)).toEqual({ type: 'NoSuchCharge', charge: 'B-9' })
  expect(refusalOf(charge('B-1'), issue('2024-04-01', { quotes: [], charges: ['B-1'] }))).toEqual({
    ...{ type: 'ChargedLater', charge: 'B-1' },
    on: '2024-04-02'
  })
  expect(refusalOf(quote('2024-04-02'), [issue('2024-04-10'), { profile: null }])).toMatchObject({
    type: 'ProfileUnknown'
  })
})

test('a cycle is invoiced once, and a dearer type where it is paid for', () => {
  const covered = { type: 'AlreadyCovered', cycle: '2024-2025', invoice: first }
  const both = [quote('2024-04-02'), quote('2024-04-02', { cycles: threeCycles })]
  expect(refusalOf(...both, issue('2024-04-10', { quotes: [1, 2] }))).toEqual({ ...covered, invoice: null })
  expect(refusalOf(...both, issue('2024-04-10'), issue('2024-04-10', { quotes: [2] }))).toEqual(covered)
  expect(refusalOf(quote('2024-04-02'), issue('2024-04-10'), quote('2024-04-11', { size: 12 }))).toEqual(covered)

  const prepaid = [quote('2024-04-02', { cycles: threeCycles }), issue('2024-04-10')]
  const change = (membershipType: string): Step => [
    ask('QuoteTypeChange', '2025-06-10', { membershipType }),
    { priceList: p2 }
  ]
  const two = [...prepaid, change('Accreditation'), change('HmpIntegratedAudit')]
  const unpaid = { type: 'NotCovered', cycle: '2025-2026' }
  expect(refusalOf(...two, issue('2025-06-20', { quotes: [2, 3] }))).toEqual(unpaid)
  expect(refusalOf(...two, issue('2025-06-20', { quotes: [2] }), issue('2025-06-20', { quotes: [3] }))).toEqual(unpaid)
})

test('an issued invoice never changes; a credit note corrects it', () => {
  const { events } = play(opened, quote('2024-04-02'), issue('2024-04-10'))
  const fixed = (history: typeof events) =>
    replay(account)(history).invoices.map(({ number, on, lines, net, vat, gross }) => {
      const said = lines.map(({ line, subject, net: ofLine, vat: vatOfLine }) => ({ line, subject, ofLine, vatOfLine }))
      return { number, on, said, net, vat, gross }
    })
  expect(fixed([...events, givenBack])).toEqual(fixed(events))
  expect(replay(account)([...events, givenBack]).invoices[0]).toMatchObject({
    ...{ gross: 295_200, credited: 295_200 },
    lines: [{ net: 246_000, credited: { net: 246_000, vat: 49_200 } }]
  })
})

test('cycles paid in advance stay as invoiced, whoever pays when', () => {
  const { events } = play(opened, quote('2024-04-02', { cycles: threeCycles }), issue('2024-04-10'))
  const paid = (payment: string, on: string, amount: number) =>
    happened('PaymentReceived', on, { payment, amount, to: [{ invoice: first, amount }], onAccount: 0 })
  const histories = [
    events,
    [...events, paid('P-1', '2024-05-01', 841_200)],
    [...events, paid('P-1', '2024-05-01', 1_000), paid('P-2', '2026-01-31', 840_200)]
  ]
  for (const history of histories)
    for (const cycle of threeCycles)
      expect(coverOf(replay(account)(history), cycle as Cycle)).toMatchObject({ invoice: first, cycles: 3 })
})
