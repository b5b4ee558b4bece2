/**
 * A server keeps few events for a subscriber who is live, and drops whom they become too many for. That is no question of
 * the subscriber's speed alone: one append of thousands of events is too many for any subscriber.
 */
import type { ServerKind } from './limits.ts'
import { aborted } from './refusals.ts'

/** A hundred at once are kept, thousands are not; where between them the end comes differs from time to time. */
const kept = 256
const deliveredAllTheSame = 64

export const tooSlow = () => aborted('Consumer too slow to handle event while live. Client resubscription required.')

export const isTooMany = (waiting: number): boolean => waiting > kept

/** KurrentDB drops nobody: who is too slow has fallen behind, and is told when caught up again. */
export function* unlessTooSlow<One>(ones: Iterable<One>, waiting: number, plays: ServerKind): Generator<One> {
  let delivered = 0
  for (const one of ones) {
    if (plays === 'EventStoreDB' && isTooMany(waiting) && ++delivered > deliveredAllTheSame) throw tooSlow()
    yield one
  }
}
