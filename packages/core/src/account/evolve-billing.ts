/** What events make of the quotes and charges of an account. */
import { nothingOff } from '../values/percent.ts'
import { justOne } from '../values/quantity.ts'
import type * as events from './events.ts'
import type { Account, Charge, Quote } from './state.ts'

export const treated = (state: Account, event: events.TaxTreatmentSet): Account => {
  const { supply, treatment, reason, on } = event
  return { ...state, treatments: [...state.treatments, { supply, treatment, reason: reason.commitment, on }] }
}

type Quoted = events.MembershipQuoted | events.TypeChangeQuoted | events.ExtraQuoted
type What = Pick<Quote, 'subject' | 'cycles' | 'quantity'>

const quoted = (state: Account, event: Quoted, what: What): Account => {
  const { quote, on, priceList, net, validUntil } = event
  const one: Quote = { quote, on, ...what, priceList, net, validUntil, purchaseOrder: null, waived: [] }
  return { ...state, quotes: [...state.quotes, one] }
}
export const membershipQuoted = (state: Account, event: events.MembershipQuoted): Account => {
  const { membershipType, key, size, band, annual, discountBasisPoints, cycles } = event
  const subject = { of: 'membership', membershipType, key, size, band, annual, discountBasisPoints } as const
  return quoted(state, event, { subject, cycles, quantity: justOne })
}
export const typeChangeQuoted = (state: Account, event: events.TypeChangeQuoted): Account => {
  const { from, membershipType, difference, discountBasisPoints, cycle } = event
  const subject = { of: 'type-change', from, membershipType, difference, discountBasisPoints } as const
  return quoted(state, event, { subject, cycles: [cycle], quantity: justOne })
}
export const extraQuoted = (state: Account, event: events.ExtraQuoted): Account => {
  const { code, each, quantity } = event
  return quoted(state, event, { subject: { of: 'extra', code, each }, cycles: [], quantity })
}

const changingQuote = (state: Account, number: Quote['quote'], change: (quote: Quote) => Quote): Account => ({
  ...state,
  quotes: state.quotes.map(one => (one.quote === number ? change(one) : one))
})
export const ordered = (state: Account, { quote, purchaseOrder }: events.PurchaseOrderRecorded): Account =>
  changingQuote(state, quote, one => ({ ...one, purchaseOrder }))
export const waived = (state: Account, { quote, rule }: events.AccountRuleWaived): Account =>
  changingQuote(state, quote, one => ({ ...one, waived: [...one.waived, rule] }))

export const charged = (state: Account, event: events.ChargeAdded): Account => {
  const { charge, on, code, net, supply, heldIn } = event
  const one: Charge = { charge, on, code, charged: net, supply, heldIn, reduced: nothingOff }
  return { ...state, charges: [...state.charges, one] }
}
export const reduced = (
  state: Account,
  { charge, percent }: Pick<events.ChargeReduced, 'charge' | 'percent'>
): Account => ({
  ...state,
  charges: state.charges.map(one => (one.charge === charge ? { ...one, reduced: percent } : one))
})
