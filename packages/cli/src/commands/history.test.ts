import 'reflect-metadata'
import { temporaryFolder } from '@cofc/verification'
import type { History } from '@cofc/application'
import { parse } from 'csv-parse/sync'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../main.ts'
import { browserHere } from '../print-pdf.ts'
import { historyCsv } from './history-formats.ts'

const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
const { isTTY, columns } = process.stdout
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  Object.assign(process.stdout, { isTTY, columns })
})

/** What is printed in a format, with what it ended with. */
const inFormat = async (folder: string, format: string, ...words: ReadonlyArray<string>) => {
  const out: Array<Uint8Array> = []
  let err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(Buffer.from(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  const code = await main(['--data', folder, 'history', 'TC-0042', '--format', format, ...words])
  vi.restoreAllMocks()
  return { code, out: Buffer.concat(out).toString('utf8'), err }
}
const cofc = async (folder: string, ...words: ReadonlyArray<string>): Promise<string> => {
  const out: Array<string> = []
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0)
  expect(await main(['--data', folder, ...words])).toBe(0)
  return out.join('')
}

test('sentences of a history keep within the width of a terminal, whole words under one another', async () => {
  using data = temporaryFolder()
  await cofc(data.path, 'import', network)
  const whole = await cofc(data.path, 'history', 'TC-0042')
  Object.assign(process.stdout, { isTTY: true, columns: 50 })
  const narrow = await cofc(data.path, 'history', 'TC-0042')
  const lines = narrow.split('\n')
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(50)
  expect(lines.length).toBeGreaterThan(whole.split('\n').length)
  expect(narrow.replaceAll(/\s+/g, ' ')).toBe(whole.replaceAll(/\s+/g, ' '))
})

/** Answers as a browser does, in a tab of its own, and prints whatever it is told to open. */
const browserInShort = `
const { createReadStream, createWriteStream, readFileSync } = require('node:fs')
const to = createWriteStream('', { fd: 4 })
let [pending, page] = ['', '']
const answers = {
  'Target.createTarget': () => ({ targetId: 'tab' }),
  'Target.attachToTarget': () => ({ sessionId: 'one' }),
  'Page.navigate': ({ url }) => ((page = readFileSync(new URL(url), 'utf8')), {}),
  'Page.printToPDF': () => ({ data: Buffer.from('%PDF of ' + (page.startsWith('<!DOCTYPE') ? 'a page' : page)).toString('base64') })
}
createReadStream('', { fd: 3, encoding: 'utf8' }).on('data', text => {
  const messages = (pending + text).split('\\0')
  pending = messages.pop()
  for (const { id, method, params } of messages.map(message => JSON.parse(message))) {
    to.write(JSON.stringify({ id, result: answers[method]?.(params) ?? {} }) + '\\0')
    if (method === 'Page.navigate') to.write(JSON.stringify({ method: 'Page.loadEventFired' }) + '\\0')
  }
})
`

describe('a history in every format', () => {
  let data: ReturnType<typeof temporaryFolder>
  beforeAll(async () => {
    data = temporaryFolder()
    await cofc(data.path, 'import', network)
    vi.restoreAllMocks()
  })
  afterAll(() => data[Symbol.dispose]())

  test('a table and data have an event a row, as of a day and as at a time too', async () => {
    const events = async (...words: ReadonlyArray<string>): Promise<number> => {
      const { out } = await inFormat(data.path, 'json', ...words)
      return (JSON.parse(out) as History).entries.length
    }
    const lines = async (...words: ReadonlyArray<string>): Promise<number> =>
      parse((await inFormat(data.path, 'csv', ...words)).out, { columns: true }).length
    const asked = [[], ['--as-of', '2023-10-31'], ['--as-at', '@15'], ['--as-at', '@15', '--as-of', '2023-08-31']]
    const counts: Array<number> = []
    for (const words of asked) {
      const count = await events(...words)
      expect(await lines(...words)).toBe(count)
      counts.push(count)
    }
    expect(new Set(counts).size).toBeGreaterThan(2)
    const [first] = parse((await inFormat(data.path, 'csv')).out, { columns: true })
    expect(first).toMatchObject({ community: 'TC-0042', role: 'network-team', via: 'import', version: '1' })
  })
  test('a page stands alone, and says as of which day and as at what time it is told', async () => {
    const { code, out } = await inFormat(data.path, 'html', '--as-of', '2023-10-31', '--as-at', '@15')
    expect(code).toBe(0)
    expect(out).toMatch(/^<!DOCTYPE html>.*History of TC-0042.*by 31 October 2023/s)
    expect(out).toContain('As the history stood when the history had 15 events')
    expect(out).not.toMatch(/<form|href="\/|<script|src=/)
  })
  test('no cell of a table is a formula', () => {
    const entry = { by: { via: '=1+1' }, event: { type: 'CycleOpened', cycle: '2023-2024', on: '2023-09-01' } }
    const history = { community: 'TC-0042', asOf: null, entries: [entry] } as unknown as History
    expect(historyCsv(history)).toContain(",'=1+1,")
  })
  test('on paper it is printed by a browser that is installed', async () => {
    const browser = join(data.path, 'browser')
    writeFileSync(browser, `#!${process.execPath}\n${browserInShort}`, { mode: 0o755 })
    vi.stubEnv('COFC_CHROMIUM', browser)
    expect(await inFormat(data.path, 'pdf')).toMatchObject({ code: 0, out: '%PDF of a page' })
    writeFileSync(browser, '#!/bin/sh\nexit 7\n')
    expect(await inFormat(data.path, 'pdf')).toMatchObject({
      ...{ code: 3, out: '' },
      err: expect.stringMatching(/did not print the page: it ended with 7/) as string
    })
    Object.assign(process.stdout, { isTTY: true })
    expect(await inFormat(data.path, 'pdf')).toMatchObject({ code: 2, out: '' })
  })
  test('without a browser it is said what to install', async () => {
    vi.stubEnv('COFC_CHROMIUM', '')
    vi.stubEnv('PATH', data.path)
    expect(browserHere({ PATH: data.path, COFC_CHROMIUM: '/opt/chromium' })).toBe('/opt/chromium')
    // Of a machine that has one in its usual place nothing can be said here.
    const there = browserHere(process.env)
    if (there === null)
      expect(await inFormat(data.path, 'pdf')).toMatchObject({
        code: 1,
        err: expect.stringContaining('install Chromium') as string
      })
  })
})
