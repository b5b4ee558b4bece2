/** Exact fractions, so that rounding comes last and only once. */

export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const fraction = (over: number | bigint, under: number | bigint = 1n): Fraction => ({
  over: BigInt(over),
  under: BigInt(under)
})
export const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under
})
export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under
})
export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under })

/** Denominators are positive. */
export const compare = (a: Fraction, b: Fraction): number => Number(a.over * b.under - b.over * a.under)

/** To one decimal, half away from zero: 12.25 is 12.3 and -12.25 is -12.3. */
export const oneDecimal = ({ over, under }: Fraction): number => {
  const size = over < 0n ? -over : over
  const tenths = (20n * size + under) / (2n * under)
  return Number(over < 0n ? -tenths : tenths) / 10
}

export const percent = (part: number, whole: number): Fraction => fraction(100 * part, whole)

/** Method R-7 over values from the least to the greatest: between neighbours, in proportion. */
export const quantile = (sorted: ReadonlyArray<Fraction>, fourths: 1 | 2 | 3): Fraction => {
  const position = (sorted.length - 1) * fourths
  const below = Math.floor(position / 4)
  const lower = sorted[below]
  const upper = sorted[below + 1] ?? lower
  if (lower === undefined || upper === undefined) throw new RangeError('there is no quantile of nothing')
  return plus(lower, times(minus(upper, lower), fraction(position % 4, 4)))
}
