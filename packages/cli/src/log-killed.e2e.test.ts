/** Whoever keeps a log is killed at any moment: there are never two checkpoints of a size, and the log is never shorter. */
import { newPrivateKey, signerOf, verifyStore, parseTrust, vkeyOf, type KeptNote } from '@cofc/audit'
import { killedWriter } from '@cofc/event-store/contract'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { openSqliteLogStore } from '@cofc/log-store-sqlite'
import { temporaryFolder } from '@cofc/verification'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** As it is built: it is started often. */
const job = fileURLToPath(new URL('../dist/testing/keep-log.job.js', import.meta.url))
/** By night a thousand times: see docs/CONTRIBUTING.md. */
const times = Number(process.env['COFC_KILLS'] ?? 3)

const done = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** Answers the checkpoints that were said to be kept. */
const killedKeeper = async (folder: string, key: string, seed: number): Promise<ReadonlyArray<KeptNote>> =>
  (await killedWriter([job, folder, key], seed, 10)).map(line => JSON.parse(line) as KeptNote)

test(`whoever keeps the log killed ${String(times)} times`, { timeout: 60_000 + times * 5_000 }, async () => {
  using whole = temporaryFolder()
  const [pem, key] = [newPrivateKey(), join(whole.path, 'log.pem')]
  writeFileSync(key, pem, { mode: 0o600 })
  const trust = done(parseTrust(`log ${vkeyOf(done(signerOf('network.example/cofc', 'log', pem)).key)}\nquorum none\n`))
  const said = new Map<number, string>()
  let size = 0
  for (let time = 0; time < times; time++) {
    const notes = await killedKeeper(whole.path, key, time + 1)
    for (const note of notes) expect([note.size, said.get(note.size) ?? note.note]).toEqual([note.size, note.note])
    for (const note of notes) said.set(note.size, note.note)

    const { log, close } = openSqliteLogStore(join(whole.path, 'audit.db'))
    const { store: events, close: closeEvents } = openSqliteEventStore(join(whole.path, 'events.db'))
    const extent = done(await log.extent())
    expect(extent.size).toBeGreaterThanOrEqual(Math.max(size, ...said.keys()))
    size = extent.size
    const kept = done(await log.checkpointsAfter(0, 1_000_000)())
    const all = new Map(kept.map(note => [note.size, note.note]))
    for (const [at, note] of said) expect([at, all.get(at)]).toEqual([at, note])
    expect(isLeft(await verifyStore({ events, log, trust })())).toBe(false)
    await closeEvents()
    close()
  }
})
