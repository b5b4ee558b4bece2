/**
 * Runs the quick tests of core for mutation testing: they are loaded once, and each mutant is switched on in the same
 * process, so that a mutant takes milliseconds.
 */
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner
} from '@stryker-mutator/api/test-runner'
import type { InstrumenterContext } from '@stryker-mutator/api/core'
import fc from 'fast-check'
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { collected, type CollectedTest } from './tests.ts'

const standIn = new URL('tests.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'vitest' ? { url: standIn, shortCircuit: true } : next(name, context))
})
// The same cases for every mutant, few as there are thousands of these; and of a failure only that there is one.
fc.configureGlobal({ seed: 20_231_101, numRuns: 15, endOnFailure: true })

/** Where the code that was changed looks which change is switched on. */
const switches: InstrumenterContext = ((globalThis as { __stryker__?: InstrumenterContext }).__stryker__ ??= {})

const result = async ({ run }: CollectedTest, id: string): Promise<TestResult> => {
  const begun = performance.now()
  const told = { id, name: id }
  try {
    await run()
    return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - begun }
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error)
    return { ...told, status: TestStatus.Failed, timeSpentMs: performance.now() - begun, failureMessage }
  }
}

class LoadedTests implements TestRunner {
  readonly #tests = new Map<string, CollectedTest>()
  readonly #times = new Map<string, number>()

  /** Nothing is loaded anew: what a test file works out while it is loaded, it works out from unchanged code. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    for (const path of globSync('packages/core/src/**/*.test.ts').toSorted()) {
      if (path.endsWith('.e2e.test.ts')) continue
      const first = collected.length
      await import(pathToFileURL(resolve(path)).href)
      for (const [place, test] of collected.slice(first).entries())
        this.#tests.set(`${path} ${String(place)} ${test.name}`, test)
    }
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    switches.activeMutant = undefined as never
    const tests = await this.#run([...this.#tests.keys()], disableBail)
    return {
      status: DryRunStatus.Complete,
      tests,
      mutantCoverage: switches.mutantCoverage ?? { static: {}, perTest: {} }
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(switches, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit
    })
    const quickestFirst = (testFilter ?? [...this.#tests.keys()]).toSorted(
      (one, other) => this.#time(one) - this.#time(other)
    )
    const tests = await this.#run(quickestFirst, disableBail)
    const endless = determineHitLimitReached(switches.hitCount, hitLimit)
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests })
  }

  #time(id: string): number {
    return this.#times.get(id) ?? 0
  }

  async #run(ids: ReadonlyArray<string>, all: boolean): Promise<Array<TestResult>> {
    const results: Array<TestResult> = []
    for (const id of ids) {
      const test = this.#tests.get(id)
      if (test === undefined) continue
      switches.currentTestId = id
      const one = await result(test, id)
      results.push(one)
      if (one.status === TestStatus.Failed && !all) break
    }
    delete switches.currentTestId
    return results
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded-tests', LoadedTests)]
