import { expect, test } from 'vitest'
import { branded, type Plain } from '../testing/index.ts'
import { billingRefusals, type BillingRefusal } from './refusals-of-billing.ts'
import { settlingRefusals, type SettlingRefusal } from './refusals-of-settling.ts'

const invoice = 'TC-0001/2024-25/1'

const billing: ReadonlyArray<readonly [Plain<BillingRefusal>, says: string]> = [
  [{ type: 'NoAccount', community: 'TC-0001' }, 'TC-0001 has no account: open the account first.'],
  [
    { type: 'ProfileUnknown', community: 'TC-0001', on: '2024-04-01' },
    'TC-0001 is not registered on 1 April 2024: register it first, or choose a later day.'
  ],
  [
    { type: 'NoPriceList', on: '2024-04-01' },
    'No price list is in force on 1 April 2024: adopt one, or choose a later day.'
  ],
  [
    { type: 'SizeNotDeclared', unit: 'whole-time-equivalents' },
    'The price list asks for the size in whole-time equivalents, and it is not known: give the size.'
  ],
  [
    { type: 'PriceMissing', membershipType: 'Full', key: null, band: 2 },
    'The price list has no price for Full membership in band 2: adopt a list that has it.'
  ],
  [{ type: 'MultiYearNotOffered', years: 4 }, 'The price list offers no term of 4 years: choose a term on offer.'],
  [
    { type: 'NotOnTheList', code: 'q1' },
    'The price list has no extra “q1”: name one that it has, or say what it costs.'
  ],
  [
    { type: 'CyclesNotConsecutive' },
    'These are not one to ten cycles, each the year after the one before: name cycles that follow.'
  ],
  [
    { type: 'AlreadyCovered', cycle: '2024-2025', invoice },
    '2024-2025 is covered by invoice TC-0001/2024-25/1 already: leave it out.'
  ],
  [
    { type: 'AlreadyCovered', cycle: '2024-2025', invoice: null },
    'Two quotes of this invoice cover 2024-2025: leave one out.'
  ],
  [
    { type: 'NotCovered', cycle: '2024-2025' },
    '2024-2025 is not paid for under the type that would change: quote it anew.'
  ],
  [
    { type: 'QuotedLater', quote: 2, on: '2024-04-02' },
    'Quote 2 is of 2 April 2024: choose that day or a later one for the invoice.'
  ],
  [{ type: 'QuoteExpired', quote: 2, until: '2024-04-02' }, 'Quote 2 held until 2 April 2024: quote anew.'],
  [{ type: 'NoSuchQuote', quote: 2 }, 'There is no quote 2: check the number.'],
  [
    { type: 'QuoteAlreadyInvoiced', quote: 2, invoice },
    'Quote 2 is invoiced by TC-0001/2024-25/1: credit that invoice first, or leave the quote out.'
  ],
  [
    { type: 'PurchaseOrderMissing', quote: 2, provider: 'nhs' },
    'Quote 2 has no purchase order, which the provider (nhs) needs: record the order’s number.'
  ],
  [{ type: 'NoSuchCharge', charge: 'B-1' }, 'There is no charge B-1: name the charge that is meant.'],
  [
    { type: 'ChargeAlreadyInvoiced', charge: 'B-1', invoice },
    'The charge B-1 is invoiced by TC-0001/2024-25/1: credit that invoice first, or leave the charge out.'
  ],
  [
    { type: 'ChargedLater', charge: 'B-1', on: '2024-04-02' },
    'The charge B-1 is of 2 April 2024: choose that day or a later one for the invoice.'
  ],
  [{ type: 'NothingToInvoice' }, 'No quote, charge or line is named: name what is meant.'],
  [
    { type: 'DatedBeforeLastNumber', last: '2024-04-02' },
    'The last number of that series is of 2 April 2024: choose that day or a later one.'
  ],
  [
    { type: 'TaxPointAfterInvoice', on: '2024-04-02' },
    'The invoice is of 2 April 2024: choose that day or an earlier one as its tax point.'
  ],
  [
    { type: 'NumberOfOurSeries', number: invoice },
    'TC-0001/2024-25/1 is a number that the account itself gives: give the number that the former invoice has.'
  ],
  [
    { type: 'NumberTaken', number: invoice },
    'TC-0001/2024-25/1 is recorded already and says something else: check the number.'
  ],
  [
    { type: 'EntryStandsOtherwise', entry: 'B-1' },
    'B-1 is recorded already and says something else: choose another id.'
  ]
]
const settling: ReadonlyArray<readonly [Plain<SettlingRefusal>, says: string]> = [
  [{ type: 'NoSuchInvoice', invoice }, 'There is no invoice TC-0001/2024-25/1: name the invoice that is meant.'],
  [{ type: 'NoSuchPayment', payment: 'P-1' }, 'There is no payment P-1: name the payment that is meant.'],
  [{ type: 'NoSuchLine', line: 3 }, 'The invoice has no line 3: name a line that it has, each once.'],
  [
    { type: 'BeforeItsInvoice', invoice, on: '2024-04-02' },
    'Invoice TC-0001/2024-25/1 is of 2 April 2024: choose that day or a later one.'
  ],
  [
    { type: 'BeforeItsPayment', payment: 'P-1', on: '2024-04-02' },
    'Payment P-1 is of 2 April 2024: choose that day or a later one.'
  ],
  [
    { type: 'MoreThanOutstanding', invoice, outstanding: 5_000 },
    'Of invoice TC-0001/2024-25/1 £50.00 are outstanding: at most that.'
  ],
  [{ type: 'MoreThanOnAccount', onAccount: 4_800 }, '£48.00 lie on account: at most that.'],
  [{ type: 'MoreThanWasPaid', amount: 4_800 }, 'The payment is of £48.00: allocate at most the payment.'],
  [{ type: 'NothingToCredit' }, 'No line is named with an amount: name what is credited.'],
  [{ type: 'CreditExceedsLine', line: 1, left: 4_800 }, 'Of line 1 £48.00 without VAT are left: credit at most that.'],
  [{ type: 'PaymentAlreadyReversed', on: '2024-04-02' }, 'The payment was reversed on 2 April 2024: name another.'],
  [
    { type: 'PaymentPartlyRefunded', refunded: 4_800 },
    '£48.00 of the payment were refunded: record the refund’s return as a payment first.'
  ],
  [
    { type: 'InvoiceNotOpen', invoice, standing: 'written-off' },
    'Invoice TC-0001/2024-25/1 is written off: write it back first.'
  ],
  [
    { type: 'InvoiceNotOpen', invoice, standing: 'settled' },
    'Invoice TC-0001/2024-25/1 is settled: name one that is outstanding.'
  ],
  [{ type: 'NotWrittenOff', invoice }, 'Invoice TC-0001/2024-25/1 is not written off: check its number.'],
  [{ type: 'ReminderTooEarly', dueOn: '2024-04-02' }, 'The reminder is due on 2 April 2024: wait.'],
  [{ type: 'RemindersOutOfOrder', next: 2 }, 'The next is reminder 2: send that one.'],
  [{ type: 'RemindersOutOfOrder', next: null }, 'Every reminder was sent: decide by hand.'],
  [
    { type: 'InvoiceIsDisputed', since: '2024-04-02' },
    'The invoice is disputed since 2 April 2024: settle the dispute first.'
  ],
  [{ type: 'NotDisputed' }, 'The invoice is not disputed: check its number.'],
  [{ type: 'NothingToReceipt', payment: 'P-1' }, 'Payment P-1 settles no invoice: allocate it first.']
]

type Entries = Readonly<Record<string, { readonly says: (refusal: never) => string }>>
const says = (entries: Entries, refusal: { readonly type: string }) => entries[refusal.type]?.says(refusal as never)

test('each refusal says what would put it right', () => {
  for (const [refusal, sentence] of billing) expect(says(billingRefusals, branded(refusal as never))).toBe(sentence)
  for (const [refusal, sentence] of settling) expect(says(settlingRefusals, branded(refusal as never))).toBe(sentence)
  const told = [...billing, ...settling].map(([{ type }]) => type)
  expect([...new Set(told)]).toEqual(Object.keys({ ...billingRefusals, ...settlingRefusals }))
})
