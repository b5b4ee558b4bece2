/** Which rows of a table are live, which are former and which are shadows: how one set takes the place of another. */
import {
  sameCheckpoint,
  whyNoPlace,
  type Checkpoint,
  type CheckpointMoved,
  type FormerRows,
  type RowsBehind,
  type ShadowsApart,
  type SwapOptions,
  type Which
} from '@cofc/projections'
import type { Checkpoints } from './checkpoints.ts'
import type { Quarantine } from './quarantine.ts'
import type { Runs } from './runs.ts'

export interface Places {
  readonly swap: (tables: ReadonlyArray<string>, options: SwapOptions) => ShadowsApart | RowsBehind | null
  readonly rollBack: (
    formers: ReadonlyArray<FormerRows>,
    options: SwapOptions
  ) => CheckpointMoved | ShadowsApart | RowsBehind | null
  readonly dropFormer: (table: string) => void
  readonly dropShadows: (table: string) => void
}
interface Kept {
  readonly checkpoints: Checkpoints
  readonly quarantine: Quarantine
  readonly runs: Runs
  readonly dropGeneration: (generation: number) => void
}

export const placesIn = ({ checkpoints, quarantine, runs, dropGeneration }: Kept): Places => {
  const live = (table: string): Checkpoint | null => checkpoints.of({ table, which: 'live' })
  const former = (table: string): Checkpoint | null => checkpoints.of({ table, which: 'former' })
  const besideOf = ({ beside = [] }: SwapOptions): ReadonlyArray<Checkpoint | null> => beside.map(live)

  const mark = (table: string, which: Which, checkpoint: Checkpoint | null): void => {
    if (checkpoint === null) checkpoints.remove({ table, which })
    else checkpoints.put({ table, which }, checkpoint)
  }
  const dropFormer = (table: string): void => {
    const dropped = former(table)
    if (dropped === null) return
    dropGeneration(dropped.generation)
    mark(table, 'former', null)
    quarantine.drop({ table, which: 'former' })
  }
  const takePlace = (table: string): void => {
    const [shadow] = checkpoints.shadows(table)
    if (shadow === undefined) return
    dropFormer(table)
    mark(table, 'former', live(table))
    quarantine.move(table, 'live', 'former')
    mark(table, 'live', shadow)
    quarantine.moveShadows(table, 'live')
    checkpoints.removeShadows(table)
    runs.end(table)
  }
  /** What is kept of the former rows lies apart for a moment, under a name that no set has. */
  const exchange = (table: string): void => {
    const [before, next] = [live(table), former(table)]
    mark(table, 'live', next)
    mark(table, 'former', before)
    quarantine.move(table, 'former', 'shadow -1')
    quarantine.move(table, 'live', 'former')
    quarantine.move(table, 'shadow -1', 'live')
  }
  return {
    swap: (tables, options) => {
      const replacing = tables.map(table => ({ table, by: checkpoints.shadows(table), live: live(table) }))
      const why = whyNoPlace(replacing, besideOf(options), options)
      if (why === null) tables.forEach(takePlace)
      return why
    },
    rollBack: (formers, options) => {
      const moved = formers.find(({ table, checkpoint }) => !sameCheckpoint(former(table), checkpoint))
      if (moved !== undefined) return { type: 'CheckpointMoved', table: moved.table, actual: former(moved.table) }
      const replacing = formers.map(({ table, checkpoint }) => ({ table, by: [checkpoint], live: live(table) }))
      const why = whyNoPlace(replacing, besideOf(options), options)
      if (why === null) for (const { table } of formers) exchange(table)
      return why
    },
    dropFormer,
    dropShadows: table => {
      for (const generation of new Set(checkpoints.shadows(table).map(shadow => shadow.generation)))
        dropGeneration(generation)
      checkpoints.removeShadows(table)
      quarantine.dropShadows(table)
      runs.end(table)
    }
  }
}
