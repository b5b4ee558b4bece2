/** Numbers that are kept as words are: rows hold references, and a number may have been erased since. */
import { privateCountIn, type ContentRef, type PrivateCount } from '@cofc/core'
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { ReadWords } from './words.ts'

/** `null` where the number was erased. One that was stored before numbers were kept so is told as it stands. */
export type NumberOf = (count: PrivateCount) => number | null

export const referenceIn = (count: PrivateCount): ReadonlyArray<ContentRef> =>
  typeof count === 'number' ? [] : [count]

/** Reads all the numbers at once, and answers each from then on. */
export const numbersOf = async <Failure>(
  read: ReadWords<Failure>,
  refs: ReadonlyArray<ContentRef>
): Promise<Either<Failure, NumberOf>> => {
  const found = refs.length === 0 ? right<Failure, ReadonlyArray<string | null>>([]) : await read(refs)()
  if (isLeft(found)) return found
  const numbers = new Map(refs.map((ref, place) => [ref.commitment, privateCountIn(found.right[place] ?? null)]))
  return right(count => (typeof count === 'number' ? count : (numbers.get(count.commitment) ?? null)))
}

/** Words as they are read, with a question whether all that were there are there still: they may be erased meanwhile. */
export interface NotingWords<Failure> {
  readonly words: ReadWords<Failure>
  readonly areStillThere: () => Promise<boolean>
}
const erasedAmong = (found: ReadonlyArray<string | null>): string => found.map(words => words === null).join()

export const notingWords = <Failure>(read: ReadWords<Failure>): NotingWords<Failure> => {
  const noted: Array<readonly [refs: ReadonlyArray<ContentRef>, erased: string]> = []
  return {
    words: refs => async () => {
      const found = await read(refs)()
      if (!isLeft(found)) noted.push([refs, erasedAmong(found.right)])
      return found
    },
    areStillThere: async () => {
      for (const [refs, erased] of noted) {
        const found = await read(refs)()
        if (isLeft(found) || erasedAmong(found.right) !== erased) return false
      }
      return true
    }
  }
}
