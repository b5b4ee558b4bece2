/** What planning asks: the rows that were read, and what is recorded already. */
import { load, readToday } from '@cofc/application'
import type { ContentStore } from '@cofc/content-store'
import {
  cycle as cycleAggregate,
  membership as membershipAggregate,
  type CommunityId,
  type Cycle,
  type EditionId,
  type Membership,
  type PlainDate
} from '@cofc/core'
import type { EventStore, RecordedEvent } from '@cofc/event-store'
import { cycles } from '../files/cycles.ts'
import { keyOf } from '../staging/staged-rows.ts'
import type { Staging } from '../staging/staging.ts'
import { orStop } from '../stopped.ts'

export interface CycleDays {
  readonly edition: EditionId
  readonly opens: PlainDate
  readonly closes: PlainDate
}
export interface Asking {
  readonly folder: string
  readonly staging: Staging
  readonly content: ContentStore
  /** The events of some streams, in their order. */
  readonly recorded: (...streams: ReadonlyArray<string>) => Promise<ReadonlyArray<RecordedEvent>>
  /** A cycle as the folder says, or else as it is recorded. */
  readonly cycle: (cycle: Cycle) => Promise<CycleDays | null>
  readonly membership: (community: CommunityId) => Promise<Membership>
}

const recordedCycle = async (store: EventStore, cycle: Cycle): Promise<CycleDays | null> => {
  const { state } = await orStop(load(store)(cycleAggregate, `cycle-${cycle}`))
  if (state.status === 'NotPlanned') return null
  const { edition, windows } = state
  return { edition, opens: windows.opens, closes: windows.closes }
}

const foundCycle = async (staging: Staging, store: EventStore, cycle: Cycle): Promise<CycleDays | null> => {
  const row = staging.rows.under(cycles, keyOf([cycle]))[0]
  if (row === undefined) return recordedCycle(store, cycle)
  return row.refused === null ? row.cells : null
}

interface From {
  readonly folder: string
  readonly staging: Staging
  readonly dependencies: { readonly events: EventStore; readonly content: ContentStore }
  /** Whether nothing is recorded yet. */
  readonly fresh: boolean
}
export const asking = ({ folder, staging, fresh, dependencies: { events: store, content } }: From): Asking => {
  const cyclesFound = new Map<Cycle, Promise<CycleDays | null>>()
  return {
    folder,
    staging,
    content,
    recorded: async (...streams) => {
      if (fresh) return []
      const found: Array<ReadonlyArray<RecordedEvent>> = []
      for (const stream of streams) found.push(await orStop(readToday(store)(stream)))
      return found.flat()
    },
    cycle: cycle => {
      const found = cyclesFound.get(cycle) ?? foundCycle(staging, store, cycle)
      cyclesFound.set(cycle, found)
      return found
    },
    membership: async community => (await orStop(load(store)(membershipAggregate, `membership-${community}`))).state
  }
}
