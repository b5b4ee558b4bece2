import { expect, test } from 'vitest'
import { ask, elsewhere, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const quoted = ask('QuoteMembership', '2024-04-02')
const waive = (fields: object = {}, on = '2024-08-01') => ask('WaiveAccountRule', on, fields)
const lastOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(opened, ...script).refusal

test('a rule is waived for one quote, with a reason, by a named role', () => {
  const late = ask('IssueInvoice', '2024-08-02')
  expect(refusalOf(quoted, late)).toMatchObject({ type: 'QuoteExpired' })
  expect(lastOf(quoted, waive())).toEqual([
    {
      ...{ type: 'AccountRuleWaived', community: 'TC-0001', rule: 'QuoteExpired', quote: 1, on: '2024-08-01' },
      ...{ reason: ref('x'), approvedBy: 'network-team' }
    }
  ])
  expect(lastOf(quoted, waive(), late)).toMatchObject([{ type: 'InvoiceIssued' }])
  const nhs = elsewhere({ provider: 'nhs' })
  const issued: Step = [ask('IssueInvoice', '2024-04-10'), nhs]
  expect(refusalOf([quoted, nhs], issued)).toMatchObject({ type: 'PurchaseOrderMissing' })
  const without = waive({ rule: 'PurchaseOrderMissing' }, '2024-04-03')
  expect(lastOf([quoted, nhs], without, issued)).toMatchObject([{ type: 'InvoiceIssued' }])
  expect(refusalOf([quoted, nhs], waive({}, '2024-04-03'), issued)).toMatchObject({ type: 'PurchaseOrderMissing' })
})

test('a rule is waived once, for a quote that there is and that is not invoiced', () => {
  expect(lastOf(quoted, waive(), waive())).toEqual([])
  expect(refusalOf(waive())).toEqual({ type: 'NoSuchQuote', quote: 1 })
  const issued = ask('IssueInvoice', '2024-04-10')
  expect(refusalOf(quoted, issued, waive())).toMatchObject({ type: 'QuoteAlreadyInvoiced' })
  expect(play(waive()).refusal).toMatchObject({ type: 'NoAccount' })
})
