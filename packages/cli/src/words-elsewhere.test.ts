/** One machine keeps people's words, and the commands on another reach them over HTTP: what is in one folder and not in the other. */
import 'reflect-metadata'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { newApiKey } from '@cofc/access-store'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { backUp } from './backup.ts'
import { dataFolder } from './data-folder.ts'
import { main } from './main.ts'
import type { Output } from './output.ts'
import { serveWordsUntilAsked } from './words-server.ts'

const network = resolve('../../examples/a-small-network')
const said = 'They do, but seldom before staff.'
const local = ['report', 'local', 'TC-0042', '--cycle', '2023-2024', '--format', 'json'] as const
/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:1'
const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10)

const ran = async (folder: string, ...words: ReadonlyArray<string>) => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0)
  const code = await main(['--data', folder, ...words])
  vi.restoreAllMocks()
  return { code, out: out.join(''), err: err.join('') }
}
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('')

/** Serves them in this process, as `cofc words` does; answers where, and how to end it. */
const serving = async (folder: string) => {
  const { promise, resolve: told } = Promise.withResolvers<string>()
  const output = {
    result: (value: unknown) => told((value as { readonly address: string }).address),
    say: () => undefined
  } as unknown as Output
  const reachable = { host: '127.0.0.1', names: [], tls: null, proxies: [], origins: [] }
  const ended = serveWordsUntilAsked(dataFolder(folder), output, { reachable, port: 0 })
  const address = await Promise.race([promise, ended.then(() => 'ended')])
  return {
    address,
    close: async () => {
      process.emit('SIGTERM')
      await ended
    }
  }
}

let [keeping, asking, inFiles]: ReadonlyArray<TemporaryFolder> = []
let [address, keyFile, wrongKeyFile] = ['', '', '']
let close = async (): Promise<void> => undefined
const paths = (): ReadonlyArray<string> => [keeping?.path ?? '', asking?.path ?? '', inFiles?.path ?? '']
const elsewhere = () => ['--words-at', address, '--words-key-file', keyFile] as const

beforeAll(async () => {
  ;[keeping, asking, inFiles] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const [at = '', there = '', files = ''] = paths()
  ;({ address, close } = await serving(at))
  const { out } = await ran(at, 'access', 'key', '--as', 'server', '--until', inHalfAYear)
  keyFile = join(at, 'key-of-the-other')
  wrongKeyFile = join(at, 'key-of-nobody')
  writeFileSync(keyFile, out, { mode: 0o600 })
  writeFileSync(wrongKeyFile, newApiKey().text, { mode: 0o600 })
  expect(await ran(there, ...elsewhere(), 'import', network)).toMatchObject({ code: 0 })
  expect(await ran(files, 'import', network)).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await close()
  for (const folder of [keeping, asking, inFiles]) folder?.[Symbol.dispose]()
})
afterEach(() => vi.restoreAllMocks())

test('what is said on one machine is kept on the other alone, and told as from files', async () => {
  const [at = '', there = '', files = ''] = paths()
  expect(readdirSync(there)).not.toContain('private.db')
  expect(bytesIn(at)).toContain(said)
  const told = await ran(there, ...elsewhere(), ...local)
  expect(told).toEqual(await ran(files, ...local))
  expect(told.out).toContain(said)
  expect(bytesIn(there)).not.toContain(said)
  expect((await ran(there, ...elsewhere(), 'verify', '--words')).out).toContain('whole')
})

test.each([
  ['without a key', () => ['--words-at', address], 'is missing: name its file with --words-key-file'],
  [
    'with what is no key',
    () => ['--words-at', address, '--words-key-file', join(network, 'cycles.csv')],
    'words is none'
  ],
  ['with a key of nobody', () => ['--words-at', address, '--words-key-file', wrongKeyFile], 'refuses the key'],
  ['where nobody answers', () => ['--words-at', nowhere, '--words-key-file', keyFile], 'cannot be reached'],
  ['in the clear', () => ['--words-at', 'http://words.example.org', '--words-key-file', keyFile], 'begins with https:'],
  [
    'by a key in the address',
    () => ['--words-at', 'https://S3cret@127.0.0.1', '--words-key-file', keyFile],
    'an address alone'
  ]
] as const)('%s nothing is told but what to do', async (_, options, says) => {
  const [, there = ''] = paths()
  const { code, out, err } = await ran(there, ...options(), ...local)
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain(says)
  expect(err).not.toMatch(/S3cret|cofc_[0-9a-f]/)
})

