/** Opening ends, whatever stands under the name of a file. */
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openFile } from './open-file.ts'
import { newFile, removeFiles } from './testing/files.ts'
import { notes } from './testing/notes-kind.ts'

removeFiles()
const wrongIn = (path: string, kind = notes) => {
  try {
    openFile(path, kind, 1_000).database.close()
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

test.each(['', '-wal', '-shm', '-journal'])('a pipe or a device at notes.db%s is told, and not opened', suffix => {
  const path = newFile()
  if (suffix !== '') writeFileSync(path, '')
  symlinkSync('/dev/zero', path + suffix)
  expect(wrongIn(path)).toBe(`notes.db${suffix} is a device, and the notebook needs a file`)
  rmSync(path + suffix)
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path + suffix])
  expect(wrongIn(path)).toBe(`notes.db${suffix} is a pipe, and the notebook needs a file`)
})

test.each(['', '-wal'])('a link at notes.db%s that leads nowhere is told, and nothing is made there', suffix => {
  const [path, target] = [newFile(), newFile()]
  symlinkSync(target, path + suffix)
  expect(wrongIn(path)).toBe(`notes.db${suffix} is a link that leads nowhere, and the notebook needs a file`)
  expect(existsSync(target)).toBe(false)
})

test.each([true, false])(
  'a schema below the first leads nowhere (a file without a mark may be ours: %s)',
  isUnmarked => {
    const path = newFile()
    const database = new DatabaseSync(path)
    database.exec(`create table notes (number integer) strict; pragma user_version = -1`)
    if (!isUnmarked) database.exec('pragma application_id = 7')
    database.close()
    expect(wrongIn(path, { ...notes, isUnmarked: () => isUnmarked })).toBe('the file is no notebook')
  }
)
