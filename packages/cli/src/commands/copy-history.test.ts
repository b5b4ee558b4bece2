import 'reflect-metadata'
import { leafOf, type RecordedEvent } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { temporaryFolder } from '@cofc/verification'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

afterEach(() => {
  vi.restoreAllMocks()
})
const cofc = async (data: string, ...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  return { code: await main(['--data', data, ...words]), out, err }
}
const noted = (file: string, version: number) => withStore(file, store => store.append('notes', version, [event()])())
const event = () => ({ id: randomUUID(), type: 'Noted', data: {}, metadata: {} })
const withStore = async <A>(
  file: string,
  work: (store: ReturnType<typeof openSqliteEventStore>['store']) => Promise<A>
): Promise<A> => {
  const { store, close } = openSqliteEventStore(file)
  const done = await work(store)
  await close()
  return done
}
const leaves = (file: string) =>
  withStore(file, async store => {
    const found: Array<RecordedEvent> = []
    for await (const one of store.follow('', {}, { until: 'end' }))
      if (one.type === 'Page') found.push(...one.page.events)
    return found.map(leafOf)
  })

test('a history is copied into another store, and a later copy adds what came since', async () => {
  using data = temporaryFolder()
  const [file, copy] = [join(data.path, 'events.db'), join(data.path, 'copy.db')]
  await noted(file, 0)
  await noted(file, 1)
  expect(await cofc(data.path, 'copy-history', copy)).toMatchObject({ code: 0, out: '2 of 2 events were copied\n' })
  await noted(file, 2)
  expect(await cofc(data.path, '--json', 'copy-history', copy)).toMatchObject({ code: 0 })
  expect(await leaves(copy)).toEqual(await leaves(file))
})

test('into a store with another history nothing is copied', async () => {
  using data = temporaryFolder()
  const [file, other] = [join(data.path, 'events.db'), join(data.path, 'other.db')]
  await noted(file, 0)
  await noted(other, 0)
  const { code, err } = await cofc(data.path, 'copy-history', other)
  expect(code).toBe(1)
  expect(err).toContain('another history stands there')
  expect(await leaves(other)).toHaveLength(1)
})

test('what is no store is refused, and the address never told', async () => {
  using data = temporaryFolder()
  await noted(join(data.path, 'events.db'), 0)
  const { code, err } = await cofc(data.path, 'copy-history', 'postgres://a:changeit@127.0.0.1:1/x')
  expect(code).toBe(3)
  expect(err).toContain('the server cannot be reached')
  expect(err).not.toContain('changeit')
})
