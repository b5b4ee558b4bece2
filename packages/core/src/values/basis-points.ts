/** A share in hundredths of a per cent: 0 to 10,000, which is the whole. */
import * as t from 'io-ts'

export interface BasisPointsBrand {
  readonly BasisPoints: unique symbol
}
export type BasisPoints = t.Branded<number, BasisPointsBrand>
export const BasisPoints = t.brand(
  t.number,
  (n): n is BasisPoints => Number.isSafeInteger(n) && n >= 0 && n <= 10_000,
  'BasisPoints'
)

export const noBasisPoints = 0 as BasisPoints

/** What the whole is in basis points. */
export const wholeInBasisPoints = 10_000
