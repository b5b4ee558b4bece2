import { defineConfig, mergeConfig } from 'vitest/config'
import shared from '../tooling/vitest.ts'

/** Most of the time is waited for a server that does not answer: more files at once wait no longer. */
export default defineConfig(asked => mergeConfig(shared(asked), { test: { maxWorkers: 3 } }))
