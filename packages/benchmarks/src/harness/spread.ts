/** What is told of several measurements: the middle one, and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/**
 * The spread of one measurement or more.
 * @example
 * ```ts
 * expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
 * ```
 */
export const spreadOf = (measured: ReadonlyArray<number>): Spread => {
  const ordered = measured.toSorted((one, other) => one - other)
  const [least = NaN, most = NaN] = [ordered[0], ordered.at(-1)]
  const [low = NaN, high = NaN] = [(ordered.length - 1) / 2, ordered.length / 2].map(
    place => ordered[Math.floor(place)]
  )
  return { median: (low + high) / 2, least, most }
}

/** The same in another unit. */
export const scaled = ({ median, least, most }: Spread, by: number): Spread => ({
  median: median * by,
  least: least * by,
  most: most * by
})

/** So many things in that many milliseconds, as things a second. */
export const perSecond = (things: number, { median, least, most }: Spread): Spread => ({
  median: (things / median) * 1_000,
  least: (things / most) * 1_000,
  most: (things / least) * 1_000
})
