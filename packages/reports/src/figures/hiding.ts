/**
 * Which groups of one breakdown are hidden.
 *
 * A small part is hidden. So that no reader can take the shown parts from the total and find it, at least two parts are
 * hidden then, and together they are not small: the next smallest is hidden too, and the total when no part is left.
 * Where the total is hidden there is nothing to take parts from.
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

/** The smallest of some groups; of groups alike the first. */
export const smallest = <Group>(groups: ReadonlyArray<Group>, n: (group: Group) => number): Group | undefined =>
  groups.toSorted((one, other) => n(one) - n(other))[0]

export interface HiddenIn {
  readonly total: boolean
  /** For each part, in their order. */
  readonly parts: ReadonlyArray<boolean>
}

export const hiding = (
  total: Size,
  parts: ReadonlyArray<Size>,
  isHidden: (size: Size, part: number) => boolean = small
): HiddenIn => {
  const shown = new Set(parts.flatMap((size, part) => (isHidden(size, part) ? [] : [part])))
  const answer = (totalHidden: boolean): HiddenIn => ({
    total: totalHidden,
    parts: parts.map((_, part) => !shown.has(part))
  })
  if (small(total)) return answer(true)
  const hidden = () => parts.filter((_, part) => !shown.has(part))
  const givesAway = () => hidden().length > 0 && (hidden().length < 2 || small(together(hidden())))
  while (givesAway()) {
    const next = smallest([...shown], part => parts[part]?.n ?? 0)
    if (next === undefined) return answer(true)
    shown.delete(next)
  }
  return answer(false)
}
