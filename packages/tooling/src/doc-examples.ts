/**
 * Type-checks and runs every example the documents and docstrings show.
 *
 * Each becomes a test file below `.doc-examples/`, with its lines where they stand in the original,
 * so whatever fails names the file and line to look at.
 */
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asTestFile, examplesIn, type Example } from './examples-in.ts'

const tooling = fileURLToPath(new URL('..', import.meta.url))
const [root = join(tooling, '../..'), folderName = '.doc-examples'] = process.argv.slice(2)
const isOurs = process.argv.length === 2
const folder = join(tooling, folderName)

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const places = ['*.md', 'docs/**/*.md', 'examples/**/*.md', 'packages/*/*.md', 'packages/*/src/**/*.{ts,tsx}']
const examples = globSync(places, { cwd: root, exclude: path => path.includes('node_modules') })
  .filter(path => !/\.test\.tsx?$/.test(path))
  .sort()
  .flatMap(path => examplesIn('ts')(path, read(path)))

const write = (example: Example) => {
  const file = join(folder, example.path, `line-${example.line}.test.ts`)
  mkdirSync(dirname(file), { recursive: true })
  const from = relative(dirname(file), join(root, example.path))
  writeFileSync(
    file,
    asTestFile(example, example.path.endsWith('.md') ? undefined : { from, text: read(example.path) })
  )
  return relative(folder, file)
}

const compilerOptions = {
  noEmit: true,
  composite: false,
  declaration: false,
  declarationMap: false,
  allowImportingTsExtensions: true,
  rewriteRelativeImportExtensions: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
  jsx: 'react-jsx',
  jsxImportSource: 'preact'
}

/** Runs a program of this repository and puts the original's name where the written file's would stand. */
const run = (program: string, ...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(tooling, '../../node_modules', program), ...args],
    {
      cwd: tooling,
      encoding: 'utf8'
    }
  )
  if (status !== 0) {
    const original = new RegExp(`[^\\s(]*${folderName.replaceAll('.', '\\.')}/([^\\s:]+?)/line-\\d+\\.test\\.ts`, 'g')
    console.error((stdout + stderr).replaceAll(original, '$1'))
    process.exit(1)
  }
}

/** Types come from what the packages were built into: read from their sources, the whole domain is checked once more. */
const references = isOurs
  ? globSync('packages/*/tsconfig.json', { cwd: root })
      .filter(path => !path.startsWith('packages/tooling/'))
      .map(path => ({ path: join(root, path) }))
  : []

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const files = examples.map(write)
if (files.length > 0) {
  const tsconfig = { extends: join(tooling, '../../tsconfig.base.json'), compilerOptions, files, references }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  run('typescript-7/bin/tsc', isOurs ? '-b' : '-p', folder, '--pretty', 'false')
  const uncounted = isOurs ? [] : ['--reporter=default']
  // They share what they import: an example that leaves something behind for another is a poor one.
  run('vitest/vitest.mjs', 'run', '--no-isolate', '--mode', 'doc-examples', '--dir', folder, ...uncounted)
}
