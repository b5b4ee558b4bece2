/** Whoever installs a package of ours finds every entry it promises: publint looks at what would be packed. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test } from 'vitest'

interface Manifest {
  readonly name: string
  readonly private?: boolean
}
const root = resolve('../..')
const published = globSync('packages/*/package.json', { cwd: root })
  .map(path => ({
    folder: join(root, dirname(path)),
    manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest
  }))
  .filter(({ manifest }) => manifest.private !== true)
  .map(({ folder, manifest: { name } }) => [name, folder] as const)

test('there are packages to be published', () => expect(published.length).toBeGreaterThan(8))

test.each(published)('%s can be published as it is', async (_, folder) => {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: 'npm' })
  expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
})
