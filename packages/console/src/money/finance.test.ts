/** The pages of finance over records: what waits, what can be done about an account, and a payment beside the open invoices. */
import type { Actor } from '@cofc/application'
import { accountOf, invoiced, paid, quoted, reason, record, registered, type AccountStep } from '@cofc/reports/testing'
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post, team, type Records } from '../testing/giving.ts'
import { readerOver } from '../testing/over-records.ts'
import { own, type Values } from '../command-forms/values.ts'

const finance: Actor = { role: 'finance', subject: 'S-5' }
const [first, second] = ['TC-0001/2024-25/1', 'TC-0001/2024-25/2']
const charge = (id: string, on: string): AccountStep => [
  ...(['AddCharge', on] as const),
  { charge: id, code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' }
]
/** One invoice of £2,952.00 in part paid, one of £108.00, a charge and a quote that are not invoiced yet. */
const usual: ReadonlyArray<AccountStep> = [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1]),
  paid('2024-04-20', 'P-1', 100_000, [first, 100_000]),
  charge('B-1', '2024-08-01'),
  invoiced('2024-09-01', [], ['B-1']),
  charge('B-2', '2024-10-01'),
  quoted('2024-11-01', ['2025-2026'])
]
const pages = async (actor: Actor = finance, steps: ReadonlyArray<AccountStep> = usual) => {
  const records = newRecords()
  await record(records.dependencies.events, [registered('TC-0001'), ...accountOf('TC-0001', ...steps)])
  return { records, app: await givingPages(records, actor, { reader: await readerOver(records) }) }
}
const links = (html: string) =>
  [...html.matchAll(/href="(\/do\/account\/[^"]*)"/g)].map(([, href = '']) =>
    decodeURIComponent(href.replaceAll('&amp;', '&'))
  )

test('an account leads to the form of whatever can be done about it, filled in, and tells of the rest what stands in its way', async () => {
  const { app } = await pages()
  const { statusCode, body } = await get(app, '/account/TC-0001')
  expect(statusCode).toBe(200)
  const at = '/do/account/TC-0001'
  expect(links(body)).toEqual(
    expect.arrayContaining([
      ...[`${at}/issue-invoice?quotes=2`, `${at}/issue-invoice?charges=B-2`, `${at}/record-payment/by-invoice`],
      ...[`${at}/send-reminder?invoice=${first}&level=1`, `${at}/write-off-invoice?invoice=${second}`],
      `${at}/issue-receipt?payment=P-1`
    ])
  )
  expect(textOf(body)).toContain('£1,952.00 are outstanding.')
  const lying = await pages(finance, [...usual, paid('2024-11-02', 'P-2', 5_000)])
  const credit = (await get(lying.app, '/account/TC-0001')).body
  expect(links(credit)).toContain(`${at}/allocate-credit?invoice=${first}&amount=50.00`)
  expect(links(credit)).toContain(`${at}/record-refund?amount=50.00`)
})
test('what cannot be done is no link, and the sentence of its rule stands below it', async () => {
  const { app } = await pages(finance, [...usual, quoted('2024-05-01', ['2026-2027'])])
  const expired = textOf((await get(app, '/account/TC-0001')).body)
  expect(expired).toMatch(/Invoice quote 3: Full for 2026-2027, £\S+ without VAT Not now\. /)
  expect(links((await get(app, '/account/TC-0001')).body)).not.toContain('/do/account/TC-0001/issue-invoice?quotes=3')
  const disputed = await pages(finance, [
    ...[...usual, ['RaiseDispute', '2024-11-03', { invoice: second, words: reason }] as const]
  ])
  const { body } = await get(disputed.app, '/account/TC-0001')
  expect(textOf(body)).toContain('It is in dispute')
  expect(links(body)).toContain(`/do/account/TC-0001/settle-dispute?invoice=${second}`)
})
test('a form that a link opens holds what the link says, in lists too', async () => {
  const { app } = await pages()
  const invoice = formIn((await get(app, '/do/account/TC-0001/issue-invoice?quotes=2&charges=B-2;B-3')).body)
  expect([invoice.get('quotes.0'), invoice.get('charges.0'), invoice.get('charges.1')]).toEqual([
    ...[['2'], ['B-2'], ['B-3']]
  ])
  const note = formIn((await get(app, `/do/account/TC-0001/issue-credit-note?invoice=${first}&lines=1:2336.67`)).body)
  expect([note.get('lines.0.line'), note.get('lines.0.net'), note.get('invoice')]).toEqual([
    ...[['1'], ['2336.67'], [first]]
  ])
})
test('the network team sees an account and may do nothing about it, and a community that has none is told so', async () => {
  const seen = await pages(team)
  const { body } = await get(seen.app, '/account/TC-0001')
  expect([textOf(body).includes('£1,952.00'), links(body)]).toEqual([true, []])
  const none = await get((await pages()).app, '/account/TC-0002')
  expect(textOf(none.body)).toContain('This community has no account yet.')
  expect(links(none.body)).toEqual(['/do/account/TC-0002/open-account'])
})
test('finance is told what waits by what is to be done, with the sums of all accounts', async () => {
  const { app } = await pages()
  const told = textOf((await get(app, '/finance')).body)
  for (const text of [
    'Invoices to issue',
    'Overdue',
    'Outstanding £2,060.00',
    'Charged and not invoiced, without VAT £90.00'
  ])
    expect(told).toContain(text)
})

