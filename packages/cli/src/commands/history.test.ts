import 'reflect-metadata'
import { temporaryFolder } from '@cofc/verification'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

const network = fileURLToPath(new URL('../../../../examples/a-small-network', import.meta.url))
const { isTTY, columns } = process.stdout
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(process.stdout, { isTTY, columns })
})

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
