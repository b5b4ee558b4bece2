/**
 * invoices.csv: the invoices and credit notes of before the records, which keep their numbers and say themselves which VAT
 * they took. The rows of one number are one command.
 */
import { defaultBook, entryId, PlainDate, plusDays } from '@cofc/core'
import { csvFile, planned } from './csv-file.ts'
import { done } from './done.ts'
import { grouped, type Group } from './grouped.ts'
import { columns, doubt, type InvoiceCells } from './invoice-columns.ts'
import { itsMembership } from './its-membership.ts'
import { invoicesDiffering } from './money-differing.ts'
import { gives, keyOf, type Giving, type Origin, type Row } from './row.ts'
import { stepsOf, type PlannedStep } from './step.ts'

export const invoicesFile = csvFile({
  name: 'invoices.csv',
  as: 'finance',
  subject: 'community',
  keyed: ['community', 'invoice', 'line'],
  columns,
  commands: ['RecordFormerInvoice', 'IssueCreditNote'],
  // What was paid by then had settled the invoice.
  after: { IssueCreditNote: 'ReversePayment' },
  doubt,
  alsoNeeds: [itsMembership],
  missedBy: ['NoSuchInvoice', 'NoSuchLine']
})
type InvoiceRow = Row<typeof invoicesFile>
type Lines = Group<InvoiceRow>
const steps = stepsOf<Lines>()(invoicesFile)

const recorded = steps('RecordFormerInvoice')({
  what: 'recorded',
  fields: {
    community: 'community',
    number: 'invoice',
    lines: {
      is: (_, lines) =>
        lines
          .filter(row => gives(row, 'what'))
          .map(({ cells: { what, type, size, cycles, net, vat } }) => ({
            ...{ code: what, membershipType: type, size, cycles: cycles.toSorted() },
            ...{ net, vat }
          })),
      column: null
    },
    purchaseOrder: 'purchase_order',
    dueOn: {
      is: ({ due_on: dueOn, on }) => dueOn ?? (PlainDate.is(on) ? plusDays(on, defaultBook.paymentTermDays) : on),
      column: 'due_on'
    },
    on: 'on'
  },
  about: { cycles: 'cycles', quotes: 'line' },
  leansOn: [({ community }) => done('AdmitCommunity', { community })]
})
const credited = steps('IssueCreditNote')({
  what: 'credited',
  given: ['of', 'reason'],
  fields: {
    community: 'community',
    credit: { is: ({ invoice }) => entryId(invoice), column: 'invoice' },
    formerNumber: 'invoice',
    invoice: 'of',
    lines: { is: (_, lines) => lines.map(({ cells: { line, net } }) => ({ line, net })), column: null },
    reason: { words: 'reason' },
    on: 'on'
  },
  about: { lines: 'line', number: 'invoice', charge: 'invoice' },
  leansOn: ['RecordFormerInvoice']
})

/** One command for the rows of a number: it is kept out with any of them. */
const stepOf = (lines: Lines, key: string, lost: number | null): PlannedStep => {
  const [first] = lines
  const refused = lines.find(row => row.refused !== null)?.refused ?? lost
  const line = Math.min(...lines.map(row => row.line))
  const beside = lines.filter(row => row.line !== line).map(row => ({ file: row.file, line: row.line }))
  const row = { ...first, line, key, refused }
  // Whether the cells are there that its kind needs was seen when the row was read.
  return first.cells.kind === 'credit'
    ? credited(row as Origin<Giving<InvoiceCells, 'of' | 'reason'>>, lines, { beside })
    : recorded(row, lines, { beside })
}

/** Rows that say different things of one number are no one document: the first keeps it. */
export const invoiceSteps = (rows: ReadonlyArray<InvoiceRow>): ReadonlyArray<PlannedStep> => {
  const lost =
    rows.find(({ cells, refused }) => refused !== null && (cells.invoice as unknown) === null)?.refused ?? null
  const inOrder = rows.toSorted(
    ({ cells: one, ...a }, { cells: other, ...b }) => one.line - other.line || a.line - b.line
  )
  const headOf = ({ cells: { invoice, on, kind, of, purchase_order: order, due_on: due } }: InvoiceRow) =>
    keyOf([invoice, on, kind, of ?? '', order ?? '', due ?? ''])
  const named = new Set<string>()
  return [...grouped(inOrder, headOf)].map(([head, lines]) => {
    const { community, invoice } = lines[0].cells
    const key = keyOf([community, named.has(invoice) ? head : invoice])
    named.add(invoice)
    return stepOf(lines, key, lost)
  })
}
export const invoices = planned(invoicesFile, (rows, { money }) => [
  ...invoiceSteps(rows),
  ...invoicesDiffering(rows, money)
])
