/** Rounding, as all money is rounded here. */

/**
 * So many parts of an amount, to the nearest whole number; a half goes up. All three are whole, and the whole is not zero.
 * Exact however large they are: no fraction is ever held as a binary one, and no product is cut off.
 * @example Three and a half, and a third of a hundred
 * ```ts
 * expect(halfUp(7, 1, 2)).toBe(4)
 * expect(halfUp(100, 1, 3)).toBe(33)
 * ```
 */
export const halfUp = (amount: number, parts: number, whole: number): number =>
  Number((2n * BigInt(amount) * BigInt(parts) + BigInt(whole)) / (2n * BigInt(whole)))
