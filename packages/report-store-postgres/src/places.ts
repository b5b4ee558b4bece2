/** Which rows of a table are live, which are former and which are shadows: how one set takes the place of another. */
import type { Ask } from '@cofc/postgres-schema'
import {
  sameCheckpoint,
  whyNoPlace,
  type Checkpoint,
  type CheckpointMoved,
  type FormerRows,
  type RowsBehind,
  type RowSet,
  type Run,
  type ShadowsApart,
  type SwapOptions,
  type Which
} from '@cofc/projections'
import {
  allHeld,
  holdTables,
  isShadow,
  putCheckpoints,
  removeCheckpoints,
  removeShadows,
  type Placed
} from './checkpoints.ts'
import { dropFormerQuarantine, dropShadowQuarantine, exchangeQuarantine, swapQuarantine } from './quarantine.ts'
import { endRuns, putRuns } from './runs.ts'

/** All that stands of these tables, and of those beside them; nobody changes it until the transaction ends. */
const standing = async (ask: Ask, tables: ReadonlyArray<string>, { beside = [] }: SwapOptions) => {
  await holdTables(ask, tables)
  const all = await allHeld(ask, [...new Set([...tables, ...beside])])
  const of = (table: string, which: Which): Checkpoint | null =>
    all.find(({ set }) => set.table === table && set.which === which)?.checkpoint ?? null
  return {
    of,
    shadows: (table: string): ReadonlyArray<Checkpoint> =>
      all.filter(({ set }) => set.table === table && isShadow(set)).map(({ checkpoint }) => checkpoint),
    beside: beside.map(table => of(table, 'live'))
  }
}
/** Each set gets its checkpoint, or has none any more. */
const mark = async (
  ask: Ask,
  marks: ReadonlyArray<{ readonly set: RowSet; readonly checkpoint: Checkpoint | null }>
): Promise<void> => {
  await removeCheckpoints(
    ask,
    marks.map(({ set }) => set)
  )
  await putCheckpoints(
    ask,
    marks.flatMap(({ set, checkpoint }): ReadonlyArray<Placed> => (checkpoint === null ? [] : [{ set, checkpoint }]))
  )
}

export const swapTables = async (
  ask: Ask,
  tables: ReadonlyArray<string>,
  options: SwapOptions
): Promise<ShadowsApart | RowsBehind | null> => {
  const { of, shadows, beside } = await standing(ask, tables, options)
  const replacing = tables.map(table => ({ table, by: shadows(table), live: of(table, 'live') }))
  const why = whyNoPlace(replacing, beside, options)
  if (why !== null) return why
  const going = replacing.filter(({ by }) => by.length > 0)
  const names = going.map(({ table }) => table)
  await removeShadows(ask, names)
  await mark(
    ask,
    going.flatMap(({ table, by: [shadow = null], live }) => [
      { set: { table, which: 'live' as const }, checkpoint: shadow },
      { set: { table, which: 'former' as const }, checkpoint: live }
    ])
  )
  await swapQuarantine(ask, names)
  await endRuns(ask, names)
  return null
}

export const rollBackTables = async (
  ask: Ask,
  formers: ReadonlyArray<FormerRows>,
  options: SwapOptions
): Promise<CheckpointMoved | ShadowsApart | RowsBehind | null> => {
  const names = formers.map(({ table }) => table)
  const { of, beside } = await standing(ask, names, options)
  for (const { table, checkpoint } of formers) {
    const actual = of(table, 'former')
    if (!sameCheckpoint(actual, checkpoint)) return { type: 'CheckpointMoved', table, actual }
  }
  const replacing = formers.map(({ table, checkpoint }) => ({ table, by: [checkpoint], live: of(table, 'live') }))
  const why = whyNoPlace(replacing, beside, options)
  if (why !== null) return why
  await mark(
    ask,
    formers.flatMap(({ table, checkpoint }) => [
      { set: { table, which: 'live' as const }, checkpoint },
      { set: { table, which: 'former' as const }, checkpoint: of(table, 'live') }
    ])
  )
  await exchangeQuarantine(ask, names)
  return null
}

export const dropFormerOf = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> => {
  await holdTables(ask, tables)
  await removeCheckpoints(
    ask,
    tables.map(table => ({ table, which: 'former' }))
  )
  await dropFormerQuarantine(ask, tables)
}
export const dropShadowsOf = async (ask: Ask, tables: ReadonlyArray<string>): Promise<void> => {
  await holdTables(ask, tables)
  await removeShadows(ask, tables)
  await dropShadowQuarantine(ask, tables)
  await endRuns(ask, tables)
}
export const beginRuns = async (ask: Ask, runs: ReadonlyArray<Run>): Promise<void> => {
  await dropShadowsOf(
    ask,
    runs.map(({ table }) => table)
  )
  await putRuns(ask, runs)
}
