/** Whether the leaves that a log keeps are those that it signed. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { LogStore, LogStoreFailure } from '../log/log-store.ts'
import { rootOf } from '../tree/compact-range.ts'
import { growingRange } from '../tree/growing-range.ts'
import { checkpointIn } from './checkpoints-met.ts'
import { loggedLeaves } from './logged-leaves.ts'

/** A log whose own leaves do not lead to what it signed cannot tell which event is another. */
export const leavesAreSigned = async (log: LogStore): Promise<Either<LogStoreFailure, void>> => {
  const latest = await log.latest()
  if (isLeft(latest)) return latest
  const checkpoint = latest.right === null ? null : checkpointIn(latest.right)
  if (checkpoint === null) return right(undefined)
  const range = growingRange()
  for await (const leaves of loggedLeaves(log, 0, checkpoint.size)) {
    if (isLeft(leaves)) return leaves
    for (const leaf of leaves.right) range.push(leaf)
  }
  return rootOf(range.range()) === checkpoint.root
    ? right(undefined)
    : left({ type: 'LogCorrupt', reason: 'its leaves are not those that were signed: restore it from a backup' })
}
