/** The account of one community: what is quoted, charged and invoiced, and the money that comes in. */
export { account } from './aggregate.ts'
export type * from './commands.ts'
export { netOf } from './charge-net.ts'
export { coverOf, type Cover } from './covered.ts'
export type * from './events.ts'
export type { AccountFacts, PayingCommunity } from './facts.ts'
export type {
  CreditCause,
  CreditedLine,
  FormerLine,
  InvoiceAmount,
  InvoiceLine,
  LineNet,
  LineSubject,
  PaymentAmount,
  QuoteSubject,
  ReceivedFor,
  Sum,
  Taxed,
  WaivableAccountRule
} from './parts.ts'
export type { AccountRefusal } from './refusals.ts'
export { openOn, proposedSettling, type Settling } from './proposed-settling.ts'
export { invoiceOf } from './invoiced.ts'
export { nextReminder, type NextReminder } from './reminders.ts'
export { sharesOf } from './spread.ts'
export { allocatedTo, lyingOnAccount, outstandingOf, standingOf } from './standing.ts'
export { sumOfLines } from './sums.ts'
export { asMembership, taxedOn } from './tax.ts'
export type { Account, Charge, CreditNote, Invoice, Line, Payment, Quote, Receipt, Standing } from './state.ts'
