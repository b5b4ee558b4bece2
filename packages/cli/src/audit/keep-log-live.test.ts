/** The log is kept up beside the reports; one that cannot go on says so. */
import 'reflect-metadata'
import { isLeft } from 'fp-ts/lib/Either.js'
import { DatabaseSync } from 'node:sqlite'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compose, type Composed } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'
import { keepLogLive } from './keep-log-live.ts'
import { openLog } from './log-file.ts'

let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

/** Keeps the log while some work is done. */
const whileKept = async (work: (composed: Composed, said: ReadonlyArray<string>) => Promise<void>): Promise<void> => {
  const composed = await compose(dataFolder(at.data))
  const [stop, said] = [new AbortController(), new Array<string>()]
  const keeping = keepLogLive(composed, stop.signal, line => said.push(line))
  try {
    await work(composed, said)
  } finally {
    stop.abort()
    await keeping
    await composed.close()
  }
}
const sizeOfLog = async (): Promise<number> => {
  const opened = await openLog({ folder: at.data })
  if (isLeft(opened)) return -1
  const extent = await opened.right.log.extent()
  opened.right.close()
  return isLeft(extent) ? -1 : extent.right.size
}

test('what is recorded is in the log soon', async () => {
  await at.grow(2)
  await at.cofc('audit', 'init', '--origin', origin)
  await whileKept(async ({ audit }, said) => {
    await at.grow(2)
    await expect.poll(sizeOfLog).toBe(4)
    expect([audit.status, said]).toEqual(['current', []])
  })
})

test('where no log was begun none is kept', async () => {
  await at.grow(1)
  await whileKept(async ({ audit }, said) => {
    expect([audit.status, said]).toEqual([undefined, []])
  })
  expect(await sizeOfLog()).toBe(-1)
})

test('a log that is no file of ours, or witnesses that are named nowhere, stop it and nothing else', async () => {
  await at.grow(1)
  await at.cofc('audit', 'init', '--origin', origin)
  vi.stubEnv('COFC_WITNESSES', join(at.keys, 'nowhere.txt'))
  await whileKept(async ({ audit }, said) => {
    await expect.poll(() => audit.status).toBe('stopped')
    expect(said).toEqual([expect.stringContaining('The log has stopped')])
  })
  vi.stubEnv('COFC_WITNESSES', '')
  writeFileSync(join(at.data, 'audit.db'), 'no database '.repeat(1_000))
  await whileKept(async ({ audit }, said) => {
    await expect.poll(() => audit.status).toBe('stopped')
    expect(said).toEqual([expect.stringContaining('audit.db')])
  })
})

test('without its key the log grows all the same, and it is said that nothing is signed', async () => {
  await at.grow(1)
  const key = join(at.keys, 'other', 'log.pem')
  await at.cofc('audit', 'key', 'new', key, '--name', origin)
  await at.cofc('audit', 'init', '--origin', origin, '--key', key)
  await whileKept(async ({ audit }, said) => {
    await at.grow(1)
    await expect.poll(sizeOfLog).toBe(2)
    expect(audit.status).toBe('current')
    expect(said).toEqual([expect.stringContaining('nothing of it is signed here')])
  })
})

test('what does not continue the history stops the log, and is named', async () => {
  await at.grow(2)
  await at.cofc('audit', 'init', '--origin', origin)
  const database = new DatabaseSync(join(at.data, 'events.db'))
  database.exec(`update events set data = replace(data, '2002', '1999') where version = 2`)
  database.close()
  await at.grow(1)
  await whileKept(async ({ audit }, said) => {
    await expect.poll(() => audit.status).toBe('stopped')
    expect(said).toEqual([expect.stringContaining('event 3 of calendar')])
  })
})
