/** Does one thing after the other and stops at the first that fails. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export const sequentially =
  <A, E, B>(items: ReadonlyArray<A>, each: (item: A) => TaskEither<E, B>): TaskEither<E, ReadonlyArray<B>> =>
  async (): Promise<Either<E, ReadonlyArray<B>>> => {
    const results: Array<B> = []
    for (const item of items) {
      const result = await each(item)()
      if (isLeft(result)) return result
      results.push(result.right)
    }
    return right(results)
  }
