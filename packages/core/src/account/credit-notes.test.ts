import fc from 'fast-check'
import { expect, test } from 'vitest'
import { account } from './index.ts'
import { replay } from '../aggregate.ts'
import { ask, happened, ref, threeCycles, withPolicy } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'
import { allocatedTo, outstandingOf, standingOf } from './standing.ts'

const first = 'TC-0001/2024-25/1'
const opened = ask('OpenAccount', '2024-04-01')
/** One invoice of £2,460.00 and £492.00 VAT. */
const invoiced: ReadonlyArray<Step> = [opened, ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')]
const paid = ask('RecordPayment', '2024-04-20')
const credit = (lines: Readonly<Record<number, number>>, fields: object = {}, on = '2024-05-02') =>
  ask('IssueCreditNote', on, {
    lines: Object.entries(lines).map(([line, net]) => ({ line: Number(line), net })),
    ...fields
  })
const lastOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).refusal

test('a credit note on a paid invoice brings the money back to the account', () => {
  expect(lastOf(paid, credit({ 1: 10_000 }))).toEqual([
    {
      ...{ type: 'CreditNoteIssued', community: 'TC-0001', number: 'TC-0001/2024-25/C1', financialYear: '2024-25' },
      ...{ place: 1, credit: 'C-1', invoice: first, net: 10_000, vat: 2_000, gross: 12_000, on: '2024-05-02' },
      lines: [{ line: 1, net: 10_000, vat: 2_000 }],
      ...{ released: [{ payment: 'P-1', amount: 12_000 }], reason: ref('n') }
    }
  ])
  const { state } = play(...invoiced, paid, credit({ 1: 10_000 }))
  expect(state.payments).toMatchObject([{ onAccount: 12_000 }])
  expect(state.invoices.map(invoice => [standingOf(invoice), allocatedTo(invoice)])).toEqual([['settled', 283_200]])
})

test('what a credit note brought back lies on account from its day on, whenever what is done with it is recorded', () => {
  const back = [paid, credit({ 1: 10_000 })]
  const refund = (on: string) => refusalOf(...back, ask('RecordRefund', on, { amount: 12_000 }))
  expect(refund('2024-05-01')).toMatchObject({ type: 'MoreThanOnAccount', onAccount: 0 })
  expect(refund('2024-05-02')).toBe(null)
})

test('what is outstanding is credited first, and only what is beyond it comes back, the latest first', () => {
  const pay = (payment: string, amount: number, on: string) =>
    ask('RecordPayment', on, { payment, amount, to: [{ invoice: first, amount }] })
  expect(lastOf(credit({ 1: 10_000 }))).toMatchObject([{ released: [] }])
  const both = [pay('P-1', 100_000, '2024-04-20'), pay('P-2', 183_200, '2024-04-21')]
  expect(lastOf(...both, credit({ 1: 10_000 }))).toMatchObject([{ released: [] }])
  expect(play(...invoiced, ...both, credit({ 1: 10_000 })).state.invoices.map(standingOf)).toEqual(['settled'])
  expect(lastOf(...both, credit({ 1: 10_001 }))).toMatchObject([{ released: [{ payment: 'P-2', amount: 1 }] }])
  expect(lastOf(...both, credit({ 1: 246_000 }))).toMatchObject([
    {
      released: [
        { payment: 'P-2', amount: 183_200 },
        { payment: 'P-1', amount: 100_000 }
      ]
    }
  ])
  // A payment that settled it twice comes back as one amount.
  const again = ask('RecordPayment', '2024-04-22', { payment: 'P-3', amount: 12_000, to: [] })
  const allocated = ask('AllocateCredit', '2024-04-23', { amount: 5_000 })
  const more = ask('AllocateCredit', '2024-04-24', { allocation: 'A-2', amount: 7_000 })
  expect(lastOf(...both, again, allocated, more, credit({ 1: 246_000 }))).toMatchObject([
    { released: [{ payment: 'P-3', amount: 12_000 }, { payment: 'P-2' }, { payment: 'P-1' }] }
  ])
})

