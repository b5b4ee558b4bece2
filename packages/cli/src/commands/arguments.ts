/** Words of a command line become values by the codecs of core, or a message that says what was expected. */
import { dayOf, type PlainDate } from '@cofc/core'
import { InvalidArgumentError } from 'commander'
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

export const argumentOf =
  <A>(codec: { readonly decode: (word: unknown) => t.Validation<A> }, expected: string) =>
  (word: unknown): A => {
    const read = codec.decode(word)
    if (isRight(read)) return read.right
    throw new InvalidArgumentError(`Expected ${expected}.`)
  }

/** The same of a number, written in digits. */
export const numberOf = <A>(codec: { readonly decode: (number: unknown) => t.Validation<A> }, expected: string) => {
  const read = argumentOf(codec, expected)
  return (word: string): A => read(/^\d{1,15}$/.test(word) ? Number(word) : word)
}

/** The day on which the program runs, by this machine's clock. */
export const today = (): PlainDate => {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
