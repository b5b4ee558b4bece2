/** payments.csv: what was paid, sent back, refunded and written off. */
import { documentNumber } from '@cofc/core'
import { csvFile, planned } from './csv-file.ts'
import { itsMembership } from './its-membership.ts'
import { columns, doubt, type PaymentCells } from './payment-columns.ts'
import { paymentsDiffering } from './money-differing.ts'
import { keyOf, type Giving, type Origin, type Row } from './row.ts'
import { stepsOf, type PlannedStep } from './step.ts'
import { done } from './done.ts'

const file = csvFile({
  name: 'payments.csv',
  as: 'finance',
  subject: 'community',
  keyed: ['community', 'payment', 'kind'],
  columns,
  commands: ['RecordPayment', 'ReversePayment', 'RecordRefund', 'WriteOffInvoice'],
  // What a credit gave back on that day can be refunded.
  after: { RecordRefund: 'IssueCreditNote', WriteOffInvoice: 'IssueCreditNote' },
  doubt,
  alsoNeeds: [itsMembership],
  missedBy: ['NoSuchPayment', 'MoreThanOnAccount']
})
type PaymentRow = Row<typeof file>
export const paymentsFile = file
const step = stepsOf()(file)
/** Told in pounds, by another hand than the rest of the row. */
const amount = { is: ({ amount: paid }: PaymentCells) => paid, column: null } as const

const received = step('RecordPayment')({
  what: 'received',
  fields: { community: 'community', payment: 'payment', amount, to: 'invoices', on: 'on' },
  about: { amount: 'amount', invoice: 'invoices', charge: 'payment' },
  leansOn: [({ community }) => done('AdmitCommunity', { community }), 'RecordFormerInvoice']
})
const reversed = step('ReversePayment')({
  what: 'reversed',
  given: ['reason'],
  fields: { community: 'community', payment: 'payment', reason: { words: 'reason' }, on: 'on' },
  leansOn: ['RecordPayment']
})
const refunded = step('RecordRefund')({
  what: 'refunded',
  fields: { community: 'community', refund: 'payment', amount, on: 'on' },
  about: { amount: 'amount', charge: 'payment' },
  leansOn: ['RecordPayment', 'IssueCreditNote']
})
const writtenOff = step('WriteOffInvoice')({
  what: 'written off',
  given: ['reason'],
  fields: {
    community: 'community',
    invoice: { is: ({ invoices }) => documentNumber(invoices[0]?.invoice ?? ''), column: 'invoices' },
    reason: { words: 'reason' },
    on: 'on'
  },
  leansOn: ['RecordFormerInvoice']
})

/** A row of which nobody can tell what it is stands as a payment. */
const stepOf = (row: PaymentRow): PlannedStep => {
  const { community, payment, kind } = row.cells
  const one = { ...row, key: keyOf([community, payment, kind]) } as Origin<Giving<PaymentCells, 'reason'>>
  switch (kind) {
    case 'reversed':
      return reversed(one, null)
    case 'refunded':
      return refunded(one, null)
    case 'written-off':
      return writtenOff(one, null)
    default:
      return received(one, null)
  }
}
export const paymentSteps = (rows: ReadonlyArray<PaymentRow>): ReadonlyArray<PlannedStep> => rows.map(stepOf)
export const payments = planned(file, (rows, { money }) => [...paymentSteps(rows), ...paymentsDiffering(rows, money)])
