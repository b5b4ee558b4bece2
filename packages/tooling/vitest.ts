/**
 * The test configuration of every package: sources run as they are, through the `source` condition of their exports.
 *
 * `vitest run` runs the quick tests, `vitest run --mode e2e` the slow ones (`*.e2e.test.ts`).
 *
 * All files of a worker share what they import: loading it again for each took more than most tests.
 */
import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
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

const patterns = {
  unit: ['src/**/*.test.ts', 'src/**/*.test.tsx', '*.test.ts'],
  e2e: ['src/**/*.e2e.test.ts', 'src/**/*.e2e.test.tsx', '*.e2e.test.ts', '*/*.e2e.test.ts'],
  'doc-examples': ['**/line-*.test.ts']
}
const never = ['**/node_modules/**', '**/dist/**']

const shared = defineConfig(({ mode }) => {
  const kind = mode === 'e2e' || mode === 'doc-examples' ? mode : 'unit'
  // Far longer than any test takes, on a busy machine too: only what would never end meets them.
  const timeout = kind === 'e2e' ? 600_000 : 120_000
  return {
    // The same for all, so that what one package has compiled is compiled for those that import it.
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    test: {
      dir: process.cwd(),
      // Below a folder named `es` or `esm` vitest would take every dependency for a module of its own kind.
      server: { deps: { external: [/\/node_modules\//] } },
      include: patterns[kind],
      exclude: kind === 'unit' ? [...never, '**/*.e2e.test.*'] : never,
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

/** For packages with tests that replace a module: `files`, which share nothing with the others. */
export const isolating = (...files: ReadonlyArray<string>) =>
  defineConfig(asked => {
    const { test: { include = [], exclude = [], ...test } = {}, ...config } = shared(asked)
    const projects = [
      { extends: true as const, test: { name: 'together', include, exclude: [...exclude, ...files] } },
      { extends: true as const, test: { name: 'alone', include: [...files], isolate: true } }
    ]
    return { ...config, test: { ...test, projects } }
  })

export default shared
