/** Thrown inside an import when the store fails, and caught where the import began: nothing can go on without it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export class Stopped extends Error {
  readonly failure: { readonly type: string }
  constructor(failure: { readonly type: string }) {
    super(failure.type)
    this.failure = failure
  }
}

/** What a store answers, or the end of the import. */
export const orStop = async <E extends { readonly type: string }, A>(task: TaskEither<E, A>): Promise<A> => {
  const result = await task()
  if (isLeft(result)) throw new Stopped(result.left)
  return result.right
}
