import { expect, test } from 'vitest'
import { complaintsAbout } from './complaints.ts'

const complaints = (path: string, text: string, disables = 0) => complaintsAbout([{ path, text }], disables)
const registry = ['registry', 'example', 'org'].join('.')
const home = ['', 'home', 'ann', 'cofc'].join('/')
const disabled = (linter: string) => [`// ${linter}`, 'disable-next-line', 'complexity'].join('-')

const lock = (entry: object) => JSON.stringify({ packages: { 'node_modules/a': entry } }, null, 2)

test('the root holds what is agreed and dot-files', () => {
  expect(complaints('README.md', '')).toEqual([])
  expect(complaints('.ci/run', '')).toEqual([])
  expect(complaints('docs/glossary.md', '')).toEqual([])
  expect(complaints('scripts/build.ts', '')).toHaveLength(1)
})

test('no registry is named, in the lockfile or elsewhere', () => {
  expect(complaints('package-lock.json', lock({ resolved: 'https://a/b.tgz' }))).toHaveLength(1)
  expect(complaints('docs/a.md', `see ${registry}`)).toEqual(['docs/a.md:1: a registry is named'])
  expect(complaints('docs/a.md', `see ${['npmjs', 'com'].join('.')}`)).toEqual(['docs/a.md:1: a registry is named'])
})

test('no path of one machine is named', () => {
  expect(complaints('docs/a.md', `one\nin ${home}/a.ts`)).toEqual(['docs/a.md:2: a path of one machine is named'])
  expect(complaints('docs/a.md', 'GET /communities/TC-0042/work/item')).toEqual([])
})

test('disabled lint rules may only become fewer', () => {
  expect(complaints('packages/a/src/a.ts', disabled('oxlint'), 1)).toEqual([])
  expect(complaints('packages/a/src/a.ts', disabled('oxlint'), 0)).toHaveLength(1)
  expect(complaints('packages/a/src/a.ts', disabled('eslint'), 0)).toHaveLength(1)
  expect(complaints('packages/a/src/a.ts', '', 1)).toHaveLength(1)
})

test('the lockfile holds the packages of every platform', () => {
  expect(complaints('package-lock.json', lock({}))).toEqual([])
  expect(complaints('package-lock.json', lock({ optionalDependencies: { '@a/b': '1.0.0' } }))).toHaveLength(1)
})

test('every decision has a number of its own', () => {
  const [one, same, other] = ['0001-a', '0001-b', '0002-c'].map(name => ({
    path: `docs/decisions/${name}.md`,
    text: ''
  }))
  expect(complaintsAbout([one!, other!], 0)).toEqual([])
  expect(complaintsAbout([one!, same!, other!], 0)).toEqual(['docs/decisions: two decisions have the number 0001'])
})

test('slow tests are run by a script of their package', () => {
  const [slow, manifest] = ['packages/a/src/a.e2e.test.ts', 'packages/a/package.json'].map(path => ({ path, text: '' }))
  const started = { path: 'packages/a/package.json', text: '{ "scripts": { "test:e2e": "vitest run --mode e2e" } }' }
  expect(complaintsAbout([slow!, manifest!], 0)).toHaveLength(1)
  expect(complaintsAbout([slow!, started], 0)).toEqual([])
})
