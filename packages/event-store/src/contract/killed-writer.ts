/**
 * A process that writes until it is killed: what it had been answered, and what a store kept of it. Each append names itself
 * in all of its events (`unit`), and how many they are (`size`); the process tells the name once it is answered, a line each.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RecordedEvent } from '../event-store.ts'

/** Pseudo-random from 0 to 1, so that a seed that failed can be run again. */
export const chance = (seed: number): number => (Math.imul(seed ^ (seed >>> 15), 0x2c_1b_3c_6d) >>> 4) / 2 ** 28

/** Kills it some moments after so many answers, `most` of them; answers what had been acknowledged. */
export const killedWriter = async (
  job: ReadonlyArray<string>,
  seed: number,
  most: number
): Promise<ReadonlyArray<string>> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...job, String(seed)])
  const [answers, moments] = [1 + Math.floor(chance(seed) * most), chance(seed + 7_919) * 3]
  let [said, failed] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.split('\n').length > answers) setTimeout(() => child.kill('SIGKILL'), moments)
  })
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()))
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal !== 'SIGKILL' || failed !== '') throw new Error(`It ended by itself (${String(signal)}): ${failed}`)
  return said.split('\n').slice(0, -1)
}

/** What was acknowledged and is not there, and of what there is a part only. */
export const faultsOfKilled = (
  acknowledged: Iterable<string>,
  events: ReadonlyArray<Pick<RecordedEvent, 'data'>>
): { readonly lost: ReadonlyArray<string>; readonly halves: ReadonlyArray<string> } => {
  const there = Map.groupBy(events, ({ data }) => data['unit'] as string)
  return {
    lost: [...acknowledged].filter(unit => !there.has(unit)),
    halves: [...there].filter(([, some]) => some.length !== Number(some[0]?.data['size'])).map(([unit]) => unit)
  }
}
export const noFaults = { lost: [], halves: [] } as const
