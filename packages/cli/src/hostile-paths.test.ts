/** Whatever is named as the place of the records, the program ends, at once and with a sentence. */
import 'reflect-metadata'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from './main.ts'

afterEach(() => vi.restoreAllMocks())

const cofc = async (...words: ReadonlyArray<string>) => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0)
  const code = await main(words)
  vi.restoreAllMocks()
  return { code, out: out.join(''), err: err.join('') }
}

let place: TemporaryFolder
const at = (...names: ReadonlyArray<string>): string => join(place.path, ...names)
/** A folder in which one of the files that a database is made of is something else. */
const folderWith = (name: string, file: string, make: (path: string) => void): void => {
  mkdirSync(at(name))
  make(at(name, file))
}
const pipeAt = (path: string): void => {
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path])
}
const kinds = ['pipe', 'device', 'folder', 'link that leads nowhere']
const databases = ['events.db', 'private.db', 'reports.db', 'events.db-wal', 'private.db-shm', 'reports.db-journal']

beforeAll(() => {
  place = temporaryFolder()
  writeFileSync(at('file'), 'mine')
  pipeAt(at('pipe'))
  symlinkSync('nowhere', at('dangling'))
  symlinkSync('two', at('one'))
  symlinkSync('one', at('two'))
  mkdirSync(at('empty'))
  for (const file of databases) {
    folderWith(`pipe ${file}`, file, pipeAt)
    folderWith(`device ${file}`, file, path => symlinkSync('/dev/zero', path))
    folderWith(`folder ${file}`, file, path => mkdirSync(path))
    folderWith(`link that leads nowhere ${file}`, file, path => symlinkSync(at('no disk'), path))
    if (file.startsWith('events.db')) continue
    for (const kind of kinds) writeFileSync(at(`${kind} ${file}`, 'events.db'), '')
  }
  for (const kind of kinds) writeFileSync(at(`${kind} events.db-wal`, 'events.db'), '')
})
afterAll(() => place[Symbol.dispose]())

const commands = [
  ['verify'],
  ['history', 'TC-0001'],
  ['report', 'register'],
  ['rebuild'],
  ['erase', 'TC-0001'],
  ['quarantine'],
  ['backup', '/no/such/place'],
  ['copy-history', '/no/such/place'],
  ['import', '/no/such/folder']
]
const network = ['verify', 'import /no/such/folder']

describe('the folder of the records', () => {
  test.each([
    ['file', 'this is a file'],
    ['file/below', 'a file stands where a folder is needed'],
    ['pipe', 'this is a file'],
    ['dangling', 'its link leads nowhere'],
    ['one', 'its links lead in a circle'],
    ['a'.repeat(300), 'the name is too long'],
    ['b/'.repeat(30_000), 'the name is too long'],
    ['nul\u0000', 'no file can be called so'],
    ['empty', 'there are no records']
  ])('that is %j ends every reading command', async (name, says) => {
    for (const words of commands.slice(0, -1)) {
      const { code, out, err } = await cofc('--data', `${place.path}/${name}`, ...words)
      expect({ code, out }, words.join(' ')).toEqual({ code: 3, out: '' })
      expect(err).toContain(says)
    }
    expect(existsSync(at('nowhere'))).toBe(false)
    expect(readdirSync(at('empty'))).toEqual([])
  })

  test.each([
    ['file', 'this is a file'],
    ['file/below', 'a file stands where a folder is needed'],
    ['pipe', 'this is a file'],
    ['dangling', 'its link leads nowhere'],
    ['one', 'its links lead in a circle'],
    ['a'.repeat(300), 'the name is too long'],
    ['b/'.repeat(30_000), 'the name is too long'],
    ['nul\u0000', 'no file can be called so']
  ])('that is %j ends an import, and nothing is made', async (name, says) => {
    const before = readdirSync(place.path)
    const { code, err } = await cofc('--data', `${place.path}/${name}`, 'import', '/no/such/folder')
    expect(code).toBe(3)
    expect(err).toContain(says)
    expect(readdirSync(place.path)).toEqual(before)
  })

  test.runIf(existsSync('/proc/self')).each(['/proc/nope', '/proc', '/sys/nope/deeper', '/dev/null', '/dev/fd/nope'])(
    'that is %s ends every command',
    async folder => {
      for (const words of commands) {
        const { code, err } = await cofc('--data', folder, ...words)
        expect(code, words.join(' ')).toBe(3)
        expect(err).toContain(folder)
      }
    }
  )

  test.each(['', '   '])('an empty name (%j) is none', async name => {
    for (const option of ['--data', '--events']) {
      const { code, err } = await cofc(option, name, 'verify')
      expect(code).toBe(2)
      expect(err).toContain('The name is empty.')
    }
  })
  test('an empty COFC_DATA is as if it were not set', async () => {
    vi.stubEnv('COFC_DATA', '')
    vi.stubEnv('XDG_DATA_HOME', place.path)
    const { err } = await cofc('verify')
    vi.unstubAllEnvs()
    expect(err).toContain(`there are no records in ${at('cofc')}`)
  })
})

