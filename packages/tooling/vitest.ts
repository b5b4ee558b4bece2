/**
 * The test configuration of every package: sources run as they are, through the `source` condition of their exports.
 *
 * `vitest run` runs the quick tests, `vitest run --mode e2e` the slow ones (`*.e2e.test.ts`).
 *
 * All files of a worker share what they import: loading it again for each took more than most tests.
 */
import { existsSync, globSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { countTests } from './src/count-tests.ts'

/**
 * Thousands of small databases are made and thrown away: where they lie in memory, nobody waits for a disk. A process that is
 * killed leaves the same behind in either; whoever names a folder (TMPDIR) has it.
 */
const memory = '/dev/shm'
const roomy = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 ** 31
}
if (process.env['TMPDIR'] === undefined && existsSync(memory) && roomy(memory)) process.env['TMPDIR'] = memory

/**
 * What Node has compiled is kept for every process that a test starts: `cofc` begins with a fifth less of a processor. A file
 * that changed is compiled anew.
 */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** Tests that replace a module: they share nothing with the others. */
const alone = ['application/src/confided.test.ts', 'cli/src/main.test.ts', 'cli/src/commands/quarantine.test.ts']

const patterns = {
  unit: ['src/**/*.test.ts', 'src/**/*.test.tsx', '*.test.ts'],
  e2e: ['src/**/*.e2e.test.ts', 'src/**/*.e2e.test.tsx', '*.e2e.test.ts', '*/*.e2e.test.ts'],
  'doc-examples': ['**/line-*.test.ts']
}
const never = ['**/node_modules/**', '**/dist/**']

/** Which files are run, and which of them apart. */
const filesOf = (kind: keyof typeof patterns) => {
  const [include, exclude] = [patterns[kind], kind === 'unit' ? [...never, '**/*.e2e.test.*'] : never]
  const prefix = `${basename(process.cwd())}/`
  const apart = alone.filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length))
  if (kind !== 'unit' || apart.length === 0) return { include, exclude }
  return {
    projects: [
      { extends: true as const, test: { name: 'together', include, exclude: [...exclude, ...apart] } },
      { extends: true as const, test: { name: 'alone', include: apart, isolate: true } }
    ]
  }
}

export default defineConfig(({ mode }) => {
  const kind = mode === 'e2e' || mode === 'doc-examples' ? mode : 'unit'
  // Far longer than any test takes, on a busy machine too: only what would never end meets them.
  const timeout = kind === 'e2e' ? 600_000 : 120_000
  return {
    // Of all packages, and their configurations are one: so what one has compiled is compiled for those that import it.
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    test: {
      dir: process.cwd(),
      globalSetup: kind === 'e2e' ? globSync('src/**/*.setup.ts').map(path => resolve(path)) : [],
      // Below a folder named `es` or `esm` vitest would take every dependency for a module of its own kind.
      server: { deps: { external: [/\/node_modules\//] } },
      ...filesOf(kind),
      testTimeout: timeout,
      hookTimeout: timeout,
      expect: { poll: { timeout: timeout / 2 } },
      passWithNoTests: true,
      pool: 'forks',
      isolate: false,
      fsModuleCache: true,
      // Left alone, one on a machine of two processors; and many tests wait for a disk or a server.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', countTests(kind)]
    }
  }
})
