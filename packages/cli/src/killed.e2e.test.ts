/** An import that is killed leaves whole commands behind, and is finished by running it again. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder, told, writeRandomNetwork, type TemporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsIn } from './testing/events-in.ts'
import { start } from './testing/running.ts'
import { typed } from './testing/typed.ts'

/** At how many moments of its writing an import is killed: see docs/CONTRIBUTING.md for the nightly run. */
const times = Number(process.env['COFC_KILLS'] ?? 3)

const historyOf = async (data: string): Promise<ReadonlyArray<string>> => told(await eventsIn(data))

/** How many events are stored, while another process stores more; fewer than none before it has begun. */
const stored = (data: string): number => {
  const file = join(data, 'events.db')
  if (!existsSync(file)) return -1
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return Number(database.prepare('select count(*) as count from events').get()?.['count'])
  } catch {
    return -1
  } finally {
    database.close()
  }
}

/** Begins an import and kills it once so many events are stored. */
const killedAt = async (events: number, network: string, data: string): Promise<void> => {
  const { process: importing, ended } = start(data, 'import', network)
  while (stored(data) < events && importing.exitCode === null) await wait(2)
  importing.kill('SIGKILL')
  await ended
}

let network: TemporaryFolder
let undisturbed: ReadonlyArray<string>
beforeAll(async () => {
  network = temporaryFolder()
  writeRandomNetwork(network.path, 5)
  using data = temporaryFolder()
  expect(await typed(data.path, 'import', network.path)).toMatchObject({ code: 0 })
  undisturbed = await historyOf(data.path)
})
afterAll(() => network[Symbol.dispose]())

test.each(Array.from({ length: times }, (_, time) => Math.round((100 * time) / times)))(
  'an import that is killed when %i per cent are stored leaves only whole commands, and is finished by running it again',
  async percent => {
    using data = temporaryFolder()
    await killedAt((undisturbed.length * percent) / 100, network.path, data.path)
    const begun = await historyOf(data.path)
    expect(begun).toEqual(undisturbed.slice(0, begun.length))
    // Before the first event there is no record to look through.
    const verified = await typed(data.path, 'verify')
    expect(verified).toMatchObject({ code: begun.length === 0 ? 3 : 0 })
    // Killed after the last event, it may have been finished.
    const isCut = begun.length > 0 && begun.length < undisturbed.length
    const asked = isCut ? [verified, await typed(data.path, 'report', 'register', '--on', '2024-03-31')] : []
    for (const { err } of asked) expect(err).toContain('is not finished: what it brings is here in part')
    expect(await typed(data.path, 'import', network.path)).toMatchObject({ code: 0 })
    expect(await historyOf(data.path)).toEqual(undisturbed)
    expect((await typed(data.path, 'verify')).err).toBe('')
  }
)
