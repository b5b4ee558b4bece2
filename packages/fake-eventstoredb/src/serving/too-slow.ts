/**
 * A server keeps few events for a subscriber who is live, and drops whom they become too many for. That is no question of
 * the subscriber's speed alone: one append of thousands of events is too many for any subscriber.
 */
import { aborted } from './refusals.ts'

/** A hundred at once are kept, thousands are not; where between them the end comes differs from time to time. */
const kept = 256
const deliveredAllTheSame = 64

export const tooSlow = () => aborted('Consumer too slow to handle event while live. Client resubscription required.')

export function* unlessTooSlow<One>(ones: Iterable<One>, waiting: number): Generator<One> {
  let delivered = 0
  for (const one of ones) {
    if (waiting > kept && ++delivered > deliveredAllTheSame) throw tooSlow()
    yield one
  }
}
