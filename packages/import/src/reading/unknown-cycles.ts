/**
 * Finds the rows of memberships.csv whose cycle is neither in cycles.csv nor recorded. Without its cycle it is not known
 * on which day a community joins; so the row is refused before anything is made of it, where the cycle is named.
 */
import { sequentially } from '@cofc/application'
import type { EventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cycles } from '../mappings/cycles.ts'
import { streamsOf } from '../mappings/known.ts'
import { memberships } from '../mappings/memberships.ts'
import { decodedCells, type StagedRow } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'

interface MembershipRow extends StagedRow {
  readonly community: string
  readonly cycle: string
}

/** Those of a cycle that has no row, by line. */
const rowsOutside = ({ rows }: Staging): ReadonlyArray<MembershipRow> => {
  const planned = new Set(rows.subjects('cycle'))
  const outside: Array<MembershipRow> = []
  for (const row of rows.every(memberships)) {
    const { community, cycle } = decodedCells(memberships.columns, row.texts)
    if (row.refused === null && !planned.has(cycle)) outside.push({ ...row, community, cycle })
  }
  return outside.toSorted((one, other) => one.line - other.line)
}

const isRecorded =
  (store: EventStore) =>
  (cycle: string): TE.TaskEither<StoreFailed, boolean> =>
    pipe(
      sequentially(streamsOf('cycle', [cycle]), stream => store.read(stream)),
      TE.map(pages => pages.some(({ events }) => events.length > 0))
    )

const refuse = ({ rows, refusals, unread }: Staging, { line, key, community, cycle }: MembershipRow): void => {
  const refusal = refusals.add({
    ...{ file: memberships.name, line, column: 'cycle', value: cycle, rule: 'NoSuchCycle' },
    says: `the cycle ${cycle} is neither in ${cycles.name} nor recorded: give it a row there, or correct it here`,
    // A row that could not be read may have been that of the cycle.
    root: unread.lostRows.get(cycles.name) ?? null
  })
  rows.keepOut(memberships, key, refusal)
  // Which cycle was meant is not known: that the community is in none must not be concluded.
  unread.memberships.add(community)
  if (!unread.lostRows.has(memberships.name)) unread.lostRows.set(memberships.name, refusal)
}

export const refuseForUnknownCycles = (staging: Staging, store: EventStore): TE.TaskEither<StoreFailed, void> => {
  const outside = rowsOutside(staging)
  const named = [...new Set(outside.map(({ cycle }) => cycle))]
  return pipe(
    sequentially(named, isRecorded(store)),
    TE.map(recorded => {
      const unknown = new Set(named.filter((_, place) => recorded[place] === false))
      for (const row of outside) if (unknown.has(row.cycle)) refuse(staging, row)
    })
  )
}
