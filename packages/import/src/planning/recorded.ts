/** What planning reads: the rows that were staged, and what is recorded already. */
import { load, readToday, sequentially } from '@cofc/application'
import type { ContentStore } from '@cofc/content-store'
import { cycle as cycleAggregate, membership as membershipAggregate, streamOf, type Membership } from '@cofc/core'
import type { EventStore, RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { cycles } from '../mappings/cycles.ts'
import type { CycleDays, DaysOfCycle } from '../mappings/known.ts'
import { keyOf } from '../mappings/row.ts'
import type { Staging } from '../staging/staging.ts'
import type { StoreFailed } from '../summary.ts'

export interface Recorded {
  readonly folder: string
  readonly staging: Staging
  readonly content: ContentStore
  /** The events of some streams, in their order. */
  readonly events: (...streams: ReadonlyArray<string>) => TE.TaskEither<StoreFailed, ReadonlyArray<RecordedEvent>>
  /** Some cycles as the folder says, or else as they are recorded. */
  readonly cycles: (...names: ReadonlyArray<string>) => TE.TaskEither<StoreFailed, DaysOfCycle>
  readonly membership: (community: string) => TE.TaskEither<StoreFailed, Membership>
}

const recordedCycle = (store: EventStore, cycle: string): TE.TaskEither<StoreFailed, CycleDays | null> =>
  pipe(
    load(store)(cycleAggregate, streamOf(cycleAggregate, { cycle })),
    TE.map(({ state }) =>
      state.status === 'NotPlanned'
        ? null
        : { edition: state.edition, opens: state.windows.opens, closes: state.windows.closes, cell: null }
    )
  )

const foundCycle = (
  staging: Staging,
  store: EventStore,
  cycle: string
): TE.TaskEither<StoreFailed, CycleDays | null> => {
  const row = staging.rows.under(cycles, keyOf([cycle]))[0]
  if (row === undefined) return recordedCycle(store, cycle)
  const { file, line, refused, cells } = row
  return TE.right(refused === null ? { ...cells, cell: { file, line, column: 'opens', day: cells.opens } } : null)
}

interface From {
  readonly folder: string
  readonly staging: Staging
  readonly dependencies: { readonly events: EventStore; readonly content: ContentStore }
  /** Whether nothing is recorded yet. */
  readonly fresh: boolean
}
export const recordedIn = ({ folder, staging, fresh, dependencies: { events: store, content } }: From): Recorded => {
  const known = new Map<string, CycleDays | null>()
  return {
    folder,
    staging,
    content,
    events: (...streams) =>
      fresh
        ? TE.right([])
        : pipe(
            sequentially(streams, readToday(store)),
            TE.map(found => found.flat())
          ),
    cycles: (...names) =>
      pipe(
        sequentially(
          [...new Set(names)].filter(name => !known.has(name)),
          name =>
            pipe(
              foundCycle(staging, store, name),
              TE.map(days => known.set(name, days))
            )
        ),
        TE.map(() => cycle => known.get(cycle) ?? null)
      ),
    membership: community =>
      pipe(
        load(store)(membershipAggregate, streamOf(membershipAggregate, { community })),
        TE.map(({ state }) => state)
      )
  }
}
