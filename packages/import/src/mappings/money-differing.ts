/**
 * Money that is not what the rules give, or what is recorded: a row stands as it says, and the difference is told in pounds.
 */
import type { AccountEvent, CreditNoteIssued, FormerInvoiceRecorded, Pence } from '@cofc/core'
import { vatOn } from '@cofc/core'
import type { MoneyKnown } from './money-known.ts'
import type { InvoiceCells } from './invoice-columns.ts'
import type { PaymentCells } from './payment-columns.ts'
import type { Origin } from './row.ts'
import type { FoundDifference } from './step.ts'

type InvoiceRow = Origin<InvoiceCells>
type PaymentRow = Origin<PaymentCells>

const inPounds = (pence: number): string => (pence / 100).toFixed(2)

type Of = Pick<InvoiceRow, 'file' | 'line'>
const differs = (
  { file, line }: Of,
  column: string,
  [was, is]: readonly [was: Pence, is: Pence]
): ReadonlyArray<FoundDifference> => (was === is ? [] : [{ file, line, column, was: inPounds(was), is: inPounds(is) }])

const byTheRules = (row: InvoiceRow, { ratesOn }: MoneyKnown): ReadonlyArray<FoundDifference> => {
  const { on, type, net, vat } = row.cells
  const fit = ratesOn(on, type !== null).map(rate => vatOn(net, rate))
  const [likeliest] = fit
  return likeliest === undefined || fit.includes(vat)
    ? []
    : differs(row, 'vat', [likeliest, vat]).map(one => ({ ...one, says: saysVat(one) }))
}
const saysVat = ({ was, is }: FoundDifference): string =>
  `the VAT is £${is ?? ''}, where the rules give £${was ?? ''}: it stands as the document says`

const besideRecord = (row: InvoiceRow, invoice: FormerInvoiceRecorded): ReadonlyArray<FoundDifference> => {
  const { cells, file, line: at } = row
  const line = invoice.lines.find(one => one.line === cells.line)
  if (line === undefined) return [{ file, line: at, column: 'line', was: 'not given', is: String(cells.line) }]
  const { subject, cycles, net, vat } = line
  if (subject.of !== 'former') return []
  const told = [
    ['what', subject.code, cells.what],
    ['type', subject.membershipType, cells.type],
    ['size', subject.size, cells.size],
    ['cycles', cycles.join(';'), cells.cycles.toSorted().join(';')]
  ] as const
  return [
    ...told
      .filter(([, was, is]) => (was ?? '') !== (is ?? ''))
      .map(([column, was, is]) => ({ file, line: at, column, was: shown(was), is: shown(is) })),
    ...differs(row, 'net', [net, cells.net]),
    ...differs(row, 'vat', [vat, cells.vat])
  ]
}
const shown = (cell: string | number | null): string => (cell === null || cell === '' ? 'not given' : String(cell))

const creditDiffering = (row: InvoiceRow, note: CreditNoteIssued): ReadonlyArray<FoundDifference> => {
  const line = note.lines.find(one => one.line === row.cells.line)
  if (line === undefined) return []
  return [
    ...differs(row, 'net', [line.net, row.cells.net]),
    ...differs(row, 'vat', [line.vat, row.cells.vat]).map(one => ({ ...one, says: saysCredit(one) }))
  ]
}
const saysCredit = ({ was, is }: FoundDifference): string =>
  `the VAT is £${is ?? ''}, where the rules give back £${was ?? ''}: £${was ?? ''} stands`

const isInvoice = (event: AccountEvent): event is FormerInvoiceRecorded => event.type === 'FormerInvoiceRecorded'
const isCredit = (event: AccountEvent): event is CreditNoteIssued => event.type === 'CreditNoteIssued'

const ofRow = (row: InvoiceRow, known: MoneyKnown): ReadonlyArray<FoundDifference> => {
  const { invoice, kind } = row.cells
  if (kind === 'credit') {
    const note = known.events.filter(isCredit).find(({ number }) => number === invoice)
    return note === undefined ? [] : creditDiffering(row, note)
  }
  const found = known.events.filter(isInvoice).find(({ number }) => number === invoice)
  const beside = found === undefined ? [] : besideRecord(row, found)
  return beside.length > 0 ? beside : byTheRules(row, known)
}
export const invoicesDiffering = (rows: ReadonlyArray<InvoiceRow>, known: MoneyKnown): ReadonlyArray<FoundDifference> =>
  rows.filter(({ refused }) => refused === null).flatMap(row => ofRow(row, known))

const kinds = {
  PaymentReceived: 'received',
  PaymentReversed: 'reversed',
  RefundPaid: 'refunded',
  InvoiceWrittenOff: 'written-off'
} as const
type Moving = Extract<AccountEvent, { readonly type: keyof typeof kinds }>
const isMoving = (event: AccountEvent): event is Moving => Object.hasOwn(kinds, event.type)
/** What it moves, as a row names it. */
const movedBy = (event: Moving): string =>
  'payment' in event ? event.payment : 'refund' in event ? event.refund : event.invoice

/** By the record, or else by the rules; `null` when there is nothing of it. */
const amountIn = (
  { cells: { payment, kind, invoices } }: PaymentRow,
  events: ReadonlyArray<AccountEvent>
): Pence | null => {
  const named: string | undefined = kind === 'written-off' ? invoices[0]?.invoice : payment
  const found = events.filter(isMoving).find(event => kinds[event.type] === kind && movedBy(event) === named)
  return found?.amount ?? null
}
export const paymentsDiffering = (
  rows: ReadonlyArray<PaymentRow>,
  { events }: MoneyKnown
): ReadonlyArray<FoundDifference> =>
  rows
    .filter(({ refused }) => refused === null)
    .flatMap(row => {
      const was = amountIn(row, events)
      return was === null ? [] : differs(row, 'amount', [was, row.cells.amount])
    })
