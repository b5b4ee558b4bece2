/** Whoever installs a package of ours finds every entry it promises: publint looks at what would be packed. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, test } from 'vitest'

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly name: string
  readonly private?: boolean
}
const root = resolve('../..')
const every = globSync('packages/*/package.json', { cwd: root }).map(path => ({
  folder: join(root, dirname(path)),
  manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest
}))
const ours = every.filter(({ manifest }) => manifest.private !== true)
const published = ours.map(({ folder, manifest: { name } }) => [name, folder] as const)
const privateNames = every.filter(({ manifest }) => manifest.private === true).map(({ manifest: { name } }) => name)

test('there are packages to be published', () => expect(published.length).toBeGreaterThan(8))

test.each(published)('%s can be published as it is', async (_, folder) => {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: 'npm' })
  expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
})

/** What would be packed, each by its path. */
const packed = (folder: string): ReadonlyArray<string> => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8'
  })
  const told = JSON.parse(stdout) as Readonly<
    Record<string, { readonly files: ReadonlyArray<{ readonly path: string }> }>
  >
  return Object.values(told).flatMap(({ files }) => files.map(({ path }) => path))
}
/** A testing folder that the package offers, as core does, is for everybody; all others are for our own tests. */
const ofTests = (folder: string): RegExp =>
  offersTesting(folder) ? /\.test\.|^\w+\/.+\/testing\// : /\.test\.|\/testing\//
const offersTesting = (folder: string): boolean =>
  './testing' in (every.find(one => one.folder === folder)?.manifest.exports ?? {})
const onlyProves = /complaints|random-network|independent|\.oracle\./

test.each(published)(
  '%s holds no test, and nothing that only proves: remove dist and build when it once did',
  (_, folder) => {
    const files = packed(folder)
    expect(files).toContain('package.json')
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter(path => ofTests(folder).test(path) || onlyProves.test(path))).toEqual([])
  }
)

test.each(ours.map(({ manifest }) => [manifest.name, Object.keys(manifest.dependencies ?? {})] as const))(
  '%s depends on nothing that is not published',
  (_, dependencies) => expect(dependencies.filter(name => privateNames.includes(name))).toEqual([])
)
