/**
 * Fills an empty store with the demonstration network: written as CSV files and imported like any other folder, after
 * which it goes on by commands that no file tells, and the national reports of the cycles that are over are published.
 */
import { publish, uuidOf } from '@cofc/application'
import { Cycle, PlainDate } from '@cofc/core'
import { commandsAfterImport, writeDemonstration } from '@cofc/demonstration'
import type { ImportProgress, ImportSummary } from '@cofc/import'
import { isLeft } from 'fp-ts/lib/Either.js'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argumentOf } from './commands/arguments.ts'
import type { Composed } from './container.ts'
import { demonstrationGoesOn } from './demonstration-goes-on.ts'
import { importInto } from './import-into.ts'
import { demonstrationCycles, demonstrationSubject } from './is-demonstration.ts'
import { prepareIssue } from './publishing.ts'

/** The network that everybody sees on a first start. */
const demonstrationSeed = 1
/** The namespace of the publications' command ids. */
const publishing = '6d2b9f0a-2a60-4c39-8d0e-94f3a3f1c7e5'

const cycleOf = argumentOf(Cycle, 'a cycle')
const dayIn = argumentOf(PlainDate, 'a day')

/** Publishes the national reports of the cycles that are over; what stands in the way, if anything. */
export const publishReports = async (composed: Composed): Promise<ImportSummary['failure']> => {
  for (const { cycle, closes } of demonstrationCycles.slice(0, -1)) {
    const published = await publish(
      composed.dependencies,
      prepareIssue(composed)
    )({
      id: uuidOf(publishing, cycle),
      cycle: cycleOf(cycle),
      revision: 1,
      on: dayIn(`${closes.slice(0, 4)}-10-14`),
      actor: { role: 'network-team', subject: demonstrationSubject }
    })()
    if (isLeft(published)) return published.left
  }
  return null
}

export const importDemonstration = async (
  composed: Composed,
  progress: (progress: ImportProgress) => void,
  say: (line: string) => void
): Promise<ImportSummary> => {
  const folder = mkdtempSync(join(tmpdir(), 'cofc-demonstration-'))
  try {
    writeDemonstration(folder, { seed: demonstrationSeed })
    const summary = await importInto(composed, { folder, dryRun: false, keepGoing: false, progress, say })
    // When it was interrupted after the import there is nothing new, and what follows may be missing.
    if (summary.outcome !== 'imported' && summary.outcome !== 'nothing-new') return summary
    const failure =
      (await demonstrationGoesOn(composed, commandsAfterImport(demonstrationSeed))) ?? (await publishReports(composed))
    return failure === null ? summary : { ...summary, outcome: 'store-failed', failure }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
