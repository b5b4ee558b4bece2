/** Fills an empty store with the demonstration network: written as CSV files, and imported like any other folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Composed } from '../container.ts'
import { importInto } from '../import/into.ts'
import type { ImportProgress, ImportSummary } from '../import/summary.ts'
import { writeDemonstration } from './write-demonstration.ts'

/** The network that everybody sees on a first start. */
const demonstrationSeed = 1

export const importDemonstration = async (
  composed: Composed,
  progress: (progress: ImportProgress) => void
): Promise<ImportSummary> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-demonstration-'))
  try {
    writeDemonstration(folder, { seed: demonstrationSeed })
    return await importInto(composed, { folder, dryRun: false, keepGoing: false, progress })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