describe('what stands where a database should be', () => {
  test('that cannot be looked at is not told as no records', async () => {
    for (const [events, says] of [
      ['one/events.db', 'its links lead in a circle'],
      ['a'.repeat(300), 'the name is too long']
    ] as const) {
      const { code, err } = await cofc('--data', at('empty'), '--events', at(events), 'verify')
      expect(code).toBe(3)
      expect(err).toContain(`whether there are records cannot be seen: ${says}`)
    }
  })
  test.each(kinds.flatMap(kind => databases.map(file => [kind, file] as const)))(
    'a %s at %s is told by its name',
    async (kind, file) => {
      for (const words of network) {
        const { code, err } = await cofc('--data', at(`${kind} ${file}`), ...words.split(' '))
        expect(code).toBe(3)
        expect(err).toContain(`${file} is a ${kind}`)
      }
    }
  )
  test.each(['pipe', '/dev/zero', 'empty'])('so is it by --events: %s', async name => {
    const events = name.startsWith('/') ? name : at(name)
    const { code, err } = await cofc('--data', at('empty'), '--events', events, 'verify')
    expect(code).toBe(3)
    expect(err).toMatch(/ is a (pipe|device|folder), and the event store needs a file/)
  })
  test('a reading command begins no history where --events leads nowhere', async () => {
    const { code } = await cofc('--data', at('empty'), '--events', at('dangling'), 'verify')
    expect(code).toBe(3)
    expect(existsSync(at('nowhere'))).toBe(false)
    expect(readdirSync(at('empty'))).toEqual([])
  })
})

describe('a file that a command reads or makes', () => {
  test.each([
    ['pipe', 'this is a pipe or a device'],
    ['/dev/zero', 'this is a pipe or a device'],
    ['empty', 'this is a folder, and a file is needed'],
    ['dangling', 'there is nothing of this name'],
    ['one', 'its links lead in a circle'],
    ['file', 'it is not JSON']
  ])('a command or a catalogue in %s', async (name, says) => {
    const file = name.startsWith('/') ? name : at(name)
    for (const words of [
      ['submit', file],
      ['catalogue', 'diff', file]
    ]) {
      const { code, err } = await cofc('--data', at('empty'), ...words)
      expect(code).toBe(2)
      expect(err).toContain(says)
      expect(err).not.toContain('mine')
    }
  })
})

test('whatever the name, the program ends with a sentence and an exit code', async () => {
  const names = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('..', '.', '../..', '/', '//', '~', '-', '\\', '%00', 'C:\\x', 'file:///etc', 'con'),
    fc.array(fc.constantFrom('..', '.', 'a', 'file', 'pipe', 'one', ''), { maxLength: 8 }).map(parts => parts.join('/'))
  )
  await fc.assert(
    fc.asyncProperty(names, async name => {
      const folder = at('empty', `x${name}`)
      const { code, err } = await cofc('--data', folder, 'verify')
      expect(code).toBe(3)
      expect(err.trim()).not.toBe('')
      expect(err).not.toMatch(/\n {4}at |E[A-Z]{4,}:/)
    }),
    { numRuns: 60 }
  )
  expect(readdirSync(at('empty'))).toEqual([])
})
