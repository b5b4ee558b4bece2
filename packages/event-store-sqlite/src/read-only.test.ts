import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openSqliteEventStore } from './open.ts'
import { answer, event, newFile, removeFiles } from './testing/files.ts'

removeFiles()
const job = fileURLToPath(new URL('./testing/read-only.job.ts', import.meta.url))

const openedByAnother = async (path: string): Promise<unknown> => {
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning', job, path]
  return JSON.parse((await promisify(execFile)(process.execPath, options)).stdout)
}

test('a closed folder that cannot be written is read and checked, appends are told so, and it is left as it is', async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  const given = event()
  await answer(store.append('a', 0, [given]))
  await close()
  chmodSync(path, 0o444)
  chmodSync(dirname(path), 0o555)
  const [bytes, files] = [readFileSync(path), readdirSync(dirname(path))]
  const found = await openedByAnother(path)
  chmodSync(dirname(path), 0o755)
  const unwritable = { left: { type: 'StoreUnavailable', reason: 'the file of the database cannot be written' } }
  expect(found).toMatchObject({
    read: { right: { events: [{ id: given.id }], next: null } },
    head: { right: '0000000000000001' },
    whole: { _tag: 'Right' },
    appended: unwritable,
    together: unwritable,
    followed: [{ type: 'Page', page: { events: [{ id: given.id }], caughtUp: true } }]
  })
  expect([readFileSync(path).equals(bytes), readdirSync(dirname(path))]).toEqual([true, files])
})
