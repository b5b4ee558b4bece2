/** Everything an import lays down, under one roof. */
import type { DatabaseSync } from 'node:sqlite'
import { refusalsIn, type Refusals } from './refusals.ts'
import { stagedRows, type StagedRows } from './staged-rows.ts'
import { openStagingDatabase } from './staging-database.ts'
import { stepsIn, type Steps } from './steps.ts'

export interface Staging {
  readonly database: DatabaseSync
  readonly rows: StagedRows
  readonly refusals: Refusals
  readonly steps: Steps
  readonly warnings: Array<string>
  readonly close: () => void
}

export const openStaging = (): Staging => {
  const database = openStagingDatabase()
  return {
    database,
    rows: stagedRows(database),
    refusals: refusalsIn(database),
    steps: stepsIn(database),
    warnings: [],
    close: () => {
      database.close()
    }
  }
}
