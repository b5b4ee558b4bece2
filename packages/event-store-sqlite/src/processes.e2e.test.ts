import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { describeLongStreams, faultsIn, type Call } from '@cofc/event-store/contract'
import { openSqliteEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd, lengthOf, newFile, removeFiles } from './testing/files.ts'

removeFiles()
const job = (name: string, ...words: ReadonlyArray<string>) => [
  '--conditions=source',
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL(`./testing/${name}.job.ts`, import.meta.url)),
  ...words
]

test('what five processes saw of one file, they could have seen one after another', async () => {
  const file = newFile()
  const { store, close } = openSqliteEventStore(file)
  const run = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, job('many-writers', file, 'a,b,c', '25'), {
      maxBuffer: 2 ** 26
    })
    return JSON.parse(stdout) as ReadonlyArray<Call>
  }
  const calls = (await Promise.all([1, 2, 3, 4, 5].map(run))).flat()
  expect(faultsIn(calls)).toEqual([])
  expect(calls.some(({ saw }) => saw.type === 'Conflict')).toBe(true)
  const added = calls.flatMap(({ saw }) => (saw.type === 'Added' ? [saw] : []))
  const inPositions = added.toSorted((one, other) => (one.position < other.position ? -1 : 1))
  expect(eventsIn(await followedToEnd(store)).map(({ id }) => id)).toEqual(inPositions.flatMap(({ ids }) => ids))
  await close()
})

test('while another process writes, readers do not wait and see nothing of it; writers wait for their turn', async () => {
  const file = newFile()
  const { store, close } = openSqliteEventStore(file, { patience: 600_000 })
  await answer(store.append('a', 0, [event(), event()]))
  const holder = spawn(process.execPath, job('hold', file))
  await once(holder.stdout, 'data')
  let answered = false
  const append = answer(store.append('a', 2, [event()])).finally(() => (answered = true))
  for (let times = 0; times < 100; times++) {
    expect([await lengthOf(store, 'a'), await lengthOf(store, 'held')]).toEqual([2, 0])
    expect(eventsIn(await followedToEnd(store))).toHaveLength(2)
  }
  expect(answered).toBe(false)
  holder.stdin.end()
  const { position } = await append
  const found = eventsIn(await followedToEnd(store))
  expect(found.map(({ stream }) => stream)).toEqual(['a', 'a', 'held', 'a'])
  expect(found.at(-1)?.position).toBe(position)
  if (holder.exitCode === null) await once(holder, 'close')
  await close()
})

describeLongStreams('the SQLite event store, 100,000 events in one stream', async () => openSqliteEventStore(newFile()))
