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

test('a file that may be read but not written is refused by name, and left as it is', async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  await answer(store.append('a', 0, [event()]))
  await close()
  chmodSync(path, 0o444)
  chmodSync(dirname(path), 0o555)
  const [bytes, files] = [readFileSync(path), readdirSync(dirname(path))]
  const found = await openedByAnother(path)
  chmodSync(dirname(path), 0o755)
  expect(found).toEqual({
    message: expect.stringMatching(
      /^the event store cannot be opened: the file of the database cannot be (opened|written)$/
    ) as string,
    cause: { type: 'StoreUnavailable', reason: expect.stringContaining('cannot be') as string }
  })
  expect([readFileSync(path).equals(bytes), readdirSync(dirname(path))]).toEqual([true, files])
})
