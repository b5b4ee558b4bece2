/** Where events stand in a log: the index of each, the first checkpoint that has it, and the times that are known around it. */
import { leafOf, type RecordedEvent } from '@cofc/event-store'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CheckpointTime } from './checkpoint-times.ts'
import { hashOfLeaf, type Hash } from './hash.ts'
import type { LogStore, LogStoreFailure } from './log/log-store.ts'
import { loggedLeaves } from './verify/logged-leaves.ts'

export interface PlaceOfEvent {
  /** From 0. */
  readonly index: number
  /** The size of the first checkpoint that has it; `null` while none has. */
  readonly checkpoint: number | null
  /** Instants between which it was recorded; `null` where no witness says. */
  readonly notBefore: string | null
  readonly notAfter: string | null
}
type Log = Pick<LogStore, 'extent' | 'tiles' | 'checkpointsAfter'>

/** In the order of the events; `null` of one that the log does not have, or has otherwise. */
export const placesInLog =
  (log: Log, times: ReadonlyArray<CheckpointTime>) =>
  (events: ReadonlyArray<RecordedEvent>): TaskEither<LogStoreFailure, ReadonlyArray<PlaceOfEvent | null>> =>
  async () => {
    const leaves = events.map(event => hashOfLeaf(leafOf(event)))
    const indexes = await indexesOf(log, new Set(leaves))
    if (isLeft(indexes)) return indexes
    const places: Array<PlaceOfEvent | null> = []
    for (const leaf of leaves) {
      const place = await placeAt(log, times, indexes.right.get(leaf))
      if (isLeft(place)) return place
      places.push(place.right)
    }
    return right(places)
  }

const indexesOf = async (
  log: Log,
  wanted: ReadonlySet<Hash>
): Promise<Either<LogStoreFailure, ReadonlyMap<Hash, number>>> => {
  const found = new Map<Hash, number>()
  const extent = await log.extent()
  if (isLeft(extent)) return extent
  let index = 0
  for await (const leaves of loggedLeaves(log, 0, extent.right.size)) {
    if (isLeft(leaves)) return leaves
    for (const [at, leaf] of leaves.right.entries()) if (wanted.has(leaf)) found.set(leaf, index + at)
    if (found.size === wanted.size) break
    index += leaves.right.length
  }
  return right(found)
}

const placeAt = async (
  log: Log,
  times: ReadonlyArray<CheckpointTime>,
  index: number | undefined
): Promise<Either<LogStoreFailure, PlaceOfEvent | null>> => {
  if (index === undefined) return right(null)
  const after = await log.checkpointsAfter(index, 1)()
  return isLeft(after)
    ? after
    : right({ index, checkpoint: after.right[0]?.size ?? null, ...timesAround(times, index) })
}

const timesAround = (
  times: ReadonlyArray<CheckpointTime>,
  index: number
): Pick<PlaceOfEvent, 'notBefore' | 'notAfter'> => ({
  notBefore: times.findLast(({ size }) => size <= index)?.claimedBy ?? null,
  notAfter: times.find(({ size }) => size > index)?.seenAt ?? null
})
