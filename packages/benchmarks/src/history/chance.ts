/** Chance that is the same in every run: quick rather than good. */
export interface Chance {
  /** A whole number from 0 to one below. */
  readonly below: (most: number) => number
  /** Letters of a commitment to words. */
  readonly commitment: () => string
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const [poolLength, commitmentLength] = [1 << 16, 43]

export const newChance = (seed: number): Chance => {
  let state = seed | 1
  const below = (most: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
  const pool = Array.from({ length: poolLength }, () => alphabet.charAt(below(alphabet.length))).join('')
  const commitment = (): string => {
    const start = below(poolLength - commitmentLength)
    return pool.slice(start, start + commitmentLength)
  }
  return { below, commitment }
}
