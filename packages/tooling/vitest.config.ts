import { defineConfig, mergeConfig } from 'vitest/config'
import shared from './vitest.ts'

/** What is published is packed once, before the slow tests that look at it and install it. */
export default defineConfig(asked =>
  mergeConfig(shared(asked), {
    test: { globalSetup: asked.mode === 'e2e' ? [`${import.meta.dirname}/src/packed.ts`] : [] }
  })
)
