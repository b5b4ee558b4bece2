import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runOnReadOnlyMedium, testOnReadOnlyMedium } from '@cofc/sqlite-file/testing'
import { openSqliteEventStore } from './open.ts'
import { answer, event, newFile, removeFiles } from './testing/files.ts'

removeFiles()
const job = fileURLToPath(new URL('./testing/read-only.job.ts', import.meta.url))

const options = ['--conditions=source', '--disable-warning=ExperimentalWarning', job]
const nobody = '65534'

const closedFile = async () => {
  const path = newFile()
  const { store, close } = openSqliteEventStore(path)
  const given = event()
  await answer(store.append('a', 0, [given]))
  await close()
  return { path, folder: dirname(path), given, bytes: readFileSync(path), files: readdirSync(dirname(path)) }
}
type ClosedFile = Awaited<ReturnType<typeof closedFile>>

const unwritable = { left: { type: 'StoreUnavailable', reason: 'the file of the database cannot be written' } }
const expectRead = (printed: string, { path, folder, given, bytes, files }: ClosedFile) => {
  expect(JSON.parse(printed)).toMatchObject({
    read: { right: { events: [{ id: given.id }], next: null } },
    head: { right: '0000000000000001' },
    whole: { _tag: 'Right' },
    appended: unwritable,
    together: unwritable,
    followed: [{ type: 'Page', page: { events: [{ id: given.id }], caughtUp: true } }]
  })
  expect([readFileSync(path).equals(bytes), readdirSync(folder)]).toEqual([true, files])
}

test('a closed folder that cannot be written is read and checked, appends are told so, and it is left as it is', async () => {
  const file = await closedFile()
  chmodSync(file.path, 0o444)
  chmodSync(file.folder, 0o555)
  const printed = execFileSync(process.execPath, [...options, file.path, nobody], { encoding: 'utf8' })
  chmodSync(file.folder, 0o755)
  expectRead(printed, file)
})

testOnReadOnlyMedium('so it is on a medium that is read-only to everybody, an administrator too', async () => {
  const file = await closedFile()
  expectRead(runOnReadOnlyMedium(file.folder, process.execPath, ...options, file.path), file)
})
