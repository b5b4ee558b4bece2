import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  readFileSync,
  readdirSync,
  renameSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openFile } from './open-file.ts'
import { openUnchanging } from './reading-only.ts'
import { newFile, removeFiles } from './testing/files.ts'
import { note, noted, notes } from './testing/notes-kind.ts'

removeFiles()
const job = fileURLToPath(new URL('./testing/notes.job.ts', import.meta.url))
const nobody = '65534'
const openedByAnother = (path: string) =>
  execFileSync(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', job, nobody], {
    input: `${path}\n`,
    encoding: 'utf8'
  }).trim()

const open = (path: string) => openFile(path, notes, 1_000)
const texts = Array.from({ length: 300 }, (_, number) => `${'x'.repeat(90)}${number}`)
const written = () => {
  const path = newFile()
  const { database } = open(path)
  note(database, ...texts)
  database.close()
  return path
}
const cut = (path: string, by: number) => truncateSync(path, readFileSync(path).length - by)
const wrongIn = (path: string) => {
  try {
    open(path).database.close()
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

test('a file cut within its last page is damaged, as is one cut by whole pages or lengthened', () => {
  for (const by of [1, 4_000, 4_095, 4_096, 3 * 4_096, 3 * 4_096 + 7]) {
    const path = written()
    cut(path, by)
    const bytes = readFileSync(path)
    expect([by, wrongIn(path)]).toEqual([
      by,
      expect.stringMatching(/^the notebook cannot be opened: the file is (cut short|damaged)/)
    ])
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['notes.db'])
  }
  const longer = written()
  writeFileSync(longer, Buffer.concat([readFileSync(longer), Buffer.alloc(4_096)]))
  expect(wrongIn(longer)).toBe('the notebook cannot be opened: the file is longer than it says')
})

test('what the file lacks and the log beside it holds is not missing', () => {
  const path = written()
  const { database } = open(path)
  note(database, ...texts)
  const [size, last] = [readFileSync(path).length, join(dirname(path), 'copy.db')]
  const found = new Set<string>()
  for (const by of [0, 1, 4_000, 4_096, 6_000, 40_000, 41_000, size - 100]) {
    for (const suffix of ['', '-wal']) cpSync(path + suffix, last + suffix)
    truncateSync(last, size - by)
    const wrong = wrongIn(last)
    found.add(wrong.replace(/: Tree.*|: Page.*/, ''))
    if (wrong === 'nothing') expect(textsIn(last)).toEqual([...texts, ...texts])
  }
  database.close()
  expect(found).toContain('nothing')
  expect([...found].filter(says => says !== 'nothing')).toEqual([expect.stringMatching(/cut short/)])
})
const textsIn = (path: string) => {
  const { database } = open(path)
  const found = noted(database)
  database.close()
  return found
}

test('a file of another program is left as it is', () => {
  const path = newFile()
  const other = new DatabaseSync(path)
  other.exec('create table recipes (name text)')
  other.close()
  const bytes = readFileSync(path)
  expect(wrongIn(path)).toBe('the file is no notebook')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('so is one that another program marked as its own, and put nothing into yet', () => {
  const path = newFile()
  const other = new DatabaseSync(path)
  other.exec('pragma application_id = 99')
  other.close()
  const bytes = readFileSync(path)
  expect(wrongIn(path)).toBe('the file is no notebook')
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a file cut to fewer bytes than a head has, a single one too, is damaged; one of none is a new one', () => {
  for (const length of [1, 2, 50, 99, 100]) {
    const path = written()
    truncateSync(path, length)
    expect([length, wrongIn(path)]).toEqual([length, expect.stringContaining('cannot be opened: the file is')])
  }
  const empty = written()
  truncateSync(empty, 0)
  expect(textsIn(empty)).toEqual([])
})

test('a file that is moved away or replaced while it is open is noticed', () => {
  const [path, other] = [written(), written()]
  const { database, expectInPlace } = open(path)
  expect(expectInPlace).not.toThrow()
  renameSync(path, `${path}.old`)
  expect(expectInPlace).toThrow('moved or replaced while it was open')
  copyFileSync(other, path)
  expect(expectInPlace).toThrow('moved or replaced while it was open')
  database.close()
})

test('a closed file on read-only media is read, and left as it is', () => {
  const path = written()
  chmodSync(path, 0o444)
  chmodSync(dirname(path), 0o555)
  const bytes = readFileSync(path)
  expect(openedByAnother(path)).toBe(`read ${texts.join()}`)
  chmodSync(dirname(path), 0o755)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(['notes.db'])
})

test('one that was not closed, or is of an earlier version, is refused there and says what to do', () => {
  const path = written()
  const { database } = open(path)
  note(database, 'only in the log')
  const copy = newFile()
  for (const suffix of ['', '-wal']) cpSync(path + suffix, copy + suffix)
  database.close()
  const older = newFile()
  openFile(older, { ...notes, steps: notes.steps.slice(0, 1) }, 1_000).database.close()
  for (const [file, says] of [
    [copy, 'the notebook was not closed, and what was written last cannot be taken in'],
    [older, 'the notebook was written by an earlier version of this program, and cannot be brought up to date']
  ] as const) {
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    expect(openedByAnother(file)).toContain(says)
    chmodSync(dirname(file), 0o755)
  }
})

test('a file that is only read and is written by another process after all is noticed', () => {
  const path = written()
  const { database, expectInPlace } = openUnchanging(path, () => undefined)
  expect(expectInPlace).not.toThrow()
  const writer = new DatabaseSync(path)
  writer.exec("insert into notes (text) values ('one more')")
  expect(expectInPlace).toThrow('another process writes the file')
  writer.close()
  expect(expectInPlace).toThrow('another process writes the file')
  database.close()
})
