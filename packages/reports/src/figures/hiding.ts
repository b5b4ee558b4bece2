/**
 * Which parts of a breakdown are shown.
 *
 * A small part is hidden. So that nobody can take the shown parts from the total and find it, at least two parts are
 * hidden then, and together they are not small: the next smallest is hidden too, and the total when no part is left.
 */
export const smallestGroup = 5

export interface Size {
  /** Communities. */
  readonly n: number
  /** People or incidents counted, where that is what the figure is about. */
  readonly counted?: number
}

/** From one to four people or incidents could be recognised; none is not a small number. */
export const fewCounted = (counted: number): boolean => counted > 0 && counted < smallestGroup

export const small = ({ n, counted = 0 }: Size): boolean => n < smallestGroup || fewCounted(counted)

const together = (sizes: ReadonlyArray<Size>): Size => ({
  n: sizes.reduce((sum, { n }) => sum + n, 0),
  counted: sizes.reduce((sum, { counted = 0 }) => sum + counted, 0)
})

const smallest = (sizes: ReadonlyArray<Size>, among: ReadonlySet<number>): number | undefined =>
  [...among].toSorted((one, other) => (sizes[one]?.n ?? 0) - (sizes[other]?.n ?? 0))[0]

/** `parts` answers for each part, in their order. */
export const hiding = (
  total: Size,
  parts: ReadonlyArray<Size>
): { readonly total: boolean; readonly parts: ReadonlyArray<boolean> } => {
  const shown = new Set(parts.flatMap((size, part) => (small(size) ? [] : [part])))
  const hidden = () => parts.filter((_, part) => !shown.has(part))
  const givesAway = () => hidden().length > 0 && (hidden().length < 2 || small(together(hidden())))
  while (givesAway()) {
    const next = smallest(parts, shown)
    if (next === undefined) break
    shown.delete(next)
  }
  return { total: small(total) || givesAway(), parts: parts.map((_, part) => !shown.has(part)) }
}
