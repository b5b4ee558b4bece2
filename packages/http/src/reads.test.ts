/** Reports as they are read: where, as what, and by whom. */
import { mayRead } from '@cofc/application'
import { roles, type Role } from '@cofc/core'
import type { MembershipRegister } from '@cofc/reports'
import { cannedReader } from '@cofc/reports/testing'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { facadeOn, send, type Facade } from './testing/records.ts'
import * as small from './testing/small-network.ts'

let facade: Facade
beforeAll(async () => {
  facade = await facadeOn()
})
afterAll(async () => facade.app.close())

describe('an address without /api', () => {
  test.each([
    '/reports/register?on=2023-01-31',
    '/reports/national/2023-2024',
    '/cycles',
    '/communities/TC-0001/history'
  ])('%s answers as ever, and says where the same is found', async url => {
    const [old, present] = [await send(facade, url), await send(facade, `/api${url}`)]
    expect([old.statusCode, old.body]).toEqual([200, present.body])
    expect(old.headers).toMatchObject({
      ...{ deprecation: '@1796083200', sunset: 'Wed, 01 Dec 2027 00:00:00 GMT' },
      link: `</api${url}>; rel="successor-version"`
    })
    expect([present.headers['deprecation'], present.headers['sunset']]).toEqual([undefined, undefined])
  })
  test('says so of a problem, too', async () => {
    const told = await send(facade, '/reports/national/2030-2031')
    expect([told.statusCode, told.headers['deprecation']]).toEqual([404, '@1796083200'])
  })
  test('is none of whatever else is mounted', async () => {
    expect((await send(facade, '/community/TC-0001')).statusCode).toBe(404)
    for (const url of ['/health', '/ready', '/nowhere'])
      expect((await send(facade, url)).headers['deprecation']).toBeUndefined()
  })
})

const named = (name: string): MembershipRegister => ({
  ...small.registerToday,
  communities: [{ community: small.community, name, sector: 'ADTC', fullCycles: { all: -1 } } as never]
})
const withRegister = async (register: MembershipRegister): Promise<Facade> =>
  facadeOn({ reader: cannedReader({ register: () => right(register) }) })

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
describe('a report is had as JSON, as a table and as a workbook', () => {
  test.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/csv', 'text/csv; charset=utf-8; header=present'],
    ['text/csv;header=present', 'text/csv; charset=utf-8; header=present'],
    ['text/*', 'text/csv; charset=utf-8; header=present'],
    ['text/csv, application/json;q=0.5', 'text/csv; charset=utf-8; header=present'],
    ['text/csv;q=0.5, application/json', 'application/json; charset=utf-8'],
    [xlsx, xlsx],
    [`${xlsx}, */*;q=0.1`, xlsx],
    [`${xlsx};q=0.1, text/csv`, 'text/csv; charset=utf-8; header=present']
  ])('whoever accepts %s', async (accept, type) => {
    for (const url of ['/api/reports/register', '/api/cycles']) {
      const told = await send(facade, url, { headers: { accept } })
      expect([told.statusCode, told.headers['content-type']]).toEqual([200, type])
      expect(told.headers['vary']).toBe('accept, accept-encoding')
    }
  })
  test.each(['text/html', 'text/csv;q=0, application/json;q=0', 'application/xml'])(
    'is not had as %s',
    async accept => {
      for (const url of ['/api/reports/register', '/reports/register', '/api/cycles'])
        expect((await send(facade, url, { headers: { accept } })).statusCode).toBe(406)
    }
  )
  test('a history is had as JSON alone', async () => {
    const told = await send(facade, '/api/communities/TC-0001/history', { headers: { accept: 'text/csv' } })
    expect(told.statusCode).toBe(406)
  })
  test('a table is kept as a file of its own name and tag, and says no more than its columns', async () => {
    const told = await send(facade, '/api/reports/register', { headers: { accept: 'text/csv' } })
    expect(told.headers).toMatchObject({
      ...{ 'content-disposition': 'attachment; filename="register.csv"', 'x-content-type-options': 'nosniff' }
    })
    expect(told.body.split('\n')[0]).toMatch(/^community,name,sector/)
    expect(told.headers['etag']).not.toBe((await send(facade, '/api/reports/register')).headers['etag'])
  })
  test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])(
    'Attack 12: a community that is called %j begins no formula in a table',
    async name => {
      const told = await send(await withRegister(named(name)), '/api/reports/register', {
        headers: { accept: 'text/csv' }
      })
      const [, line = ''] = told.body.split(/\n(?=TC-0001)/)
      expect(line).toMatch(/^TC-0001,"?'/)
      // A number below zero is none.
      expect(line).toContain(',-1,')
    }
  )
  test.each(["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1'])(
    'Attack 12: a community that is called %j is text in a workbook',
    async name => {
      const told = await send(await withRegister(named(name)), '/api/reports/register', { headers: { accept: xlsx } })
      const { sheets } = await readXlsx(told.rawPayload)
      const [columns = [], row = []] = sheets[0]?.rows ?? []
      expect([row[columns.indexOf('name')], row[columns.indexOf('fullCycles')]]).toEqual([name, -1])
      expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
    }
  )
  test('a workbook is a file of its own name and tag, as it is, and is not sent to whoever has it', async () => {
    const headers = { accept: xlsx, 'accept-encoding': 'br, gzip' }
    const told = await send(facade, '/api/reports/register', { headers })
    expect(told.headers['content-disposition']).toBe('attachment; filename="register.xlsx"')
    expect([told.headers['content-encoding'], told.headers['cache-control']]).toEqual([undefined, 'private, no-cache'])
    const { etag } = told.headers
    const again = await send(facade, '/api/reports/register', {
      headers: { ...headers, 'if-none-match': String(etag) }
    })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    const other = await send(facade, '/api/reports/register', { headers: { ...headers, 'if-match': '"other"' } })
    expect([other.statusCode, other.headers['content-type']]).toEqual([412, 'application/problem+json'])
  })
})