const path = '/do/account/TC-0001/record-payment/by-invoice'
const typed = (page: string, fields: Readonly<Record<string, string>>, does: string): Values =>
  new Map([
    ...formIn(page),
    ...Object.entries({ ...fields, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])
const stream = async ({ dependencies: { events } }: Records) => {
  const found = await events.read('account-TC-0001', 1)()
  return found._tag === 'Left' ? [] : found.right.events
}
const p9 = { payment: 'P-9', amount: '2,000' }

test('a payment is shown with what it would settle, due longest first, and with what would lie on account', async () => {
  const { app } = await pages()
  const opened = await get(app, path)
  expect([opened.statusCode, textOf(opened.body).includes('Show what it settles')]).toEqual([200, true])
  const shown = await post(app, path, typed(opened.body, p9, 'show'))
  const form = formIn(shown.body)
  expect([shown.statusCode, form.get('of.0'), form.get('of.1')]).toEqual([200, ['1952.00'], ['48.00']])
  expect(shown.body).toContain('data-figure="left/TC-0001/2024-25/2"')
  expect(textOf(shown.body)).toContain('£0.00 of it would lie on account.')
  const split = await post(app, path, typed(shown.body, { 'of.0': '', 'of.1': '108' }, 'show'))
  expect(textOf(split.body)).toContain('£1,892.00 of it would lie on account.')
})
test('a payment that is handed on is checked, recorded once, and settles what was typed', async () => {
  const { app, records } = await pages()
  const before = (await stream(records)).length
  const opened = await get(app, path)
  const check = await post(app, path, typed(opened.body, { ...p9, 'of.1': '108' }, 'go'))
  expect(textOf(check.body)).toContain('Check your answers')
  expect((await stream(records)).length).toBe(before)
  const send = new Map([...formIn(check.body), [own.does, ['send']] as const])
  const sent = await post(app, '/do/account/TC-0001/record-payment', send)
  expect(sent.statusCode).toBe(303)
  expect((await post(app, '/do/account/TC-0001/record-payment', send)).statusCode).toBe(303)
  const events = await stream(records)
  expect(events.length).toBe(before + 1)
  expect(events.at(-1)?.data).toMatchObject({
    ...{ type: 'PaymentReceived', payment: 'P-9', amount: 200_000, to: [{ invoice: second, amount: 10_800 }] },
    onAccount: 189_200
  })
})
test('what is wrong with a payment is said before it is handed on, and all that was typed stands there still', async () => {
  const { app, records } = await pages()
  const opened = await get(app, path)
  const more = await post(app, path, typed(opened.body, { ...p9, 'of.1': '500' }, 'go'))
  expect([more.statusCode, formIn(more.body).get('of.1'), formIn(more.body).get('amount')]).toEqual([
    ...[422, ['500'], ['2,000']]
  ])
  expect(textOf(more.body)).toContain('There is a problem')
  const unread = await post(app, path, typed(opened.body, { payment: 'P-9', amount: 'much' }, 'go'))
  expect([unread.statusCode, textOf(unread.body).includes('an amount in pounds')]).toEqual([422, true])
  const received = (await stream(records)).filter(({ type }) => type === 'PaymentReceived')
  expect(received.map(({ data }) => (data as { readonly payment?: unknown }).payment)).toEqual(['P-1'])
})
test('a payment is typed by finance alone, and nobody else is shown an account', async () => {
  for (const role of ['link-person', 'committee', 'auditor', 'reviewer', 'public'] as const) {
    const { app } = await pages({ role, subject: 'S-9', community: 'TC-0001' as never })
    for (const url of ['/finance', '/account/TC-0001', path]) {
      const { statusCode, body } = await get(app, url)
      expect([role, url, [401, 403, 404].includes(statusCode), body.includes('£')]).toEqual([role, url, true, false])
    }
  }
  expect((await get((await pages(team)).app, path)).statusCode).toBe(403)
})
