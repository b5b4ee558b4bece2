/** A report that is written nowhere but here has its route, its command with help, its failures and its table. */
import { Sector } from '@cofc/core'
import { httpFacade, serverOptions } from '@cofc/http'
import { communities, type Report } from '@cofc/reports'
import { Command } from 'commander'
import Fastify from 'fastify'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { historyOf } from '@cofc/application'
import { temporaryStores, type TemporaryStores } from '../testing/composed.ts'
import { today } from './arguments.ts'
import { reportCommand } from './report.ts'

interface AskSectorSize {
  readonly sector: Sector
}
interface SectorSize {
  readonly sector: Sector
  readonly communities: number
}
interface NobodyThere {
  readonly type: 'NobodyThere'
  readonly sector: Sector
}
const tables = { communities }
const sectorSize: Report<typeof tables, AskSectorSize, SectorSize, NobodyThere> = {
  name: 'sector-size',
  says: 'how many communities of a sector are on record',
  roles: { 'network-team': 'any' },
  tables,
  ask: { sector: { codec: Sector, called: 'sector', expected: 'a sector, such as ADTC', says: 'the sector' } },
  address: ['sector'],
  needs: {},
  answer: (rows, { sector }) => {
    const sectorsHeld = [...rows.communities.values()].flatMap(({ facts }) =>
      facts.flatMap(([, event]) => (event.type === 'CommunityRegistered' ? event.profile.sector : []))
    )
    const size = sectorsHeld.filter(one => one === sector).length
    return size === 0 ? left({ type: 'NobodyThere', sector }) : right({ sector, communities: size })
  },
  failures: {
    NobodyThere: { status: 422, title: 'Nobody there', says: ({ sector }) => `There is no community of ${sector}.` }
  },
  csv: answer => ({ columns: ['sector', 'communities'], rows: [{ ...answer }] })
}
const reports = { 'sector-size': sectorSize }

const profile = {
  ...{ name: 'Alder House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: 'North', parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: null },
  programmeAccreditation: null
}
/** Two communities of one sector are on record. */
const withTwo = async (): Promise<TemporaryStores> => {
  const stores = await temporaryStores()
  for (const community of ['TC-0001', 'TC-0002']) {
    const data = { type: 'CommunityRegistered', community, on: '2023-06-01', profile }
    const event = { id: randomUUID(), type: data.type, data, metadata: {} }
    const appended = await stores.composed.events.store.append(`community-${community}`, 0, [event])()
    if (isLeft(appended)) throw new Error(appended.left.type)
  }
  return stores
}

afterEach(() => vi.restoreAllMocks())
/** What the command line says and ends with. */
const cofc = async (folder: string, ...words: ReadonlyArray<string>) => {
  let [out, err, code] = ['', '', -1]
  vi.spyOn(process.stdout, 'write').mockImplementation(text => (out += String(text)) !== '')
  vi.spyOn(process.stderr, 'write').mockImplementation(text => (err += String(text)) !== '')
  const command = reportCommand(ended => (code = ended), reports)
  const writeOut = (text: string): void => void (out += text)
  const writeErr = (text: string): void => void (err += text)
  for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeOut, writeErr })
  const whole = new Command('cofc').option('--data <dir>').addCommand(command).exitOverride()
  await whole.parseAsync(['--data', folder, 'report', ...words], { from: 'user' }).catch(() => undefined)
  vi.restoreAllMocks()
  return { out, err, code }
}

test('it is printed as JSON and as CSV, asked by the options that its question names', async () => {
  await using stores = await withTwo()
  const asked = ['sector-size', '--sector', 'ADTC']
  expect(await cofc(stores.folder, ...asked)).toEqual({
    out: `${JSON.stringify({ sector: 'ADTC', communities: 2 }, null, 2)}\n`,
    err: '',
    code: 0
  })
  expect(await cofc(stores.folder, ...asked, '--format', 'csv')).toMatchObject({
    out: 'sector,communities\nADTC,2\n',
    code: 0
  })
  expect(await cofc(stores.folder, 'sector-size', '--sector', 'HMP')).toMatchObject({
    err: 'there is no community of HMP\n',
    code: 1
  })
  expect((await cofc(stores.folder, 'sector-size', '--sector', 'garden')).err).toContain(
    'Expected a sector, such as ADTC'
  )
  const help = (await cofc(stores.folder, 'sector-size', '--help')).out
  expect(help).toContain('how many communities of a sector are on record')
  expect(help).toMatch(/--sector <sector> +the sector/)
})

test('it has an address, and its failures have the status that its table says', async () => {
  await using stores = await withTwo()
  await cofc(stores.folder, 'sector-size', '--sector', 'ADTC')
  const { reads, dependencies } = stores.composed
  const app = Fastify(serverOptions)
  await app.register(httpFacade, { reader: reads, reports, history: historyOf(dependencies), today })
  const get = async (path: string) => {
    const { statusCode, body } = await app.inject({
      url: `/reports/sector-size${path}`,
      headers: { host: 'localhost' }
    })
    return [statusCode, JSON.parse(body) as unknown]
  }
  expect(await get('/ADTC')).toEqual([200, { sector: 'ADTC', communities: 2 }])
  expect(await get('/HMP')).toEqual([
    422,
    {
      type: 'urn:cofc:problem:nobody-there',
      title: 'Nobody there',
      status: 422,
      detail: 'There is no community of HMP.'
    }
  ])
  expect(await get('/garden')).toMatchObject([400, { parameter: 'sector' }])
  expect(await get('/ADTC?size=2')).toMatchObject([400, { detail: 'query: this address takes only at-least, wait.' }])
  await app.close()
})
