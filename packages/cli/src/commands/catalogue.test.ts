import 'reflect-metadata'
import { catalogue } from '@cofc/core/catalogue'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exitCodes } from '../exit-codes.ts'
import { main } from '../main.ts'

let [out, err] = ['', '']
let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
})
afterEach(() => {
  vi.restoreAllMocks()
  folder[Symbol.dispose]()
})
const cofc = async (...words: ReadonlyArray<string>) => {
  ;[out, err] = ['', '']
  const code = await main(words)
  return { code, out, err }
}
const saved = (name: string, value: unknown): string => {
  const path = join(folder.path, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}
const { messages } = catalogue().components
const { MembershipLapsed, ...others } = messages
const of = (changed: object) => ({ ...catalogue(), components: { messages: { ...others, ...changed } } })

test('the catalogue that is printed is the one of this program', async () => {
  const printed = await cofc('catalogue')
  expect(printed).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(printed.out)).toEqual(catalogue())
  const path = saved('same.json', JSON.parse(printed.out))
  expect(await cofc('catalogue', 'diff', path)).toEqual({ code: 0, out: 'nothing has changed\n', err: '' })
})

test('an event more is safe', async () => {
  const older = saved('older.json', of({}))
  expect(await cofc('catalogue', 'diff', older)).toEqual({
    code: exitCodes.done,
    out: 'safe: MembershipLapsed: event added\n',
    err: ''
  })
})

test('a field more needs a past shape, an event less is forbidden, and the exit code says so', async () => {
  const today = saved('today.json', catalogue())
  const { payload } = MembershipLapsed ?? {}
  const more = { ...payload, properties: { ...payload?.properties, note: { type: 'string' } } }
  const newer = saved('newer.json', of({ MembershipLapsed: { ...MembershipLapsed, payload: more } }))
  const needs = await cofc('catalogue', 'diff', today, newer)
  expect(needs).toMatchObject({ code: exitCodes.needsPastShape })
  expect(needs.out).toBe('needs a past shape: MembershipLapsed.note: field added\n')
  expect(await cofc('catalogue', 'diff', today, saved('less.json', of({})), '--json')).toMatchObject({
    code: exitCodes.forbidden,
    out: expect.stringContaining('"event removed"') as string
  })
})

test('what is no catalogue is not compared', async () => {
  expect(await cofc('catalogue', 'diff', '/there/is/no/such/file')).toMatchObject({ code: exitCodes.usage, out: '' })
  const other = await cofc('--json', 'catalogue', 'diff', saved('other.json', { channels: 3 }))
  expect(other).toMatchObject({ code: exitCodes.usage, out: '' })
  expect(other.err).toContain('is no catalogue')
})
