/** How tests tell the story of an account: the commands, events and facts of TC-0001, a charity in Great Britain with 24 places. */
import type { Of } from '../../aggregate.ts'
import { defaultBook, type PolicyBook } from '../../policy/index.ts'
import { branded, p1 } from '../../testing/index.ts'
import type { BillingCommand, SettlingCommand } from '../commands.ts'
import type { AccountEvent } from '../events.ts'
import type { AccountFacts, PayingCommunity } from '../facts.ts'

type Told = BillingCommand | SettlingCommand | AccountEvent

/** A reference to words, told apart by one letter. */
export const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 9 })

export const threeCycles = ['2024-2025', '2025-2026', '2026-2027']

const tell =
  <M extends Told>(usual: { readonly [Type in M['type']]?: object }) =>
  <Type extends M['type']>(type: Type, on: string, fields: object = {}): Of<M, Type> =>
    ({ type, community: 'TC-0001', on, ...usual[type], ...fields }) as unknown as Of<M, Type>

const number = 'TC-0001/2024-25/1'

export const ask = tell<BillingCommand | SettlingCommand>({
  SetPayer: { payer: ref('p'), contact: ref('c') },
  SetTaxTreatment: { supply: 'membership', treatment: 'outside-scope', reason: ref('t') },
  QuoteMembership: { membershipType: 'Full', cycles: ['2024-2025'], size: null },
  QuoteExtra: { code: 'forum-place', quantity: 2 },
  QuoteTypeChange: { cycle: '2025-2026', membershipType: 'Accreditation' },
  AddCharge: { charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' },
  ReduceCharge: { charge: 'B-1', percent: 80 },
  RecordPurchaseOrder: { purchaseOrder: 'PO-77', quote: 1 },
  IssueInvoice: { quotes: [1], charges: [], taxPoint: null },
  RecordFormerInvoice: {
    ...{ number: 'OLD-17', purchaseOrder: null, dueOn: '2024-05-01' },
    lines: [
      {
        ...{ code: 'membership', membershipType: 'Full', size: 24, cycles: ['2023-2024'] },
        ...{ net: 240_000, vat: 48_000 }
      }
    ]
  },
  RecordPayment: { payment: 'P-1', amount: 295_200, to: [{ invoice: number, amount: 295_200 }] },
  AllocateCredit: { allocation: 'A-1', invoice: number, amount: 10_000 },
  ReversePayment: { payment: 'P-1', reason: ref('v') },
  IssueCreditNote: {
    ...{ credit: 'C-1', formerNumber: null, invoice: number, lines: [{ line: 1, net: 10_000 }] },
    reason: ref('n')
  },
  RecordRefund: { refund: 'F-1', amount: 5_000 },
  WriteOffInvoice: { invoice: number, reason: ref('w') },
  ReverseWriteOff: { invoice: number },
  SendReminder: { invoice: number, level: 1 },
  RaiseDispute: { invoice: number, words: ref('d') },
  SettleDispute: { invoice: number },
  IssueReceipt: { payment: 'P-1' },
  NoteEndOfMembership: { lastBegun: '2024-2025' },
  WaiveAccountRule: { rule: 'QuoteExpired', quote: 1, reason: ref('x'), approvedBy: 'network-team' }
})
export const happened = tell<AccountEvent>({})

export const community: PayingCommunity = branded<PayingCommunity>({
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB' },
  places: 24
})
/** The default policy, the first of the two price lists, and the usual community. */
export const facts: AccountFacts = {
  policy: defaultBook,
  priceList: p1,
  profile: community,
  policyAtTaxPoint: defaultBook,
  countryAtTaxPoint: community.country
}
export const withPolicy = (numbers: object): Pick<AccountFacts, 'policy' | 'policyAtTaxPoint'> => {
  const policy: PolicyBook = { ...defaultBook, ...numbers }
  return { policy, policyAtTaxPoint: policy }
}
/** Somebody else, wherever they belong. */
export const elsewhere = (fields: object): Pick<AccountFacts, 'profile' | 'countryAtTaxPoint'> => {
  const profile: PayingCommunity = { ...community, ...fields }
  return { profile, countryAtTaxPoint: profile.country }
}
