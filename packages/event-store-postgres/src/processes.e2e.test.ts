import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { faultsIn, type Call } from '@cofc/event-store/contract'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import { eventsIn, followedToEnd } from './testing/samples.ts'
import { withSharedServer } from './testing/server.ts'

const server = withSharedServer()
const job = fileURLToPath(new URL('../dist/testing/many-writers.job.js', import.meta.url))

test('what two processes that open a new database at once saw of it, they could have seen one after another', async () => {
  const connection = await server().newDatabase()
  const run = async () => {
    const words = ['--disable-warning=ExperimentalWarning', job, connection, 'a,b,c', '25']
    const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 26 })
    return JSON.parse(stdout) as ReadonlyArray<Call>
  }
  const calls = (await Promise.all([run(), run()])).flat()
  expect(faultsIn(calls)).toEqual([])
  expect(calls.some(({ saw }) => saw.type === 'Conflict')).toBe(true)
  const added = calls.flatMap(({ saw }) => (saw.type === 'Added' ? [saw] : []))
  const inPositions = added.toSorted((one, other) => (one.position < other.position ? -1 : 1))
  const { store, close } = await openPostgresEventStore(connection)
  const events = eventsIn(await followedToEnd(store))
  expect(events.map(({ id }) => id)).toEqual(inPositions.flatMap(({ ids }) => ids))
  expect(events.map(({ position }) => Number(position))).toEqual(events.map((_, index) => index + 1))
  await close()
})
