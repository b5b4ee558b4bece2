/** `cofc` as it is packed: a bundle that holds all that is ours, and finds what it declares of others. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { manifests } from './packed.setup.ts'
import { unpack } from './unpack.ts'

const folder = mkdtempSync(join(tmpdir(), 'cofc-program-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const cofc = (...words: ReadonlyArray<string>) =>
  spawnSync(process.execPath, [join(folder, 'node_modules/@cofc/cli/bin/cofc.mjs'), ...words], {
    env: { ...process.env, COFC_DATA: join(folder, 'data') },
    encoding: 'utf8'
  })

test('the program runs where no other package of ours is', () => {
  for (const packed of inject('packed')) if (packed.name === '@cofc/cli') unpack(folder, packed)
  expect(cofc('import', resolve('../../examples/a-small-network'))).toMatchObject({ status: 0 })
  const { status, stdout } = cofc('report', 'national', '--cycle', '2023-2024', '--format', 'html')
  expect(status).toBe(0)
  expect(stdout.trim().slice(-14)).toBe('</body></html>')
})

test('what others made is of one version in all packages, for the program is built of all of them', () => {
  const named = manifests.flatMap(({ dependencies = {} }) => Object.entries(dependencies))
  const versions = Map.groupBy(named, ([name]) => name)
  const differing = [...versions].filter(([, found]) => new Set(found.map(([, version]) => version)).size > 1)
  expect(differing).toEqual([])
})
