/**
 * Twenty finance clerks in two processes on one file, which may be killed at any append and go on.
 * `COFC_CLERKS` says how many folders, and `COFC_KILLS` how often one of the processes is killed: see docs/CONTRIBUTING.md.
 */
import 'reflect-metadata'
import { uuidOf } from '@cofc/application'
import { temporaryFolder } from '@cofc/verification'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compose, type Composed } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { submitOrPublish } from '../submit-or-publish.ts'
import type { Done } from '../testing/clerks/clerk.ts'
import { reckoned } from '../testing/clerks/reckoned.ts'
import { network } from '../testing/told-commands.ts'

const runs = Number(process.env['COFC_CLERKS'] ?? 1)
const kills = Number(process.env['COFC_KILLS'] ?? 1)
const firstSeed = Number(process.env['COFC_MODEL_SEED'] ?? 17)
const [half, rounds] = [10, 2]
/** So many appends at least does half of the clerks try: in every round a charge, an invoice and a payment. */
const appends = half * rounds * 3
const job = fileURLToPath(new URL('../../dist/testing/clerks/clerks.job.js', import.meta.url))

const begun = async (folder: string): Promise<Composed> => {
  const composed = await compose(dataFolder(folder))
  for (const [place, command] of network.entries()) {
    const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e08', String(place))
    const actor = { role: 'network-team', subject: 'test' } as const
    expect(await submitOrPublish(composed)({ id, command, actor })()).toMatchObject({ _tag: 'Right' })
  }
  return composed
}

/** A process that waits for the word; then answers whatever its clerks told, and how it ended. */
const waiting = async (folder: string, ...numbers: ReadonlyArray<number>) => {
  const child = spawn(process.execPath, [job, folder, ...numbers.map(String)])
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  return async () => {
    child.stdin.end()
    const [code, signal] = (await ended) as [number | null, string | null]
    const [, ...lines] = out.trim().split('\n')
    return { code, signal, err, told: lines.map(line => JSON.parse(line) as Done) }
  }
}
const finished = { code: 0, signal: null, err: '' }

test.each(Array.from({ length: runs }, (_, run) => firstSeed + run))(
  'twenty clerks in two processes on one account take no number twice, leave no gap and lose no penny: seed %i',
  async seed => {
    using data = temporaryFolder()
    const composed = await begun(data.path)
    const both = await Promise.all([0, half].map(first => waiting(data.path, seed, first, half, rounds)))
    const ended = await Promise.all(both.map(go => go()))
    expect(ended).toMatchObject([finished, finished])
    expect(
      await reckoned(
        composed.dependencies,
        ended.flatMap(({ told }) => told)
      )
    ).toEqual({
      ...{ wrong: [], invoices: 2 * half * rounds }
    })
    await composed.close()
  }
)

test.each(Array.from({ length: kills }, (_, kill) => [firstSeed + kill, 1 + ((kill * 37 + 11) % appends)] as const))(
  'clerks killed and going on take no number twice, leave no gap and lose no penny: seed %i, at append %i',
  async (seed, killedAt) => {
    using data = temporaryFolder()
    const composed = await begun(data.path)
    const dying = await waiting(data.path, seed, 0, half, rounds, killedAt)
    const others = await waiting(data.path, seed, half, half, rounds)
    const goesOn = async () => {
      const killed = await dying()
      const again = await waiting(data.path, seed, 0, half, rounds)
      return { killed, again: await again() }
    }
    const [{ killed, again }, beside] = await Promise.all([goesOn(), others()])
    expect(killed.signal).toBe('SIGKILL')
    expect([again, beside]).toMatchObject([finished, finished])
    const told = [killed, again, beside].flatMap(one => one.told)
    expect(await reckoned(composed.dependencies, told)).toEqual({ wrong: [], invoices: 2 * half * rounds })
    await composed.close()
  }
)
