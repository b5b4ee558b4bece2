/** A ledger kept by hand: what each event says it moved, added and taken off, and nothing of the state. */
import type { Of } from '../../aggregate.ts'
import type { AccountEvent } from '../events.ts'

interface InvoiceEntry {
  gross: number
  credited: number
  writtenOff: number
  /** By payment. */
  readonly settled: Map<string, number>
}
interface PaymentEntry {
  onAccount: number
  refunded: number
}
export interface Ledger {
  readonly invoices: ReadonlyMap<string, InvoiceEntry>
  readonly payments: ReadonlyMap<string, PaymentEntry>
}
interface Part {
  readonly payment: string
  readonly amount: number
}
type Entries = { readonly [Type in AccountEvent['type']]?: (event: Of<AccountEvent, Type>) => void }

export const outstandingIn = ({ gross, credited, writtenOff, settled }: InvoiceEntry): number =>
  gross - credited - writtenOff - [...settled.values()].reduce((sum, one) => sum + one, 0)

const found = <A>(things: ReadonlyMap<string, A>, id: string): A => {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`there is no ${id}`)
  return thing
}
const backwards = ({ payment, amount }: Part): Part => ({ payment, amount: 0 - amount })

/** Throws where an event speaks of what there is not. */
export const ledgerOf = (events: ReadonlyArray<AccountEvent>): Ledger => {
  const invoices = new Map<string, InvoiceEntry>()
  const payments = new Map<string, PaymentEntry>()
  const asked = ({ number, gross }: { readonly number: string; readonly gross: number }) => {
    invoices.set(number, { gross, credited: 0, writtenOff: 0, settled: new Map() })
  }
  const settle = (invoice: string, { payment, amount }: Part) => {
    const { settled } = found(invoices, invoice)
    settled.set(payment, (settled.get(payment) ?? 0) + amount)
  }
  const layDown = ({ payment, amount }: Part) => {
    found(payments, payment).onAccount += amount
  }
  const entries: Entries = {
    InvoiceIssued: asked,
    FormerInvoiceRecorded: asked,
    PaymentReceived: ({ payment, onAccount, to }) => {
      payments.set(payment, { onAccount, refunded: 0 })
      for (const { invoice, amount } of to) settle(invoice, { payment, amount })
    },
    CreditAllocated: ({ invoice, from }) => {
      for (const part of from) {
        layDown(backwards(part))
        settle(invoice, part)
      }
    },
    PaymentReversed: ({ payment, from }) => {
      found(payments, payment).onAccount = 0
      for (const { invoice, amount } of from) settle(invoice, backwards({ payment, amount }))
    },
    CreditNoteIssued: ({ invoice, gross, released }) => {
      found(invoices, invoice).credited += gross
      for (const part of released) {
        layDown(part)
        settle(invoice, backwards(part))
      }
    },
    RefundPaid: ({ from }) => {
      for (const part of from) {
        layDown(backwards(part))
        found(payments, part.payment).refunded += part.amount
      }
    },
    InvoiceWrittenOff: ({ invoice, amount }) => {
      found(invoices, invoice).writtenOff += amount
    },
    WriteOffReversed: ({ invoice, amount }) => {
      found(invoices, invoice).writtenOff -= amount
    }
  }
  for (const event of events) (entries[event.type] as ((told: AccountEvent) => void) | undefined)?.(event)
  return { invoices, payments }
}
