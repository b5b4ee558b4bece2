/** Trying again while another process holds the database, without holding up the thread. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoreFailure } from '@cofc/event-store'
import { failureFrom, isBusy } from './failure.ts'

const [firstWait, longestWait] = [1, 50]

/** Does the work, waiting for others at most so many milliseconds altogether. */
export const withBackoff =
  (patience: number) =>
  async <A>(work: () => A): Promise<Either<StoreFailure, A>> => {
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
