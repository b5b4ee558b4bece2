/** The program at a terminal: readers that go, disks that are full, ports that are taken; help, version and completion. */
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { spawn, type StdioOptions } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './testing/running.ts'
import { typed } from './testing/typed.ts'

const program = fileURLToPath(new URL('../bin/cofc.mjs', import.meta.url))
const network = fileURLToPath(new URL('../../../examples/a-small-network', import.meta.url))
let data: TemporaryFolder
beforeAll(async () => {
  data = temporaryFolder()
  expect(await typed(data.path, 'import', network)).toMatchObject({ code: 0 })
})
afterAll(() => {
  data[Symbol.dispose]()
})

/** Runs it with a standard output of one's own. */
const runOnto = (stdio: StdioOptions, ...words: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [program, ...words], { stdio, env: { ...process.env, COFC_DATA: data.path } })
  // The reader goes before a line is written.
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise<{ readonly code: number | null; readonly err: string }>(resolve =>
    child.once('close', code => resolve({ code, err }))
  )
}

test.each([['history', 'TC-0042'], ['--help'], ['report', 'register'], ['--json', 'verify']])(
  'a reader that wants no more is no failure: %s %s',
  async (...words) => {
    expect(await runOnto(['ignore', 'pipe', 'pipe'], ...words)).toEqual({ code: 0, err: '' })
  }
)

test.runIf(existsSync('/dev/full'))(
  'a disk that is full is told in a sentence, with the exit code of a failure',
  async () => {
    const full = openSync('/dev/full', 'w')
    const ran = await runOnto(['ignore', full, 'pipe'], 'history', 'TC-0042')
    closeSync(full)
    expect(ran).toEqual({ code: 3, err: 'not everything could be printed: the disk is full\n' })
  }
)

test('a port that is taken is told with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  const port = String((other.address() as AddressInfo).port)
  const ran = await run(data.path, 'serve', '--port', port)
  await new Promise(resolve => other.close(resolve))
  expect(ran.code).toBe(3)
  expect(ran.err).toContain(`127.0.0.1:${port}: another program uses this port: name another port with --port`)
})

test('--version prints the version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  expect(await run(data.path, '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('help shows the command that its words lead to, and says where they lead nowhere', async () => {
  const deep = await run(data.path, 'help', 'report', 'national')
  expect(deep).toEqual(await typed(data.path, 'report', 'national', '--help'))
  expect(deep.out).toContain('--revision')
  const lost = await typed(data.path, 'help', 'report', 'nation')
  expect(lost.code).toBe(2)
  expect(lost.err).toContain('report has no command nation')
})

test.each(['bash', 'zsh', 'fish'])('completion for %s is a script that asks this program', async shell => {
  const { code, out } = await typed(data.path, 'completion', shell)
  expect(code).toBe(0)
  expect(out).toContain('cofc')
  expect(out).toContain('complete')
})

test('what can come next is told to the shell: commands, options and their choices', async () => {
  const next = async (...words: ReadonlyArray<string>) =>
    (await run(data.path, 'complete', '--', ...words)).out.split('\n').map(line => line.split('\t')[0])
  expect(await next('rep')).toContain('report')
  expect(await next('report', '')).toEqual(expect.arrayContaining(['national', 'local', 'register']))
  expect(await next('report', 'national', '--')).toContain('--revision')
  expect(await next('report', 'national', '--format', '')).toEqual(expect.arrayContaining(['json', 'csv', 'html']))
})

test('a history is told in sentences that name the cycle', async () => {
  const { out } = await typed(data.path, 'history', 'TC-0042', '--as-of', '2023-06-30')
  expect(out).toBe(`TC-0042 as of 2023-06-30: 4 events
2023-04-01  Elm House was registered with the network.
2023-05-02  The community applied for Full membership, with its joining and finance forms.
2023-06-14  The community was admitted to Full membership for 2023-2024.
2023-06-14  The account was opened.
`)
})
