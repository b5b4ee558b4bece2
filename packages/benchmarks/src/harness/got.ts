/** The answer, where a failure means that the benchmark itself is wrong. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'

export const got = <A>(answered: Either<unknown, A>): A => {
  if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}
