/** Waiting, and trying again, for as long as there is time. */
import { isRight, type Either } from 'fp-ts/lib/Either.js'
import { machineClock, type Clock } from './clock.ts'
import { isPassing, type CallFailure } from './failure.ts'

/** What the promise gives, or nothing when it gives nothing in time. */
export const withinTime = <A>(
  promise: Promise<A>,
  milliseconds: number,
  clock = machineClock
): Promise<A | undefined> =>
  new Promise(resolve => {
    const cancel = clock.after(milliseconds, () => resolve(undefined))
    const finish = (value: A | undefined) => {
      cancel()
      resolve(value)
    }
    promise.then(finish, () => finish(undefined))
  })

const [firstPause, longestPause] = [25, 2_000]
/** How long to wait before trying again: longer each time, and never all at the same moment. */
export const pauseAfter = (failures: number): number =>
  Math.min(longestPause, firstPause * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2)

/** Tells how many milliseconds are left. */
export type TimeLeft = () => number
export const timeLeft = (clock: Clock, milliseconds: number): TimeLeft => {
  const end = clock.now() + milliseconds
  return () => Math.max(0, end - clock.now())
}

/** The time of a call, which its tries share. */
export interface TimeBudget {
  readonly left: TimeLeft
  /** The time of one try from now on, which all that it does one after another shares. */
  readonly oneTry: () => TimeLeft
  /** Waits so long before the next try. */
  readonly pause: (milliseconds: number) => Promise<void>
}
/** Milliseconds for a whole call, and for one try of several; and the clock they go by. */
export interface Times {
  readonly deadline: number
  readonly attempt: number
  readonly clock: Clock
}
/** Of the time of a call: under load our thread goes on later than a timer is up, and the call is to end in time all the same. */
const keptBack = 1 / 20
export const timeBudget = ({ deadline, attempt, clock }: Times): TimeBudget => {
  const left = timeLeft(clock, deadline * (1 - keptBack))
  return { left, oneTry: () => timeLeft(clock, Math.min(left(), attempt)), pause: clock.pause }
}

/** Tries until it succeeds, or fails in a way that will not pass, or the time is up. */
export const retried = async <A>(
  once: (within: TimeLeft) => Promise<Either<CallFailure, A>>,
  budget: TimeBudget
): Promise<Either<CallFailure, A>> => {
  for (let failures = 0; ; failures++) {
    const found = await once(budget.oneTry())
    if (isRight(found) || !isPassing(found.left)) return found
    const wait = pauseAfter(failures)
    if (wait >= budget.left()) return found
    await budget.pause(wait)
  }
}
