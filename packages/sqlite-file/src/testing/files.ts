/** Files for the tests of this package, in folders that go when the tests of a file are done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: Array<string> = []
export const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'))
  folders.push(folder)
  return join(folder, 'notes.db')
}
export const removeFiles = () =>
  afterAll(() => folders.splice(0).forEach(folder => rmSync(folder, { recursive: true })))
