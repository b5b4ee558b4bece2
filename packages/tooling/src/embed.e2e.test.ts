/**
 * The examples of docs/how-to/embed.md in the hands of somebody who has the packages only: packed, installed into a folder
 * outside the repository, compiled as TypeScript resolves modules for Node and for a bundler, and run.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { examplesIn } from './examples-in.ts'
import { link, unpack } from './unpack.ts'

const root = resolve('../..')

const page = 'docs/how-to/embed.md'
const examples = examplesIn('ts')(page, readFileSync(join(root, page), 'utf8')).map(({ line, code }) => ({
  name: `line-${String(line)}`,
  code
}))

const folder = mkdtempSync(join(tmpdir(), 'cofc-embed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program in the folder; what it printed is the failure's text. */
const run = (program: string, args: ReadonlyArray<string>): void => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`)
}

const resolutions = [
  { name: 'for Node', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'for a bundler', module: 'esnext', moduleResolution: 'bundler' }
] as const

/** By npm itself when COFC_INSTALL says so: it asks a registry for every package, which may take minutes. */
const install = (): void => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const others = { 'fp-ts': '2.16.11', '@types/node': devDependencies['@types/node'] ?? '' }
  if (process.env['COFC_INSTALL'] !== 'npm') {
    for (const one of inject('packed')) unpack(folder, one)
    for (const name of Object.keys(others)) link(folder, name)
    return
  }
  const named = Object.entries(others).map(([name, version]) => `${name}@${version}`)
  const tarballs = inject('packed').map(({ tarball }) => tarball)
  run('npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', ...tarballs, ...named])
}

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'embedder', private: true, type: 'module' }))
  install()
  mkdirSync(join(folder, 'src'))
  for (const { name, code } of examples) writeFileSync(join(folder, 'src', `${name}.ts`), code)
}, 3_600_000)

test('the page has examples', () => expect(examples.length).toBeGreaterThanOrEqual(3))

describe.each(resolutions)('with modules resolved $name', ({ module, moduleResolution }) => {
  const outDir = `out-${moduleResolution}`
  test('every example compiles, with every strict flag and the types of our packages checked', () => {
    const compilerOptions = {
      ...{ module, moduleResolution, outDir, rootDir: 'src', target: 'es2024', lib: ['es2024'], types: ['node'] },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true }
    }
    const project = join(folder, `tsconfig.${moduleResolution}.json`)
    writeFileSync(project, JSON.stringify({ compilerOptions, include: ['src'] }))
    run(process.execPath, [join(root, 'node_modules/typescript-7/bin/tsc'), '-p', project, '--pretty', 'false'])
  })
  test.each(examples)('$name runs', ({ name }) => {
    run(process.execPath, ['--disable-warning=ExperimentalWarning', join(folder, outDir, `${name}.js`)])
  })
})
