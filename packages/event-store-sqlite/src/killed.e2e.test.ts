import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, eventsIn, followedToEnd, newFile, removeFiles } from './testing/files.ts'

removeFiles()
/** As it is built: it is started so often that compiling it would take most of the time. */
const job = fileURLToPath(new URL('../dist/testing/writer.job.js', import.meta.url))
/** How often each kind of work is killed: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 15)
const restingTimes = 5

/** Pseudo-random, so that a seed that failed can be run again. */
const chance = (seed: number) => (Math.imul(seed ^ (seed >>> 15), 0x2c_1b_3c_6d) >>> 4) / 2 ** 28

/** Writes to the file, and is killed some moments after so many answers; answers what had been acknowledged. */
const killedWriter = async (file: string, kind: string, seed: number): Promise<ReadonlyArray<string>> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', job, file, kind, String(seed)])
  const [answers, moments] = [1 + Math.floor(chance(seed) * 20), chance(seed + 7_919) * 3]
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split('\n').length > answers) setTimeout(() => child.kill('SIGKILL'), moments)
  })
  child.stderr.on('data', (chunk: Buffer) => (said += `\nfailed: ${chunk.toString()}`))
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect([signal, said]).toEqual(['SIGKILL', expect.not.stringContaining('failed')])
  return said.split('\n').slice(0, -1)
}

/** How many events of each piece of work are there, and how many there must be. */
const keptIn = async (file: string) => {
  const { store, checkIntegrity, close } = openSqliteEventStore(file)
  const units = new Map<string, { there: number; size: number }>()
  for (const { data } of eventsIn(await followedToEnd(store))) {
    const unit = data['unit'] as string
    units.set(unit, { there: (units.get(unit)?.there ?? 0) + 1, size: Number(data['size']) })
  }
  await answer(checkIntegrity)
  await close()
  return units
}

for (const [index, kind] of ['single appends', 'batches', 'appends of many writers', 'an import'].entries())
  test(
    `a writer of ${kind} killed ${times} times: nothing acknowledged is lost, nothing half-done is seen`,
    async () => {
      let file = newFile()
      const acknowledged = new Set<string>()
      for (let time = 0; time < times; time++) {
        // What one left is what the next begins with; now and then a file of its own keeps the work short.
        if (time % restingTimes === 0) {
          file = newFile()
          acknowledged.clear()
        }
        for (const unit of await killedWriter(file, kind, 1 + index * 1_000_003 + time)) acknowledged.add(unit)
        const kept = await keptIn(file)
        expect([...acknowledged].filter(unit => !kept.has(unit))).toEqual([])
        expect([...kept].filter(([, { there, size }]) => there !== size)).toEqual([])
        expect(acknowledged.size).toBeGreaterThan(0)
      }
    },
    times * 20_000
  )
