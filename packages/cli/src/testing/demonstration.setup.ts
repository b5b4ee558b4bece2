/** Writes the demonstration network and imports it, once for all tests of a run: each works on a copy of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemonstration } from '@cofc/demonstration'
import type { TestProject } from 'vitest/node'
import { run } from './running.ts'

export const seedOfTests = 3
interface Demonstration {
  /** The folder of CSV files. Nothing writes to it. */
  readonly network: string
  /** What the program made of it. Nothing writes to it. */
  readonly data: string
}
declare module 'vitest' {
  export interface ProvidedContext {
    readonly demonstration: Demonstration
  }
}

export const setup = async ({ provide }: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-demonstration-'))
  const demonstration = { network: join(folder, 'network'), data: join(folder, 'data') }
  writeDemonstration(demonstration.network, { seed: seedOfTests })
  const { code, err } = await run(demonstration.data, 'import', demonstration.network)
  if (code !== 0) throw new Error(err)
  provide('demonstration', demonstration)
  return () => rmSync(folder, { recursive: true })
}
