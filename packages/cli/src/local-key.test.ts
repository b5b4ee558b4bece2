/** The key of this machine: for the owner of the records alone, and the same from one start to the next. */
import { temporaryFolder } from '@cofc/verification'
import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localKey, localKeyFile } from './local-key.ts'

const said: Array<string> = []
const keyIn = (folder: string): string => localKey({ folder }, line => void said.push(line))

test('a key is made once, for its owner alone, and stays', () => {
  using data = temporaryFolder()
  const key = keyIn(data.path)
  const file = localKeyFile({ folder: data.path })
  expect(readFileSync(file, 'utf8')).toBe(`${key}\n`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keyIn(data.path)).toBe(key)
})
test('a key that others could read, that is none, or that lies elsewhere is replaced', () => {
  using data = temporaryFolder()
  using other = temporaryFolder()
  const [first, file] = [keyIn(data.path), localKeyFile({ folder: data.path })]
  chmodSync(file, 0o644)
  const second = keyIn(data.path)
  expect(second).not.toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, 'none\n')
  expect(keyIn(data.path)).not.toBe(second)
  symlinkSync(file, localKeyFile({ folder: other.path }))
  expect(keyIn(other.path)).not.toBe(keyIn(data.path))
  expect(readFileSync(file, 'utf8')).toBe(`${keyIn(data.path)}\n`)
  expect(said).toEqual([])
})
test('where no key can be kept it is told, and programs have none', () => {
  expect(keyIn('/proc/none')).toMatch(/^cofc_/)
  expect(said.splice(0)).toHaveLength(1)
})