test('a command whose words cannot be kept is not recorded, and is done once they can be', async () => {
  const [at = '', there = ''] = paths()
  const [file, words] = [join(there, 'command.json'), 'MARKED: whoever wants to']
  const profile = {
    ...{ name: 'Oak House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
    ...{ places: 12, models: ['TC'], entryCriteria: { words }, membersDecideAdmission: true, linkPerson: 'L-1' },
    programmeAccreditation: null
  }
  writeFileSync(file, JSON.stringify({ type: 'RegisterCommunity', community: 'TC-0099', on: '2024-01-10', profile }))
  const id = '3f0e7c2a-1f5b-4e57-9a38-0f3a6f6f2c11'
  const away = await ran(there, '--words-at', nowhere, '--words-key-file', keyFile, 'submit', file, '--id', id)
  expect(away).toMatchObject({ code: 3, out: '' })
  expect(away.err).not.toContain('MARKED')
  expect(await ran(there, ...elsewhere(), 'history', 'TC-0099')).toMatchObject({ code: 1 })
  for (let times = 0; times < 2; times++)
    expect(await ran(there, ...elsewhere(), 'submit', file, '--id', id)).toMatchObject({ code: 0 })
  rmSync(file)
  expect((await ran(there, ...elsewhere(), 'history', 'TC-0099')).out.match(/registered/g)).toHaveLength(1)
  expect(bytesIn(at)).toContain(words)
  expect(bytesIn(there)).not.toContain('MARKED')
})

test('what a server is let in by is given to no person, and words are passed on by nobody', async () => {
  const [, there = ''] = paths()
  const grant = ['access', 'grant', '--issuer', 'https://l.example', '--subject', 's', '--as', 'server']
  expect(await ran(there, ...grant)).toMatchObject({ code: 2, out: '' })
  const passing = await ran(there, ...elsewhere(), 'words')
  expect(passing).toMatchObject({ code: 2, out: '' })
  expect(passing.err).toContain('leave --words-at out')
  expect((await ran(there, ...elsewhere(), 'serve', '--demo')).err).toContain('leave --words-at out')
  expect((await ran(there, 'words', '--host', '0.0.0.0')).err).toContain('could be read on its way')
})

test('a copy of one machine says that the words are copied on the other, and a copy of nothing is none', async () => {
  const [at = '', there = ''] = paths()
  const to = join(at, 'copy')
  const copied = await ran(there, ...elsewhere(), 'backup', to)
  expect(copied).toMatchObject({ code: 0, out: `copied to ${to}: reports.db, events.db\n` })
  expect(copied.err).toContain('People’s words are kept by another machine')
  const everythingElsewhere = { ...dataFolder(there), events: 'esdb://e', reports: 'postgres://r', content: address }
  expect(await backUp(everythingElsewhere)(join(at, 'none'))()).toMatchObject({ left: { type: 'BackupFailed' } })
  expect(readdirSync(at)).not.toContain('none')
  rmSync(to, { recursive: true })
})

test('erased on one machine they are gone on the other, to the last byte', async () => {
  const [at = '', there = ''] = paths()
  expect(await ran(there, ...elsewhere(), 'erase', 'TC-0042')).toMatchObject({ code: 0 })
  expect(bytesIn(at) + bytesIn(there)).not.toContain(said)
  const told = await ran(there, ...elsewhere(), ...local)
  expect(told.code).toBe(0)
  expect(told.out).not.toContain(said)
})
