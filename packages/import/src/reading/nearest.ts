/** Finds the known name that a mistyped one most likely stands for. */

/** How many letters must be changed, added or left out to make one word of the other. */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 0; row < one.length; row += 1) {
    const here = [row + 1]
    for (let column = 0; column < other.length; column += 1) {
      const changed = (before[column] ?? 0) + (one[row] === other[column] ? 0 : 1)
      here.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1))
    }
    before = here
  }
  return before[other.length] ?? 0
}

interface Near {
  readonly candidate: string
  /** How many letters are otherwise. */
  readonly away: number
}
const nearestTo = (name: string, known: ReadonlyArray<string>): Near => {
  const short = name.slice(0, 80).toLowerCase()
  const scored = known.map(candidate => ({ candidate, away: distance(short, candidate.toLowerCase()) }))
  return scored.reduce((best, one) => (one.away < best.away ? one : best))
}

/**
 * The name that a mistyped one most likely stands for; `null` when it is hardly any of them.
 * @example
 * ```ts
 * expect(nearest('comunity', ['cycle', 'community'])).toBe('community')
 * expect(nearest('Anna Smith', ['cycle', 'community'])).toBeNull()
 * ```
 */
export const nearest = (name: string, known: ReadonlyArray<string>): string | null => {
  const { candidate, away } = nearestTo(name, known)
  return away <= Math.max(2, candidate.length / 4) && away < candidate.length / 2 ? candidate : null
}
