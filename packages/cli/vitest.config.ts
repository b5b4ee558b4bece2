import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../tooling/vitest.ts'

/** The demonstration network is imported once, before the slow tests that work on it. */
export default defineConfig(asked =>
  mergeConfig(shared(asked), {
    test: { globalSetup: asked.mode === 'e2e' ? ['src/testing/demonstration.setup.ts'] : [] }
  })
)
