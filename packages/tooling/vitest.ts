/**
 * The test configuration of every package: sources run as they are, through the `source` condition of their exports.
 *
 * `vitest run` runs the quick tests, `vitest run --mode e2e` the slow ones (`*.e2e.test.ts`).
 */
import { availableParallelism } from 'node:os'
import { defineConfig, mergeConfig } from 'vitest/config'
import { countTests } from './src/count-tests.ts'

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
    resolve: { conditions: ['source'] },
    ssr: { resolve: { conditions: ['source'] } },
    test: {
      // Below a folder named `es` or `esm` vitest would take every dependency for a module of its own kind.
      server: { deps: { external: [/\/node_modules\//] } },
      include: patterns[kind],
      exclude: kind === 'unit' ? [...never, '**/*.e2e.test.*'] : never,
      testTimeout: timeout,
      hookTimeout: timeout,
      expect: { poll: { timeout: timeout / 2 } },
      passWithNoTests: true,
      pool: 'forks',
      // What one package has compiled for a run, those that import it find compiled.
      fsModuleCache: true,
      // Left alone, one on a machine of two processors; and many tests wait for a disk or a server.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', countTests(kind)]
    }
  }
})

/** For packages that keep nothing between two calls and replace no module: all files of a worker share the modules. */
export const withoutIsolation = defineConfig(asked => mergeConfig(shared(asked), { test: { isolate: false } }))

export default shared
