/** The figures of a page as a file, by a link on it. */
import { roles, type CommunityId } from '@cofc/core'
import { xlsx } from '@cofc/http'
import { expect, test } from 'vitest'
import { ask, pagesOf, visitedBy } from './testing/ask-page.ts'

const linksIn = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/href="([^"]*\/table\.(?:csv|xlsx)[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

test.each([
  ['/register', 'register', 'community,name,sector'],
  ['/register?on=2023-12-31', 'register', 'community,name,sector'],
  ['/register?cycle=2023-2024', 'register', 'community,name,'],
  ['/statement/TC-0001?on=2024-10-31', 'statement-TC-0001', 'community,'],
  ['/visit-feedback/2023-2024?community=TC-0001', 'visit-feedback-2023-2024', 'community,name,kind'],
  ['/account-document/TC-0001?number=TC-0001%2F2024-25%2FR1', 'account-document-TC-0001', 'kind,community,number']
])('%s leads to its figures as a table, for Excel and as CSV', async (url, file, columns) => {
  const [workbook = '', table = ''] = linksIn((await ask(url)).body)
  const told = await ask(table)
  expect(told.headers).toMatchObject({
    ...{ 'content-type': 'text/csv; charset=utf-8; header=present', 'cache-control': 'private, no-cache' },
    ...{ vary: 'cookie, accept-encoding', 'content-disposition': `attachment; filename="${file}.csv"` }
  })
  expect(told.body.startsWith(columns)).toBe(true)
  const bytes = await ask(workbook)
  expect(bytes.headers).toMatchObject({
    ...{ 'content-type': xlsx, 'content-disposition': `attachment; filename="${file}.xlsx"` }
  })
  expect(bytes.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

const community = 'TC-0001' as CommunityId
test.each(roles.filter(role => role !== 'clock' && role !== 'reaction'))(
  'as %s one is shown the tables of the pages that one is shown, and no others',
  async role => {
    const app = await pagesOf(visitedBy({ role, community }))
    const statusOf = async (url: string) => (await app.inject({ url, headers: { host: 'localhost:4200' } })).statusCode
    const asked = [
      ...['/register', '/national/2024-2025', '/statement/TC-0001', '/statement/TC-0003', '/fees-due'],
      ...['/local/TC-0001/2023-2024', '/visit-feedback/2023-2024', '/national/2030-2031']
    ]
    for (const url of asked) expect([url, await statusOf(`${url}/table.csv`)]).toEqual([url, await statusOf(url)])
  }
)

test('a page that is no report leads to no table, and a report as a document to none', async () => {
  for (const url of ['/', '/communities/TC-0001']) expect(linksIn((await ask(url)).body)).toEqual([])
  expect((await ask('/fees-due/table.pdf')).statusCode).toBe(404)
})
