/** Long lists a page at a time: every figure of them is on one of their pages, and every row of them on only one. */
import type { Accounts, ActionsOutstanding, Invoices, Payments, VisitCalendar } from '@cofc/reports'
import { expect, test } from 'vitest'
import { documentOf } from './document.tsx'
import { pagesOf, textOf } from './testing/ask-page.ts'
import { figuresOfAccounts, figuresOfInvoices, figuresOfPayments } from './testing/figures-of-money.ts'
import { figuresOfActions, figuresOfVisits } from './testing/figures-of-team-reports.ts'
import { accountsOn, invoicesOn, paymentsOn } from './testing/money.ts'
import { network } from './testing/network.ts'
import { actionsOn, visitCalendar } from './testing/team-reports.ts'

const so = 60
/** As many rows as these, each made another by its number from 1. */
const many = <Row>(rows: ReadonlyArray<Row>, another: (row: Row, n: number) => object): Array<Row> =>
  Array.from({ length: so }, (_, at) => {
    const row = rows[at % rows.length]
    if (row === undefined) throw new Error('there is no row')
    return { ...row, ...another(row, at + 1) }
  })
const on = network.today()
const community = (n: number): string => `TC-${String(1_000 + n)}`

const invoices: Invoices = {
  ...invoicesOn(on),
  invoices: many(invoicesOn(on).invoices, (_, n) => ({ number: `TC-0001/2024-25/${String(n)}` }))
}
const payments: Payments = {
  ...paymentsOn(on),
  payments: many(paymentsOn(on).payments, (_, n) => ({ payment: `P-${String(n)}` }))
}
const accounts: Accounts = {
  ...accountsOn(on),
  count: so,
  accounts: many(accountsOn(on).accounts, (_, n) => ({ community: community(n) }))
}
const actions: ActionsOutstanding = {
  ...actionsOn(on),
  actions: many(actionsOn(on).actions, (_, n) => ({ community: community(n) }))
}
const visits: VisitCalendar = {
  ...visitCalendar,
  visits: many(visitCalendar.visits, (_, n) => ({ community: community(n) }))
}

const answered = <A>(right: A) => ({ _tag: 'Right', right }) as const
const reader = network.reader.but({
  invoices: () => answered(invoices),
  payments: () => answered(payments),
  accounts: () => answered(accounts),
  'actions-outstanding': () => answered(actions),
  'visit-calendar': () => answered(visits)
})
const lists = [
  ['/invoices', 'invoices', invoices, figuresOfInvoices(invoices)],
  ['/payments', 'payments', payments, figuresOfPayments(payments)],
  ['/accounts', 'accounts', accounts, figuresOfAccounts(accounts)],
  ['/actions-outstanding', 'actions', actions, figuresOfActions(actions)],
  ['/visit-calendar/2023-2024', 'visits', visits, figuresOfVisits(visits)]
] as const

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
const figuresIn = (html: string): ReadonlyArray<readonly [string, string]> =>
  [...html.matchAll(/<(\w+)[^>]*\sdata-figure="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, , name = '', inside = '']) => [unescaped(name), textOf(unescaped(inside)).trim()]
  )
const nextIn = (html: string): string | undefined => {
  const [, href] = /<a class="[^"]*pagination__link--next" href="([^"]+)"/.exec(html) ?? []
  return href === undefined ? undefined : unescaped(href).replace(/#.*$/, '')
}
/** How many rows the list has on this page. */
const rowsIn = (html: string, id: string): number =>
  (html.split(`id="${id}-table"`)[1]?.split('</table>')[0] ?? '').split('<tbody')[1]?.split('<tr').length ?? 0

/** From the first page on, as each leads to the next. */
const walked = async (first: string): Promise<ReadonlyArray<string>> => {
  const app = await pagesOf({ reader })
  const found: Array<string> = []
  for (let url: string | undefined = first; url !== undefined; url = nextIn(found.at(-1) ?? '')) {
    const { statusCode, body } = await app.inject({ url, headers: { host: 'localhost:4200' } })
    expect([url, statusCode, found.length < 10]).toEqual([url, 200, true])
    found.push(body)
  }
  return found
}

test.each(lists)(
  '%s is read a page at a time, and its pages together print every figure',
  async (url, id, _, figures) => {
    const found = await walked(url)
    expect(found.map(page => rowsIn(page, id) - 1)).toEqual([25, 25, 10])
    expect(found.map(page => /, (\d+ to \d+ of \d+)\s*</.exec(page)?.[1])).toEqual([
      ...['1 to 25 of 60', '26 to 50 of 60', '51 to 60 of 60']
    ])
    const printed = found.map(page => new Map(figuresIn(page)))
    expect(new Map(printed.flatMap(one => [...one]))).toEqual(figures)
    const ofRows = [...figures.keys()].filter(name => !printed.every(one => one.has(name)))
    expect(ofRows.length).toBeGreaterThanOrEqual(so)
    for (const name of ofRows) expect([name, printed.filter(one => one.has(name)).length]).toEqual([name, 1])
  }
)

test.each(lists)(
  'of %s the files have every row, and a file that stands alone has them on one page',
  async (url, id, answer, figures) => {
    const app = await pagesOf({ reader })
    const { body } = await app.inject({ url: `${url}/table.csv?page=2`, headers: { host: 'localhost:4200' } })
    const whole = await app.inject({ url: `${url}/table.csv`, headers: { host: 'localhost:4200' } })
    expect([whole.statusCode, whole.body]).toEqual([200, body])
    expect(body.trim().split('\n').length).toBeGreaterThan(so)
    const alone = await documentOf(url.split('/')[1] ?? '', answer)
    expect(rowsIn(alone ?? '', id) - 1).toBe(so)
    expect(new Map(figuresIn(alone ?? ''))).toEqual(figures)
  }
)

test('another page of a list is of what was asked for, and leads to the list itself', async () => {
  const app = await pagesOf({ reader })
  const get = async (url: string) => app.inject({ url, headers: { host: 'localhost:4200' } })
  const { body } = await get('/invoices?only=open&community=&on=2024-11-01&page=2')
  expect([...body.matchAll(/pagination__link--(\w+)" href="([^"]+)"/g)].map(([, to, href]) => [to, href])).toEqual([
    ['prev', '/invoices?only=open&amp;on=2024-11-01&amp;page=1#invoices-table'],
    ['next', '/invoices?only=open&amp;on=2024-11-01&amp;page=3#invoices-table']
  ])
  expect(textOf((await get('/invoices?page=99')).body)).toContain('51 to 60 of 60')
  for (const page of ['0', '-1', 'two', '1.5'])
    expect([page, (await get(`/invoices?page=${page}`)).statusCode]).toEqual([page, 400])
  expect((await get('/invoices?page=zero')).body).toContain('page: expected the number of a page, such as 2.')
})

test('a list that fits on one page has no other, and says how long it is', async () => {
  const app = await pagesOf()
  const { body } = await app.inject({ url: '/accounts', headers: { host: 'localhost:4200' } })
  expect(textOf(body)).toContain('Every account, ordered by community (2)')
  expect(body).not.toContain('nhsuk-pagination')
})