describe('who reads a report is asked where it is asked of commands', () => {
  const asking = async (role: Role, url: string, national = small.nationalReport) => {
    const reader = cannedReader({ national: () => right(national), local: () => right(small.localReport) })
    const principal = () => TE.right({ role, subject: 'S-1', community: small.community })
    const facadeOf = await facadeOn({ reader, principal })
    const { statusCode } = await send(facadeOf, url)
    await facadeOf.app.close()
    return statusCode
  }
  const provisional = { ...small.nationalReport, status: 'provisional' } as typeof small.nationalReport
  test.each(roles)('%s reads what is provisional only where its table says so', async role => {
    const persons: ReadonlyArray<Role> = ['network-team', 'committee', 'auditor']
    const isReader = role !== 'clock' && role !== 'reaction'
    expect(await asking(role, '/api/reports/national/2023-2024')).toBe(isReader ? 200 : 403)
    expect(await asking(role, '/api/reports/national/2023-2024', provisional)).toBe(persons.includes(role) ? 200 : 403)
  })
  test.each([
    ['link-person', 'TC-0001', 200],
    ['link-person', 'TC-0002', 403],
    ['reviewer', 'TC-0001', 403],
    ['committee', 'TC-0002', 200],
    ['public', 'TC-0001', 403]
  ] as const)('%s reads the local report of %s: %d', async (role, community, status) => {
    expect(await asking(role, `/api/reports/local/${community}/2023-2024`)).toBe(status)
  })
  test.each([
    ['link-person', 'TC-0001', 200],
    ['link-person', 'TC-0002', 403],
    ['reviewer', 'TC-0001', 403],
    ['finance', 'TC-0001', 200],
    ['public', 'TC-0001', 403]
  ] as const)('%s reads the history of %s: %d', async (role, community, status) => {
    expect(await asking(role, `/api/communities/${community}/history`)).toBe(status)
  })
  test('without the records nobody is known to be on a team', async () => {
    const visitor = { role: 'reviewer', subject: 'S-1', reviewer: 'R-001' } as const
    const about = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
    const reading = { name: 'x', title: 'x', roles: { reviewer: 'own-visit' }, about } as const
    expect(await mayRead(facade.dependencies)(visitor as never, reading)()).toMatchObject({ left: { type: 'Denied' } })
  })
})
