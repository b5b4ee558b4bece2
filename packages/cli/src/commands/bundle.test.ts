/** What others need to check a history elsewhere: bundles, receipts, and the one file that checks both. */
import 'reflect-metadata'
import { kindsAboutACommunity } from '@cofc/audit'
import { check } from '@cofc/audit/verifier'
import { entries } from '@cofc/core'
import { hash } from 'node:crypto'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'

let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

const bytes = async function* (text: string) {
  yield Buffer.from(text)
}
const init = async (): Promise<string> =>
  `${(await at.cofc('audit', 'init', '--origin', origin)).out.split('\n')[1] ?? ''}\nquorum none\n`

test('every kind of stream about a community is one that a bundle about it holds', () => {
  const about = entries.map(({ aggregate }) => aggregate).filter(({ address }) => address[0] === 'community')
  expect(about.map(({ name }) => name).toSorted()).toEqual([...kindsAboutACommunity])
})

test('a whole history and one community are bundled, and checked by the file that is handed out', async () => {
  await at.grow(3)
  const policy = await init()
  const whole = await at.cofc('bundle', '--whole')
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(await check(bytes(whole.out), policy)).toMatchObject({ code: 0 })
  const nothing = await at.cofc('bundle', '--community', 'TC-0042')
  expect(await check(bytes(nothing.out), policy)).toMatchObject({
    code: 0,
    says: expect.stringContaining('all that is about TC-0042, 0 events, as of size 3') as string
  })
  expect(await check(bytes(whole.out.replace('2002', '1999')), policy)).toMatchObject({ code: 1 })
  for (const words of [[], ['--whole', '--community', 'TC-0042'], ['--whole', '--words-for', 'network-team']])
    expect(await at.cofc('bundle', ...words)).toMatchObject({ code: 2 })
})