test('a line is never credited beyond its net, and its last credit takes the rest of its VAT', () => {
  expect(refusalOf(credit({ 1: 246_001 }))).toEqual({ type: 'CreditExceedsLine', line: 1, left: 246_000 })
  const some = credit({ 1: 100_001 })
  expect(lastOf(some)).toMatchObject([{ net: 100_001, vat: 20_000 }])
  expect(lastOf(some, credit({ 1: 145_999 }, { credit: 'C-2' }))).toMatchObject([{ vat: 29_200, gross: 175_199 }])
  expect(refusalOf(some, credit({ 1: 146_000 }, { credit: 'C-2' }))).toEqual({
    ...{ type: 'CreditExceedsLine', line: 1, left: 145_999 }
  })
  const parts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(parts, fc.constantFrom(2_000, 1_750, 500, 0), (nets, vatBasisPoints) => {
      const net = nets.reduce((sum, one) => sum + one, 0)
      const charged = ask('AddCharge', '2024-04-02', { net })
      const issued = ask('IssueInvoice', '2024-04-03', { quotes: [], charges: ['B-1'] })
      const credits = nets.map((one, place) => credit({ 1: one }, { credit: `C-${String(place)}` }))
      const { state, events } = play(opened, charged, [issued, withPolicy({ vatBasisPoints })], ...credits)
      const [invoice] = state.invoices
      expect(invoice?.lines[0]?.credited).toEqual({ net, vat: invoice?.vat })
      expect(events.filter(({ type }) => type === 'CreditNoteIssued')).toHaveLength(nets.length)
    }),
    { numRuns: 50 }
  )
})

test('a credit takes the rate of its invoice, whatever the rate is by then', () => {
  expect(lastOf([credit({ 1: 10_000 }), withPolicy({ vatBasisPoints: 1_750 })])).toMatchObject([{ vat: 2_000 }])
})

test('of an invoice from before the records VAT is credited in proportion', () => {
  const lines = [
    { code: 'q1', membershipType: null, size: null, cycles: [], net: 300, vat: 50 },
    { code: 'q2', membershipType: null, size: null, cycles: [], net: 0, vat: 7 }
  ]
  const former = [opened, ask('RecordFormerInvoice', '2024-04-02', { lines })]
  const of = (net: number, id: string) => credit({ 1: net }, { credit: id, invoice: 'OLD-17' })
  expect(play(...former, of(100, 'C-1')).last).toMatchObject([{ net: 100, vat: 17 }])
  expect(play(...former, of(100, 'C-1'), of(200, 'C-2')).last).toMatchObject([{ net: 200, vat: 33 }])
  expect(play(...former, credit({ 2: 0 }, { invoice: 'OLD-17' })).last).toMatchObject([{ net: 0, vat: 7 }])
})

test('a credit note names lines of its invoice, each once and with an amount', () => {
  expect(refusalOf(credit({}))).toEqual({ type: 'NothingToCredit' })
  expect(refusalOf(credit({ 1: 0 }))).toEqual({ type: 'NothingToCredit' })
  expect(refusalOf(credit({ 2: 1 }))).toEqual({ type: 'NoSuchLine', line: 2 })
  const twice = [1, 2].map(net => ({ line: 1, net }))
  expect(refusalOf(ask('IssueCreditNote', '2024-05-02', { lines: twice }))).toEqual({ type: 'NoSuchLine', line: 1 })
  expect(refusalOf(credit({ 1: 1 }, { invoice: 'OLD-17' }))).toEqual({ type: 'NoSuchInvoice', invoice: 'OLD-17' })
  expect(refusalOf(credit({ 1: 1 }, {}, '2024-04-09'))).toMatchObject({ type: 'BeforeItsInvoice' })
  expect(play(ask('IssueCreditNote', '2024-05-02')).refusal).toMatchObject({ type: 'NoAccount' })
})

test('credit notes have a series of their own, and none is dated before the last', () => {
  const c2 = { credit: 'C-2' }
  expect(lastOf(credit({ 1: 1 }), credit({ 1: 1 }, c2))).toMatchObject([{ number: 'TC-0001/2024-25/C2', place: 2 }])
  expect(lastOf(credit({ 1: 1 }), credit({ 1: 1 }, c2, '2025-04-01'))).toMatchObject([{ number: 'TC-0001/2025-26/C1' }])
  expect(refusalOf(credit({ 1: 1 }), credit({ 1: 1 }, c2, '2024-05-01'))).toEqual({
    ...{ type: 'DatedBeforeLastNumber', last: '2024-05-02' }
  })
})

