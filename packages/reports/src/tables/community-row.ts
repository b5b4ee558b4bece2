/** One community: what happened to its profile, with positions, so that any earlier moment can be read off it. */
import {
  community,
  profileOn,
  replay,
  type CommunityEvent,
  type CommunityId,
  type CommunityRegistered,
  type Cycle,
  type PlainDate,
  type Profile,
  type ProfileChanged,
  type WordsErased
} from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Table } from '@cofc/projections'
import { standing, type Cutoff } from './position-log.ts'

type Read = CommunityRegistered | ProfileChanged | WordsErased
export interface CommunityRow {
  readonly facts: Array<[Position, Read]>
}

export const communities: Table<CommunityId, CommunityRow, Read> = {
  name: 'communities',
  version: 1,
  reads: { CommunityRegistered: true, ProfileChanged: true, WordsErased: true },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event, position }) => {
    row.facts.push([position, event])
    return row
  }
}

/** The profile in force on a day, as was known before the cutoff. */
export const profileIn = (row: CommunityRow | undefined, on: PlainDate, cutoff: Cutoff): Profile | null => {
  const known: ReadonlyArray<CommunityEvent> = standing(row?.facts ?? [], cutoff).map(([, event]) => event)
  return profileOn(replay(community)(known), on)
}

/** How many pieces of words were erased that stood in a cycle. */
export const erasedIn = (row: CommunityRow | undefined, cycle: Cycle): number =>
  (row?.facts ?? [])
    .flatMap(([, event]) => (event.type === 'WordsErased' ? event : []))
    .filter(erased => erased.cycle === null || erased.cycle === cycle)
    .reduce((sum, { pieces }) => sum + pieces, 0)
