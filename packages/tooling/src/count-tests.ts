/** Leaves behind how many tests passed and failed, so that `npm test` can close with their sum. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export const countTests = (kind: 'unit' | 'e2e' | 'doc-examples'): Reporter => ({
  onTestRunEnd: modules => {
    mkdirSync('.test-counts', { recursive: true })
    writeFileSync(`.test-counts/${kind}.json`, JSON.stringify(countOf(modules)))
  }
})

/** A file that breaks before its first test counts as one that failed. */
const countOf = (modules: ReadonlyArray<TestModule>) => {
  const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
  const broken = modules.filter(module => module.errors().length > 0).length
  return {
    passed: states.filter(state => state === 'passed').length,
    failed: states.filter(state => state === 'failed').length + broken
  }
}
