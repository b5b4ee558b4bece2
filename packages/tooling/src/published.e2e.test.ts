/** An installed package has every entry that it promises: publint looks at what was packed. */
import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { expect, inject, test } from 'vitest'
import { manifests, published } from './packed.setup.ts'

const packed = inject('packed').map(({ name, tarball, files }) => [name, { tarball, files }] as const)
const privateNames = manifests.filter(manifest => manifest.private === true).map(({ name }) => name)

test('there are packages to be published, and each is packed', () => {
  expect(published.length).toBeGreaterThan(8)
  expect(packed.map(([name]) => name).toSorted()).toEqual(published.map(({ name }) => name).toSorted())
})

test.each(packed)('%s can be published as it is', async (_, { tarball }) => {
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: bytesOf(tarball) } })
  expect(messages.map(message => formatMessage(message, pkg, { color: false }))).toEqual([])
})
const bytesOf = (tarball: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball)
  return buffer.slice(byteOffset, byteOffset + byteLength)
}

/** A testing folder that the package offers, as core does, is for all; the others are for our own tests. */
const ofTests = (name: string): RegExp =>
  offersTesting(name) ? /\.test\.|^\w+\/.+\/testing\// : /\.test\.|\/testing\//
const offersTesting = (name: string): boolean =>
  './testing' in (published.find(manifest => manifest.name === name)?.exports ?? {})
const onlyProves = /complaints|random-network|independent|\.oracle\./

test.each(packed)(
  '%s holds no test, and nothing that only proves: remove dist and build when it once did',
  (name, { files }) => {
    expect(files).toContain('package.json')
    expect(files.length).toBeGreaterThan(3)
    expect(files.filter(path => ofTests(name).test(path) || onlyProves.test(path))).toEqual([])
  }
)

test.each(published.map(({ name, dependencies = {} }) => [name, Object.keys(dependencies)] as const))(
  '%s depends on nothing that is not published',
  (_, dependencies) => expect(dependencies.filter(name => privateNames.includes(name))).toEqual([])
)
