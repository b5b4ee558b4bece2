/** What was read, or a failure of the test. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import type { Fault } from '../fault.ts'

export const readRight = <A>(read: Either<Fault, A>): A => {
  if (isLeft(read)) throw new Error(read.left.says)
  return read.right
}
