/** What an import of a cell of 300 MB takes, seen from a process of its own beside that of a small file. */
import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { csvOf, smallNetwork, temporaryFolder, writeFiles } from '@cofc/verification'
import { beforeAll, expect, test } from 'vitest'
import type { ImportSummary } from '@cofc/import'

const mebibyte = 1_048_576
const program = fileURLToPath(new URL('../bin/cofc.mjs', import.meta.url))
/**
 * Tells, when the process ends, the most memory it had, and how much it read (where the system keeps count of that). The
 * system's `maxRSS` counts what the tests had when they began the process: /proc tells the peak of the program alone.
 */
const telling = `
  import { existsSync, readFileSync, writeFileSync } from 'node:fs'
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
    const peak = Number(/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
    const io = existsSync('/proc/self/io') ? readFileSync('/proc/self/io', 'utf8') : 'rchar: 0'
    const read = Number(/rchar: (\\d+)/.exec(io)[1])
    writeFileSync(process.env.TOLD, JSON.stringify({ peak, read }))
  })`

interface Taken {
  readonly summary: ImportSummary
  readonly peak: number
  readonly read: number
}
const importing = async (file: AsyncIterable<string> | Iterable<string>): Promise<Taken> => {
  using folder = temporaryFolder()
  using data = temporaryFolder()
  const told = join(data.path, 'told.json')
  writeFiles(folder.path, { 'reviews.csv': smallNetwork['reviews.csv']! })
  await pipeline(Readable.from(file), createWriteStream(join(folder.path, 'reports.csv')))
  const hook = `data:text/javascript,${encodeURIComponent(telling)}`
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', '--import', hook, program, '--json', 'import', folder.path],
    // As `cofc` itself starts: else each thread keeps memory of its own, and how much is chance.
    {
      env: { ...process.env, MALLOC_ARENA_MAX: '1', COFC_DATA: data.path, TOLD: told },
      stdio: ['ignore', 'pipe', 'ignore']
    }
  )
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise(resolve => child.once('close', resolve))
  const taken = JSON.parse(readFileSync(told, 'utf8')) as Omit<Taken, 'summary'>
  return { summary: JSON.parse(out) as ImportSummary, ...taken }
}

function* endless(start: string, filler: string): Generator<string> {
  yield `community,cycle,draft_on,commented_on,final_on\nTC-0001,2021-2022,,,\n${start}`
  const piece = filler.repeat(mebibyte / filler.length)
  for (let written = 0; written < 300; written += 1) yield piece
}

/** On a busy machine the collector comes late, by chance; what is never flat is flat in no try. */
const leanest = async (file: () => Iterable<string>, enough: number): Promise<Taken> => {
  let least = await importing(file())
  for (let again = 0; again < 3 && least.peak >= enough; again += 1) {
    const other = await importing(file())
    if (other.peak < least.peak) least = other
  }
  return least
}

let small: Taken
beforeAll(async () => {
  small = await importing([csvOf(smallNetwork['reports.csv']!)])
  expect(small.summary.refusals.some(({ rule }) => rule === 'UnreadableFile')).toBe(false)
})

test.each([
  ['plain', '', 'abcdefgh'],
  ['quoted', '"', 'abcdefgh'],
  ['quoted and of many lines', '"', 'abc\ndefg'],
  ['of characters of several bytes', '', 'é'],
  ['made of commas', '', ',']
])('a cell without end, %s, is refused early and memory stays flat', async (_, start, filler) => {
  const bound = small.peak + 48 * mebibyte
  const { summary, peak, read } = await leanest(() => endless(start, filler), bound)
  expect(summary).toMatchObject({
    outcome: 'refused',
    refusals: [{ file: 'reports.csv', line: 3, rule: 'UnreadableFile' }]
  })
  expect(peak).toBeLessThan(bound)
  expect(read - small.read).toBeLessThan(8 * mebibyte)
})
