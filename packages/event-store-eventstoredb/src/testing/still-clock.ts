/** A clock that stands still until it is told that time has passed: no try runs out of time because a machine is slow. */
import { machineClock, type Clock } from '../clock.ts'

interface Timer {
  readonly at: number
  readonly callBack: () => void
}
export interface StillClock extends Clock {
  readonly pass: (milliseconds: number) => void
  /** Time passes until the first timer rings, which a busy machine notices so much later; none, when no timer runs. */
  readonly passToNext: (late?: number) => void
  /** Time passes, but whatever waits for its end is not called yet: a try under way is answered first. */
  readonly passUnnoticed: (milliseconds: number) => void
  /** Resolves once a call has failed and waits before it is tried again: on the clock of the machine, as that is short. */
  readonly paused: () => Promise<undefined>
}

export const stillClock = (): StillClock => {
  const timers = new Set<Timer>()
  let now = 0
  const pass = (milliseconds: number) => {
    now += milliseconds
    const due = [...timers].filter(({ at }) => at <= now)
    for (const timer of due) if (timers.delete(timer)) timer.callBack()
  }
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return {
    now: () => now,
    after: (milliseconds, callBack) => {
      const timer = { at: now + milliseconds, callBack }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pause: milliseconds => {
      resolve(undefined)
      return machineClock.pause(milliseconds)
    },
    paused: () => promise,
    passUnnoticed: milliseconds => void (now += milliseconds),
    pass,
    passToNext: (late = 0) => {
      if (timers.size > 0) pass(Math.max(0, Math.min(...[...timers].map(({ at }) => at)) - now) + late)
    }
  }
}
