import { defineConfig, mergeConfig } from 'vitest/config'
import shared, { isolating } from '../tooling/vitest.ts'

const quick = isolating('src/main.test.ts', 'src/commands/quarantine.test.ts')

/** The demonstration network is imported once, before the slow tests that work on it. */
export default defineConfig(asked =>
  asked.mode === 'e2e'
    ? mergeConfig(shared(asked), {
        test: { globalSetup: [`${import.meta.dirname}/src/testing/demonstration.setup.ts`] }
      })
    : quick(asked)
)