test('a credit note from before the records keeps its number and takes none', () => {
  const former = credit({ 1: 1 }, { formerNumber: 'OLD-C1' })
  const c2 = { credit: 'C-2' }
  expect(lastOf(former)).toMatchObject([{ number: 'OLD-C1', place: null, financialYear: '2024-25' }])
  expect(lastOf(former, credit({ 1: 1 }, c2, '2024-05-01'))).toMatchObject([{ number: 'TC-0001/2024-25/C1' }])
  expect(refusalOf(former, credit({ 1: 1 }, { ...c2, formerNumber: 'OLD-C1' }))).toMatchObject({ type: 'NumberTaken' })
  expect(refusalOf(credit({ 1: 1 }, { formerNumber: 'TC-0001/2024-25/C7' }))).toMatchObject({
    type: 'NumberOfOurSeries'
  })
})

test('a credit note is issued once under its id', () => {
  const one = credit({ 1: 1 })
  const former = credit({ 1: 1 }, { formerNumber: 'OLD-C1' })
  expect(lastOf(one, one)).toEqual([])
  expect(lastOf(former, former)).toEqual([])
  for (const other of [credit({ 1: 2 }), credit({ 1: 1 }, {}, '2024-05-03'), credit({ 1: 1, 2: 1 }), former])
    expect(refusalOf(one, other), JSON.stringify(other)).toEqual({ type: 'EntryStandsOtherwise', entry: 'C-1' })
  expect(refusalOf(former, one)).toMatchObject({ type: 'EntryStandsOtherwise' })
  expect(refusalOf(one, credit({ 1: 1 }, { invoice: 'OLD-17' }))).toMatchObject({ type: 'EntryStandsOtherwise' })
})

test('of three years paid at once and left in the second, £2,804.00 come back and £5,608.00 stay allocated', () => {
  const { state } = play(
    ...[opened, ask('QuoteMembership', '2024-04-02', { cycles: threeCycles }), ask('IssueInvoice', '2024-04-10')],
    ask('RecordPayment', '2024-04-20', { amount: 841_200, to: [{ invoice: first, amount: 841_200 }] }),
    ask('NoteEndOfMembership', '2025-12-01', { lastBegun: '2025-2026' }),
    credit({ 1: 233_667 }, {}, '2025-12-05')
  )
  expect(state.creditNotes).toMatchObject([{ lines: [{ net: 233_667, vat: 46_733 }] }])
  expect(state.payments).toMatchObject([{ onAccount: 280_400 }])
  expect(state.invoices.map(allocatedTo)).toEqual([560_800])
  expect(state.invoices[0]?.lines).toMatchObject([{ due: 0 }])
})

test('four credit notes on lines of £68.33, £57.50, £85.00 and £68.33 sum to £335.00', () => {
  const nets = [6_833, 5_750, 8_500, 6_833]
  const ids = nets.map((_, place) => `B-${String(place)}`)
  const { state } = play(
    ...[opened, ...nets.map((net, place) => ask('AddCharge', '2024-04-02', { charge: ids[place], net }))],
    ask('IssueInvoice', '2024-04-10', { quotes: [], charges: ids }),
    ...nets.map((net, place) => credit({ [place + 1]: net }, { credit: `C-${String(place)}` }))
  )
  expect(state.invoices.map(invoice => [invoice.credited, outstandingOf(invoice)])).toEqual([[33_500, 0]])
})

test('an invoice written off is written back before it is credited', () => {
  const off = ask('WriteOffInvoice', '2024-05-01')
  expect(refusalOf(off, credit({ 1: 1 }))).toEqual({ type: 'InvoiceNotOpen', invoice: first, standing: 'written-off' })
})

test('whatever a history brought back, more than was due of a line leaves nothing due', () => {
  const due = happened('CreditFellDue', '2024-05-01', {
    ...{ invoice: first, line: 1, cycles: [], net: 100 },
    cause: { of: 'membership-ended', lastBegun: null }
  })
  const { events } = play(...invoiced)
  const [noted] = play(...invoiced, credit({ 1: 300 })).last
  expect(noted).toBeDefined()
  if (noted !== undefined)
    expect(replay(account)([...events, due, noted]).invoices[0]?.lines).toMatchObject([{ due: 0 }])
})
