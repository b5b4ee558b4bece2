/** Trying again while another process holds the database. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import { isBusy } from './failure.ts'

const [firstWait, longestWait] = [1, 50]

/**
 * Does the work, waiting for others at most so many milliseconds altogether, without holding up the thread; what is in the
 * way is told as the failure of a port.
 */
export const withBackoff =
  <F>(patience: number, failureFrom: (error: unknown) => F) =>
  async <A>(work: () => A): Promise<Either<F, A>> => {
    let deadline = Infinity
    for (let pause = firstWait; ; pause = Math.min(2 * pause, longestWait)) {
      try {
        return right(work())
      } catch (error) {
        if (!isBusy(error)) return left(failureFrom(error))
        // Most work is done at the first attempt, and needs no clock.
        if (deadline === Infinity) deadline = performance.now() + patience
        if (performance.now() + pause > deadline) return left(failureFrom(error))
        await wait(pause)
      }
    }
  }

/** The same while nothing else runs yet: the thread waits, and what stays in the way is thrown. */
export const retriedWhileBusy = <A>(patience: number, work: () => A): A => {
  const deadline = performance.now() + patience
  for (let pause = firstWait; ; pause = Math.min(2 * pause, longestWait)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() + pause > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
}
