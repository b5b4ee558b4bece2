/** A report asked to hold what was just recorded, over HTTP: the answer, the waiting, and why it is not there. */
import { inMemoryEventStore } from '@cofc/event-store'
import { bringUpToDate, inMemoryReportStore } from '@cofc/projections'
import { cannedReader } from '@cofc/reports/testing'
import { allTables, eventFormat, reportReader, type ReportReader } from '@cofc/reports'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { afterEach, expect, test } from 'vitest'
import { facadeOn, send, type Facade } from './testing/records.ts'
import * as small from './testing/small-network.ts'

type Waited = Parameters<ReturnType<ReportReader['waitFor']>>
let facade: Facade | null = null
afterEach(async () => facade?.app.close())

/** Serves the register; every wish to wait is noted, and answered as the test says. */
const serving = async (
  told: (...asked: Waited) => Promise<Awaited<ReturnType<ReturnType<ReturnType<ReportReader['waitFor']>>>>>
) => {
  const asked: Array<readonly [string, string]> = []
  const reader = cannedReader(
    { register: () => right(small.registerToday) },
    {
      waitFor:
        ({ name }) =>
        (position, limit) =>
        async () => {
          asked.push([name, position])
          return told(position, limit)
        }
    }
  )
  facade = await facadeOn({ reader })
  return { asked, ask: async (query: string) => send(facade as Facade, `/api/reports/register${query}`) }
}
const mark = '0000000000000007'
const reached = async (): Promise<Either<never, { type: 'Reached'; mark: string }>> => right({ type: 'Reached', mark })

test('a report that holds it is answered as ever, by either spelling and under the old address too', async () => {
  const { asked, ask } = await serving(reached)
  const plain = await ask('')
  for (const query of [`?atLeast=${mark}&wait=10`, `?at-least=${mark}`, `?at-least=${mark}&wait=0`]) {
    const told = await ask(query)
    expect([told.statusCode, told.body]).toEqual([200, plain.body])
  }
  expect((await send(facade as Facade, `/reports/register?at-least=${mark}`)).statusCode).toBe(200)
  expect(asked).toEqual(Array(4).fill(['membership-register', mark]))
})

test('nobody waits who does not ask for it', async () => {
  const { ask } = await serving(async (_, limit) => {
    expect(limit.aborted).toBe(true)
    return right({ type: 'NotYet', mark: '' })
  })
  expect((await ask(`?at-least=${mark}`)).statusCode).toBe(503)
})

test('who waits is answered as soon as it is there', async () => {
  const { ask } = await serving(async (_, limit) => {
    expect(limit.aborted).toBe(false)
    return right({ type: 'Reached', mark })
  })
  expect((await ask(`?at-least=${mark}&wait=10`)).statusCode).toBe(200)
})

test.each([
  [{ type: 'NotYet', mark: '' }, 'not-yet-there', '1'],
  [{ type: 'Halted', mark: '' }, 'halted-before-there', '5'],
  [{ type: 'ParkedThere', stream: 'membership-TC-0666' }, 'parked-there', '5']
] as const)('%j is told, and when to ask again, but no stream', async (standing, type, seconds) => {
  const { ask } = await serving(async () => right(standing))
  const told = await ask(`?at-least=${mark}&wait=1`)
  expect(told.statusCode).toBe(503)
  expect(told.headers['retry-after']).toBe(seconds)
  expect(JSON.parse(told.body)).toMatchObject({ type: `urn:cofc:problem:${type}` })
  expect(told.body).not.toContain('TC-0666')
})

test.each([
  [`?at-least=${mark}&wait=11`, 'wait'],
  [`?at-least=${mark}&wait=-1`, 'wait'],
  [`?at-least=${mark}&wait=1.5`, 'wait'],
  [`?at-least=${mark}&wait=`, 'wait'],
  ['?wait=3', 'wait'],
  ['?at-least=', 'at-least'],
  [`?at-least=${'0'.repeat(101)}`, 'at-least'],
  ['?at-least=%00', 'at-least'],
  [`?at-least=${mark}&at-least=${mark}`, 'at-least'],
  [`?at-least=${mark}&atLeast=${mark}`, 'at-least']
])('%s is not understood, and nobody waits', async (query, parameter) => {
  const { asked, ask } = await serving(reached)
  const told = await ask(query)
  expect([told.statusCode, (JSON.parse(told.body) as { parameter: string }).parameter]).toEqual([400, parameter])
  expect(asked).toEqual([])
})

test('a hundred who wait leave the store to those who do not, and all are answered once it is there', async () => {
  const events = inMemoryEventStore()
  let [atOnce, most] = [0, 0]
  const store = inMemoryReportStore()
  const reports: typeof store = {
    ...store,
    checkpoint: set => async () => {
      most = Math.max(most, ++atOnce)
      const found = await store.checkpoint(set)()
      atOnce -= 1
      return found
    }
  }
  const following = { events, reports, format: eventFormat }
  let arrived = 0
  const turn = async () => new Promise<void>(resolve => setImmediate(resolve))
  const nothing = async () => right('')
  const reader = reportReader({
    ...following,
    words: (() => nothing) as never,
    codeKey: () => nothing,
    pause: turn
  })
  const counting: ReportReader = {
    ...reader,
    waitFor: report => (position, limit) => {
      arrived += 1
      return reader.waitFor(report)(position, limit)
    }
  }
  const data = { type: 'EditionDrafted', edition: 'E1', title: 'First', on: '2020-01-01' }
  const event = { id: '00000000-0000-4000-8000-000000000001', type: data.type, data, metadata: {} }
  const appended = await events.append('edition-E1', 0, [event])()
  const position = isLeft(appended) ? expect.unreachable() : appended.right.position
  facade = await facadeOn({ reader: counting })
  const url = '/api/reports/register'
  const hundred = Array.from({ length: 100 }, async () => send(facade as Facade, `${url}?at-least=${position}&wait=10`))
  // Each is told how it stands as it comes; from then on one look is made for all.
  for (let turns = 0; arrived < 100 || turns < 20; turns++) await turn()
  most = 0
  expect((await send(facade, url)).statusCode).toBe(200)
  expect(most).toBeLessThanOrEqual(2)
  expect(isLeft(await bringUpToDate(following)(allTables)())).toBe(false)
  for (const told of await Promise.all(hundred)) expect(told.statusCode).toBe(200)
})
