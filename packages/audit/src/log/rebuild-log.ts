/**
 * Makes the tiles and heads of a log again from the history: those that were damaged or deleted. It does so only where the
 * history has, at the size of every checkpoint, the root that was signed: a log is never made to fit another history. Should it
 * end in between, the log is behind, and whoever follows it next goes on.
 */
import { beginning } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { notProved, type Fault } from '../fault.ts'
import { verifyCheckpoint } from '../notes/proof-file.ts'
import type { Trust } from '../notes/trust.ts'
import { rootOf } from '../tree/compact-range.ts'
import { growingRange } from '../tree/growing-range.ts'
import { checkpointsMet } from '../verify/checkpoints-met.ts'
import { followLog, type FollowedLog, type FollowLogFailure } from './follow-log.ts'
import type { Extent } from './log-store.ts'
import { readEvent, type NotWhole } from './read-event.ts'

export interface RebuildingLog extends FollowedLog {
  /** Whose signature on the latest checkpoint is believed. */
  readonly trust: Trust
}
export type RebuildFailure = FollowLogFailure | Fault

export const rebuildLog = (rebuilding: RebuildingLog): TaskEither<RebuildFailure, Extent> => {
  return async () => {
    const signed = await sizeSigned(rebuilding)
    if (isLeft(signed)) return signed
    const same = await isAsSigned(rebuilding, signed.right)
    if (isLeft(same)) return same
    const forgotten = await rebuilding.log.forget()
    return isLeft(forgotten) ? forgotten : await followLog(rebuilding)()
  }
}

const sizeSigned = async ({ log, trust }: RebuildingLog): Promise<Either<RebuildFailure, number>> => {
  const [latest, rotations] = [await log.latest(), await log.statements('rotation')()]
  if (isLeft(latest)) return latest
  if (isLeft(rotations)) return rotations
  if (latest.right === null) return nothingSigned
  const told = rotations.right.map(({ text }) => text)
  const proved = verifyCheckpoint(latest.right.note, trust, told)
  return isLeft(proved) ? proved : right(proved.right.checkpoint.size)
}
const nothingSigned = left(notProved('Nothing of the history is signed yet, so there is nothing to hold it against.'))

/** Nothing is written before all of it is known. */
const isAsSigned = async ({ events, log }: RebuildingLog, size: number): Promise<Either<RebuildFailure, void>> => {
  const [range, notes] = [growingRange(), checkpointsMet(log)]
  for await (const followed of events.followUnparsed(beginning, {}, { until: 'end', withMetadata: true })) {
    if (followed.type === 'Failed') return left(followed.failure)
    for (const event of followed.page.events) {
      range.push(readEvent(event).leaf)
      if (range.range().size !== notes.due()) continue
      const same = await notes.holds(rootOf(range.range()))
      if (isLeft(same)) return same
    }
    if (range.range().size >= size) return right(undefined)
  }
  return range.range().size >= size ? right(undefined) : left(truncated(range.range().size))
}
const truncated = (index: number): NotWhole => ({
  ...{ type: 'NotWhole', what: 'truncated', index, stream: '', version: 0 },
  says: 'the history has fewer events than were signed'
})
