/** Whoever gives the same command on the same day again is told that it is so already, and nothing happens. */
import { expect, test } from 'vitest'
import { ask } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const invoiced = [opened, ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')]
const paid = ask('RecordPayment', '2024-04-20')
const onAccount = ask('RecordPayment', '2024-04-20', { amount: 20_000, to: [] })

const scripts: Readonly<Record<string, ReadonlyArray<Step>>> = {
  'a charge with its own price': [opened, ask('AddCharge', '2024-04-02')],
  'a charge by the price list': [opened, ask('AddCharge', '2024-04-02', { net: null })],
  'an invoice': invoiced,
  'an invoice of an earlier tax point': [
    ...invoiced.slice(0, -1),
    ask('IssueInvoice', '2024-04-10', { taxPoint: '2024-04-05' })
  ],
  'an invoice of a charge': [
    ...[opened, ask('AddCharge', '2024-04-02')],
    ask('IssueInvoice', '2024-04-10', { quotes: [], charges: ['B-1'] })
  ],
  'an invoice from before the records': [opened, ask('RecordFormerInvoice', '2024-04-02')],
  'a payment': [...invoiced, paid],
  'a payment that lies on account': [...invoiced, onAccount],
  'what is allocated': [...invoiced, onAccount, ask('AllocateCredit', '2024-04-22')],
  'a refund': [...invoiced, onAccount, ask('RecordRefund', '2024-04-22')],
  'a payment reversed': [...invoiced, paid, ask('ReversePayment', '2024-04-22')],
  'a credit note': [...invoiced, ask('IssueCreditNote', '2024-05-02')],
  'what is written off': [...invoiced, ask('WriteOffInvoice', '2024-05-02')],
  'a reminder': [...invoiced, ask('SendReminder', '2024-05-10')],
  'a dispute': [...invoiced, ask('RaiseDispute', '2024-05-02')],
  'a treatment of VAT': [opened, ask('SetTaxTreatment', '2024-04-02')]
}

test.each(Object.keys(scripts))('%s that is asked for again is there already', name => {
  const script = scripts[name] as ReadonlyArray<Step>
  const once = play(...script)
  expect([once.refusal, once.last.length > 0]).toEqual([null, true])
  const again = play(...script, script.at(-1) as Step)
  expect([again.refusal, again.last]).toEqual([null, []])
})

test('a credit note of other lines under the same id is another', () => {
  const note = ask('IssueCreditNote', '2024-05-02')
  for (const lines of [[{ line: 1, net: 10_001 }], []])
    expect(play(...invoiced, note, ask('IssueCreditNote', '2024-05-02', { lines })).refusal).not.toBe(null)
})