describe('what is told beside the events', () => {
  const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
  const submitted = async (command: object): Promise<void> => {
    mkdirSync(at.keys, { recursive: true })
    const file = join(at.keys, 'command.json')
    writeFileSync(file, JSON.stringify(command))
    expect(await at.cofc('submit', file)).toMatchObject({ code: 0 })
  }
  const bundled = async (...words: ReadonlyArray<string>): Promise<string> => {
    const { code, out, err } = await at.cofc('bundle', ...words)
    expect([code, err]).toEqual([0, expect.any(String)])
    return out
  }
  const linesIn = (text: string, kind: string) =>
    text
      .split('\n')
      .filter(line => line.startsWith(`{"line":"${kind}"`))
      .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
  const about = ['--community', 'TC-0042']
  const profile = {
    ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
    ...{ places: 14, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-0017', programmeAccreditation: null },
    entryCriteria: { words: 'Whoever wants to live here.' }
  }

  test('words are for whom they may be told, and what was erased is told with its record', async () => {
    expect(await at.cofc('import', network)).toMatchObject({ code: 0 })
    await submitted({ type: 'ChangeProfile', community: 'TC-0042', profile, on: '2024-02-01' })
    const policy = await init()
    const without = await bundled(...about)
    expect(linesIn(without, 'words')).toEqual([])
    const forTeam = await bundled(...about, '--words-for', 'network-team')
    const forLink = await bundled(...about, '--words-for', 'link-person')
    expect(linesIn(await bundled(...about, '--words-for', 'auditor'), 'words')).toEqual([])
    const [all, some] = [linesIn(forTeam, 'words'), linesIn(forLink, 'words')]
    expect(all.length).toBeGreaterThan(some.length)
    expect(some.map(({ text }) => text)).toEqual(['Whoever wants to live here.'])
    for (const text of [without, forTeam, forLink]) expect(await check(bytes(text), policy)).toMatchObject({ code: 0 })
    const said = String(all[0]?.['text'])
    expect(await check(bytes(forTeam.replace(said, `${said}.`)), policy)).toMatchObject({
      code: 1,
      says: expect.stringContaining('not those that were committed to') as string
    })

    expect(await at.cofc('erase', 'TC-0042')).toMatchObject({ code: 0 })
    // The record is not among what was signed yet: nothing is told of what is gone.
    expect(linesIn(await bundled(...about), 'erased')).toEqual([])
    await at.cofc('audit', 'checkpoint')
    const erased = await bundled(...about, '--words-for', 'network-team')
    expect([linesIn(erased, 'words'), linesIn(erased, 'erased').length]).toEqual([[], all.length])
    expect(await check(bytes(erased), policy)).toMatchObject({ code: 0 })
    expect(erased).not.toContain(said)
  })

  test('words that are there though their erasure is on record are handed to nobody', async () => {
    expect(await at.cofc('import', network)).toMatchObject({ code: 0 })
    const [words, before] = [join(at.data, 'private.db'), join(at.data, '..', 'before.db')]
    copyFileSync(words, before)
    expect(await at.cofc('erase', 'TC-0042')).toMatchObject({ code: 0 })
    copyFileSync(before, words)
    await init()
    expect(await at.cofc('bundle', ...about)).toMatchObject({
      code: 1,
      err: expect.stringContaining('still there though their erasure is on record') as string
    })
  })

  test('a report is bundled as it was issued, with the rows behind its figures, and checked by the file that is handed out', async () => {
    expect(await at.cofc('import', network)).toMatchObject({ code: 0 })
    const policy = await init()
    const asked = ['--report', 'national', '--cycle', '2023-2024']
    expect(await at.cofc('bundle', ...asked)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not published yet') as string
    })
    await submitted({ type: 'PublishNationalReport', cycle: '2023-2024', revision: 1, on: '2024-12-31' })
    await at.cofc('audit', 'checkpoint')
    const report = await bundled(...asked)
    expect(await check(bytes(report), policy)).toMatchObject({
      code: 0,
      says: expect.stringContaining('revision 1 of the national report of 2023-2024') as string
    })
    const figures = linesIn(report, 'figure')
    const hidden = figures.filter(({ figure }) => figure === null)
    expect(figures.length).toBeGreaterThan(hidden.length)
    // Behind what is hidden stands nothing.
    expect(hidden.flatMap(({ rows }) => rows)).toEqual([])
    expect(hidden.length).toBeGreaterThan(0)
    const row = /"contributes":1,"of":null/
    expect(await check(bytes(report.replace(row, '"contributes":2,"of":null')), policy)).toMatchObject({
      code: 1,
      says: expect.stringContaining('is not what its rows come to') as string
    })
    for (const words of [
      ['--report', 'national'],
      [...asked, '--whole'],
      ['--whole', '--revision', '1']
    ])
      expect(await at.cofc('bundle', ...words)).toMatchObject({ code: 2 })
  })
})

test('a receipt shows one event', async () => {
  await at.grow(3)
  const policy = await init()
  const receipt = await at.cofc('receipt', 'calendar', '2')
  expect(await check(bytes(receipt.out), policy)).toMatchObject({
    code: 0,
    says: expect.stringContaining('event 2 of calendar is number 2 of all') as string
  })
  expect(await at.cofc('receipt', 'calendar', '4')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no such event') as string
  })
  await at.grow(1)
  expect(await at.cofc('receipt', 'calendar', '4')).toMatchObject({
    code: 1,
    err: expect.stringContaining('make a checkpoint') as string
  })
  expect(await at.cofc('receipt', 'calendar', '0')).toMatchObject({ code: 2 })
})

test('the verifier is printed with its digest', async () => {
  const { out } = await at.cofc('audit', 'verifier')
  expect(out.startsWith('#!/usr/bin/env node\n')).toBe(true)
  expect((await at.cofc('audit', 'verifier', '--sha256')).out).toBe(`${hash('sha256', out)}\n`)
})
