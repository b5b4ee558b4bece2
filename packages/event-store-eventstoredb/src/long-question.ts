/**
 * Which is the last event of ours, asked of the server in one call that may last as long as many of a caller's.
 *
 * The server says nothing before it has gone through all that it wrote for itself since. It does so three times as fast as
 * we could, so the question stays open between tries and calls, and whoever asks next waits for the same answer.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Position } from '@cofc/event-store'
import { withinTime, type TimeLeft } from './backoff.ts'
import type { Clock } from './clock.ts'
import type { CallFailure } from './failure.ts'
import type { Place } from './wire/read-request.ts'

/** Up to the place that was seen, no event of ours stands behind the head. */
export interface Known {
  readonly seen: Place
  readonly head: Position
}
/** The last event of ours, if one came. */
type Answer = Either<CallFailure, { readonly head: Position | undefined }>

export interface LongTime {
  readonly clock: Clock
  /** Milliseconds after which it is given up: what was asked may have been lost. */
  readonly longest: number
}
export interface LongQuestion {
  /** Nothing, when there was no answer; timed out while there may still be one. `from` is where the end was just now. */
  readonly answer: (from: Place, within: TimeLeft) => Promise<Either<CallFailure, Known | undefined>>
}

export const longQuestion = (ask: (within: number) => Promise<Answer>, { clock, longest }: LongTime): LongQuestion => {
  let open: { readonly from: Place; readonly answer: Promise<Answer> } | undefined
  return {
    answer: async (from, within) => {
      const asked = (open ??= { from, answer: ask(longest) })
      const found = await withinTime(asked.answer, within(), clock)
      if (found === undefined) return left({ type: 'TimedOut' })
      open = undefined
      if (isLeft(found)) return found.left.type === 'TimedOut' ? right(undefined) : found
      const { head } = found.right
      return right(head === undefined ? undefined : { seen: asked.from, head })
    }
  }
}
