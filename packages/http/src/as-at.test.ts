/** What had been recorded by a time, over HTTP: of states, of histories and of the register. */
import { historyOf } from '@cofc/application'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cannedReader } from '@cofc/reports/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, fresh, give, register, send, withPlaces, facadeOn, type Facade } from './testing/records.ts'
import { history as noHistory, registerToday } from './testing/small-network.ts'
import type { HttpOptions } from './options.ts'

let minute = 0
const now = () => `2024-09-01T10:0${String((minute += 1))}:00.000Z`
const asItStood = cannedReader({ register: ({ on }) => right({ ...registerToday, on, members: 41 }) })
const readerAsAt: HttpOptions['readerAsAt'] = () => () => TE.right(asItStood)

let facade: Facade
const others = ['link-person', 'public', 'finance', 'committee', 'reviewer', 'worker'] as const
beforeAll(async () => {
  const late: { history: HttpOptions['history'] } = { history: noHistory }
  facade = await facadeOn({
    dependencies: { now },
    history: (...asked) => late.history(...asked),
    readerAsAt,
    principal: ({ headers }) =>
      TE.right({ role: (headers['x-role'] ?? 'network-team') as never, subject: 'S', community: 'TC-0001' as never })
  })
  late.history = historyOf(facade.dependencies)
  await give(facade, at, { headers: fresh, body: register })
  await give(facade, at, { body: withPlaces(13) })
})
afterAll(async () => facade.app.close())

const asked = async (url: string, role = 'network-team') => send(facade, url, { headers: { 'x-role': role } })
const history = '/api/communities/TC-0001/history'

test('a state is that of what had been recorded by then', async () => {
  const [first, second] = [...new Set(recordedAt(await asked(history)))]
  const early = await asked(`${at}?as-at=${String(first)}`)
  expect(early.json()).toMatchObject({ version: 1, asAt: first, state: { profiles: [{ profile: { places: 12 } }] } })
  expect(early.headers['etag']).not.toMatch(/^"1\./)
  expect((await asked(`${at}?as-at=${String(second)}&as-of=2023-01-20`)).json()).toMatchObject({ version: 1 })
  expect((await asked(`${at}?as-at=@2`)).json()).toMatchObject({ version: 2, asAt: '@2' })
})
interface Told {
  readonly entries: ReadonlyArray<{ readonly recordedAt: string; readonly event: { readonly type: string } }>
}
const recordedAt = (told: { json: <T>() => T }) => told.json<Told>().entries.map(entry => entry.recordedAt)

test('a history is what had been recorded by then', async () => {
  const told = (await asked(`${history}?as-at=@1`)).json<Told>()
  expect(told).toMatchObject({ asAt: '@1', entries: [{ event: { type: 'CommunityRegistered' } }] })
  expect(told.entries).toHaveLength(1)
  expect((await asked(`${history}?as-at=2020-01-01`)).json()).toMatchObject({ entries: [] })
})
test('the register is that of the history as it stood', async () => {
  expect((await asked('/api/reports/register?on=2024-01-01&as-at=2024-02-01')).json()).toMatchObject({ members: 41 })
  expect((await asked('/api/reports/register?as-at=@1')).json()).toMatchObject({ members: 41 })
  expect((await asked('/api/reports/register?on=2024-01-01')).json()).toMatchObject({ members: 0 })
})
test('when anything was recorded is not told to others by asking for a time', async () => {
  for (const url of [`${at}?as-at=@1`, `${history}?as-at=@1`, '/api/reports/register?as-at=@1'])
    for (const role of others) expect([url, role, (await asked(url, role)).statusCode]).toEqual([url, role, 403])
  expect((await asked(`${history}?as-at=@1`, 'auditor')).statusCode).toBe(200)
})
test('what is no time, and more events than there are, are told', async () => {
  expect((await asked(`${at}?as-at=yesterday`)).json()).toMatchObject({ status: 400, parameter: 'as-at' })
  expect((await asked(`${at}?as-at=@900`)).json()).toMatchObject({
    status: 404,
    type: 'urn:cofc:problem:not-so-many-events'
  })
  expect((await asked('/api/reports/national/2023-2024?as-at=@1')).json()).toMatchObject({ status: 400 })
})
