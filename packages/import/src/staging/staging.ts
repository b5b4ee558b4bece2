/** Everything an import lays down, under one roof. */
import type { DatabaseSync } from 'node:sqlite'
import { daysToldIn, type DaysTold } from './days-told.ts'
import { rowStatesIn, type RowStates } from './row-states.ts'
import { refusalsIn, type Refusals } from './refusals.ts'
import { stagedRows, type StagedRows } from './staged-rows.ts'
import { damageIn, openStagingDatabase } from './staging-database.ts'
import { stepsIn, type Steps } from './steps.ts'

export interface Staging {
  readonly database: DatabaseSync
  readonly rows: StagedRows
  readonly refusals: Refusals
  readonly steps: Steps
  readonly days: DaysTold
  readonly states: RowStates
  /** How many rows each file has had so far. */
  readonly read: Record<string, number>
  readonly warnings: Array<string>
  readonly unread: Unread
  /** What is no longer as it was laid down; `null` when all is. Goes through everything. */
  readonly damage: () => string | null
  readonly close: () => void
}

/** What could not be read, so that nothing may be concluded from its not being there. */
export interface Unread {
  /** Whether a file could not be read to its end. */
  files: boolean
  /** The communities of which a row of memberships.csv is lost; `*` when it is not known of which. */
  readonly memberships: Set<string>
  /** The first refusal of a row whose key is not known, by file: what is missing elsewhere may have stood there. */
  readonly lostRows: Map<string, number>
  /** The first refusal of a row whose cycle is not known, by file and community: only that one's may have stood there. */
  readonly lostCycles: Map<string, number>
  /** The histories to which a row of those may have come, by their names, and its refusal: what comes later waits for it. */
  readonly held: Map<string, number>
}

export const cycleLost = (file: string, community: string): string => `${file}|${community}`

/** The row of a file that may have said what is missing of a community; of any of them, where it is not known of which. */
export const lostRow = ({ lostRows, lostCycles }: Unread, file: string, community: string | null): number | null => {
  const lost = lostRows.get(file)
  if (lost !== undefined) return lost
  if (community !== null) return lostCycles.get(cycleLost(file, community)) ?? null
  return [...lostCycles].find(([name]) => name.startsWith(cycleLost(file, '')))?.[1] ?? null
}

export const openStaging = (): Staging => stagingIn(openStagingDatabase())

export const stagingIn = (database: DatabaseSync): Staging => {
  const steps = stepsIn(database)
  return {
    database,
    steps,
    days: daysToldIn(database, steps),
    rows: stagedRows(database),
    refusals: refusalsIn(database),
    states: rowStatesIn(database),
    read: {},
    warnings: [],
    unread: { files: false, memberships: new Set(), lostRows: new Map(), lostCycles: new Map(), held: new Map() },
    damage: () => damageIn(database),
    close: () => {
      database.close()
    }
  }
}
