/**
 * The program as users and tests run it: our packages in a few files, for loading hundreds took most of a short command.
 *
 * What others made stays outside and is a dependency of this package, so that nothing of theirs is published by us. Names
 * and lines are kept as they are, for whoever reads a stack trace.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { defineConfig, type Plugin } from 'rolldown'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}
const ofOthers = Object.keys(dependencies).filter(name => !name.startsWith('@cofc/'))

const reading = /readFileSync\(new URL\('([^']+)', import\.meta\.url\), 'utf8'\)/g
/** A file that a module reads beside itself is elsewhere for the bundle, so its text becomes part of it. */
const textsBesideModules: Plugin = {
  name: 'texts-beside-modules',
  transform: (code, module) => ({
    code: code.replaceAll(reading, (_, path: string) =>
      JSON.stringify(readFileSync(new URL(path, pathToFileURL(module)), 'utf8'))
    ),
    map: null
  })
}
/** Otherwise it would be inlined, without its licence, or not be found where it is installed. */
const onlyOurs: Plugin = {
  name: 'only-ours',
  load: module => {
    if (!module.includes('/node_modules/')) return null
    throw new Error(`${module} is imported by the program: name its package in the dependencies of packages/cli`)
  }
}

export default defineConfig({
  input: {
    index: 'dist/index.js',
    'builder.job': 'dist/rebuilding/builder.job.js',
    'checker.job': 'dist/audit/checker.job.js'
  },
  platform: 'node',
  external: source => ofOthers.some(name => source === name || source.startsWith(`${name}/`)),
  plugins: [textsBesideModules, onlyOurs],
  output: { dir: 'dist/bundle', cleanDir: true }
})
