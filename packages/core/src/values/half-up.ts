/** Rounding, as all money is rounded here. */

/**
 * So many parts of an amount, to the nearest whole number; a half goes up. Exact for every whole amount of zero or more,
 * as long as twice the parts times their whole is a safe integer: no fraction is ever held as a binary one.
 * @example Three and a half, and a third of a hundred
 * ```ts
 * expect(halfUp(7, 1, 2)).toBe(4)
 * expect(halfUp(100, 1, 3)).toBe(33)
 * ```
 */
export const halfUp = (amount: number, parts: number, whole: number): number => {
  const rest = amount % whole
  const twice = 2 * rest * parts + whole
  return ((amount - rest) / whole) * parts + (twice - (twice % (2 * whole))) / (2 * whole)
}
