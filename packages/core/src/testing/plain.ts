/** Values without their brands, so that tests hold literals. */
import type * as t from 'io-ts'

export type Plain<A> = A extends string
  ? A extends t.Brand<unknown>
    ? string
    : A
  : A extends number
    ? A extends t.Brand<unknown>
      ? number
      : A
    : A extends ReadonlyArray<infer Item>
      ? ReadonlyArray<Plain<Item>>
      : A extends object
        ? { readonly [K in keyof A]: Plain<A[K]> }
        : A

/** Vouches for a literal. */
export const branded = <A>(plain: Plain<A>): A => plain as A
