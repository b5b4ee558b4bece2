/** What others need to check a history elsewhere: bundles, receipts, and the one file that checks both. */
import 'reflect-metadata'
import { kindsAboutACommunity } from '@cofc/audit'
import { check } from '@cofc/audit/verifier'
import { entries } from '@cofc/core'
import { hash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
  for (const words of [[], ['--whole', '--community', 'TC-0042']])
    expect(await at.cofc('bundle', ...words)).toMatchObject({ code: 2 })
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
