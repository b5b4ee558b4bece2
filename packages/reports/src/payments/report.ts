/** The payments received by a day, with what each settles: for finance and the network team. */
import { aCommunity, aDay, oneOf } from '../ask-fields.ts'
import { moneyOfAllReaders } from '../money-readers.ts'
import type { Report } from '../report.ts'
import { paymentsAnswer, paymentsTables } from './answer.ts'
import { paymentsWhich, type AskPayments, type Payments } from './payments.ts'

export const paymentsReport: Report<typeof paymentsTables, AskPayments, Payments, never> = {
  name: 'payments',
  says: 'the payments received by a day, with what each settles, for finance and the network team',
  roles: moneyOfAllReaders,
  tables: paymentsTables,
  narrow: ({ community }) => (community === undefined ? {} : { accounts: [community], communities: [community] }),
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    only: { ...oneOf(paymentsWhich, 'which'), says: 'only those of which this is so', optional: true },
    community: { ...aCommunity, says: 'only those of this community', optional: true }
  },
  address: [],
  needs: {},
  answer: paymentsAnswer,
  failures: {},
  csv: ({ payments }) => ({
    columns: [
      'community',
      'name',
      'payment',
      'on',
      'amount',
      'settles',
      'onAccount',
      'refunded',
      'reversedOn',
      'receipts'
    ],
    rows: payments.map(one => ({
      ...one,
      settles: one.settles.map(({ invoice, amount }) => `${invoice}:${String(amount)}`).join(';'),
      receipts: one.receipts.join(';')
    }))
  })
}
