/** Exact numbers: figures stay fractions until they are shown, and rounding is last. */

/** `under` is above zero. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}
export const fraction = (over: number, under: number): Fraction => ({ over: BigInt(over), under: BigInt(under) })

export const minus = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.under - other.over * one.under,
  under: one.under * other.under
})

/** Below zero when the first is the lesser. */
export const compare = (one: Fraction, other: Fraction): number => {
  const { over } = minus(one, other)
  return over < 0n ? -1 : over > 0n ? 1 : 0
}

/** The point that lies some quarters of the way from one number to another. */
export const between = (one: Fraction, other: Fraction, quarters: number): Fraction => ({
  over: one.over * other.under * BigInt(4 - quarters) + other.over * one.under * BigInt(quarters),
  under: one.under * other.under * 4n
})

/**
 * Rounded to some decimals, half away from zero.
 * @example
 * ```ts
 * expect(rounded(fraction(1, 8), 2)).toBe(0.13)
 * expect(rounded(fraction(-1, 8), 2)).toBe(-0.13)
 * ```
 */
export const rounded = ({ over, under }: Fraction, decimals: number): number => {
  const scale = 10n ** BigInt(decimals)
  const size = over < 0n ? -over : over
  const whole = (2n * size * scale + under) / (2n * under)
  return whole === 0n ? 0 : ((over < 0n ? -1 : 1) * Number(whole)) / Number(scale)
}

const hundredfold = ({ over, under }: Fraction): Fraction => ({ over: over * 100n, under })

/** Per cent with one decimal, half away from zero. */
export const percent = (share: Fraction): number => rounded(hundredfold(share), 1)
