/** Reads that are made again when their connection broke: a server that has been restarted answers the next one. */
import { left, type Either } from 'fp-ts/lib/Either.js'
import { setTimeout as pause } from 'node:timers/promises'
import type { StoreFailure } from '@cofc/event-store'
import { isAnswer, isWorthAnotherTry } from '@cofc/postgres-schema'
import { closedFailure, failureFrom } from './failure.ts'

export interface Reader {
  readonly attempt: <L, A>(work: () => Promise<Either<L, A>>) => Promise<Either<L | StoreFailure, A>>
  /** Whatever comes later is told that the store is closed; ends when what was asked for is answered. */
  readonly close: () => Promise<void>
}

const mayPass = (error: unknown): boolean => !isAnswer(error) || isWorthAnotherTry(error)
const pauses = [25, 100, 400]

export const newReader = (): Reader => {
  const underWay = new Set<Promise<unknown>>()
  let closed = false
  const tried = async <L, A>(work: () => Promise<Either<L, A>>): Promise<Either<L | StoreFailure, A>> => {
    for (let tries = 0; ; tries++)
      try {
        return closed ? left(closedFailure) : await work()
      } catch (error) {
        const wait = mayPass(error) ? pauses[tries] : undefined
        if (wait === undefined) return left(failureFrom(error))
        await pause(wait)
      }
  }
  return {
    attempt: work => {
      const answered = tried(work)
      underWay.add(answered)
      const isDone = () => void underWay.delete(answered)
      answered.then(isDone, isDone)
      return answered
    },
    close: async () => {
      closed = true
      await Promise.allSettled(underWay)
    }
  }
}
