/** Files for tests, in folders that go when the tests of a file are done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: Array<string> = []
/** The path of a file that is not there yet, in a folder of its own. */
export const newFile = (name = 'notes.db') => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'))
  folders.push(folder)
  return join(folder, name)
}
export const removeFiles = () =>
  afterAll(() => folders.splice(0).forEach(folder => rmSync(folder, { recursive: true })))
