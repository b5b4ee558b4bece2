/** A long history is looked through by several at once, each at the streams of its partition. */
import { verifyHistory, type NotWhole, type Verification, type Verifying } from '@cofc/application'
import type { EventStore, FollowFailure, Partition } from '@cofc/event-store'
import { isRight, right, type Either } from 'fp-ts/lib/Either.js'

/** Looks at the streams of one partition. Only that all is well counts of its answer. */
export type Check = (partition: Partition) => Promise<Either<unknown, Verification>>

/**
 * All is well when everybody found it so. Otherwise it is looked at once more from the beginning, by one: what is told is the
 * first fault of the history, whoever met another first.
 */
export const verifyTogether = async (
  store: Pick<EventStore, 'follow' | 'followUnparsed'>,
  checks: ReadonlyArray<Check>,
  asked: Verifying
): Promise<Either<FollowFailure | NotWhole, Verification>> => {
  const found =
    checks.length > 1 ? await Promise.all(checks.map((check, index) => check({ index, of: checks.length }))) : []
  const whole = found.filter(isRight).map(({ right: part }) => part)
  if (whole.length < Math.max(2, checks.length)) return await verifyHistory(store, asked)()
  const sum = (count: (part: Verification) => number): number => whole.reduce((all, part) => all + count(part), 0)
  return right({ events: sum(({ events }) => events), streams: sum(({ streams }) => streams) })
}
