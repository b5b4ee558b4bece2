/** When rows may take the place of the live ones: the rule that every report store keeps, within the transaction. */
import type { Checkpoint, RowsBehind, ShadowsApart, SwapOptions } from './report-store.ts'

/** All sets of rows that there are for a table to take the place of its live ones. */
export interface Replacing {
  readonly table: string
  readonly by: ReadonlyArray<Checkpoint>
  readonly live: Checkpoint | null
}

const standTogether = (checkpoints: ReadonlyArray<Checkpoint | null>): boolean =>
  checkpoints.every(checkpoint => checkpoint?.position === checkpoints[0]?.position)

const behind = ({ table, by, live }: Replacing): ReadonlyArray<RowsBehind> =>
  live !== null && by.some(({ position }) => position < live.position)
    ? [{ type: 'RowsBehind', table, live: live.position }]
    : []

/** Why rows take no place; `null` when they may. A table for which there are none stays as it is. */
export const whyNoPlace = (
  replacing: ReadonlyArray<Replacing>,
  beside: ReadonlyArray<Checkpoint | null>,
  { mayGoBack = false, partitions }: SwapOptions
): ShadowsApart | RowsBehind | null => {
  const going = replacing.filter(({ by }) => by.length > 0)
  if (going.length === 0) return null
  const areWhole = partitions === undefined || going.every(({ by }) => by.length === partitions)
  if (!areWhole || !standTogether([...going.flatMap(({ by }) => by), ...beside])) return { type: 'ShadowsApart' }
  return mayGoBack ? null : (going.flatMap(behind)[0] ?? null)
}
