import 'reflect-metadata'
import { temporaryFolder } from '@cofc/verification'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
const cofc = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += text.toString()), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += text.toString()), true))
  const code = await main([...words])
  vi.restoreAllMocks()
  return { code, err, out }
}
const linesIn = (out: string) =>
  out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
afterEach(() => vi.restoreAllMocks())

test('the notices of a day are a line of JSON each, to a role at a community', async () => {
  using data = temporaryFolder()
  await cofc('import', network, '--data', data.path)
  const { code, err, out } = await cofc('notices', '--on', '2023-06-14', '--data', data.path)
  expect([code, err]).toEqual([0, ''])
  const lines = linesIn(out)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['on', 'notice', 'version', 'to', 'values'])
    expect(Object.keys(line['to'] as object)).toEqual(expect.arrayContaining(['role', 'community']))
  }
  expect((await cofc('notices', '--on', '1999-01-01', '--data', data.path)).out).toBe('')
})

test('the templates are a line of JSON each, with the places in them, and need no records', async () => {
  const { code, out } = await cofc('notices', '--templates')
  expect(code).toBe(0)
  expect(linesIn(out).find(({ notice }) => notice === 'receipt')).toEqual({
    ...{ notice: 'receipt', version: 1, subject: 'Receipt {number}', places: ['number', 'community'] },
    words: 'We have your payment. Receipt {number} for {community} is ready.'
  })
})
