/** Chance that comes out the same every time: each named source is a small generator of its own, grown from its names. */

export interface Chance {
  /** From 0 to just under 1. */
  readonly next: () => number
  readonly whole: (least: number, most: number) => number
  readonly yes: (probability: number) => boolean
  readonly pick: <T>(from: ReadonlyArray<T>) => T
  readonly shuffled: <T>(list: ReadonlyArray<T>) => ReadonlyArray<T>
  /** About 0, seldom beyond 2 either way. */
  readonly bell: () => number
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32. */
const generator = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Sources of different names know nothing of each other, so that a change in one file leaves the others as they were. */
export const chanceOf = (...names: ReadonlyArray<string | number>): Chance => {
  const next = generator(hashOf(names.join('/')))
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    yes: probability => next() < probability,
    pick: from => {
      const [picked] = from.slice(whole(0, from.length - 1))
      if (picked === undefined) throw new RangeError('there is nothing to pick from')
      return picked
    },
    shuffled: list =>
      list
        .map(item => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    bell: () => (next() + next() + next() + next() - 2) * 1.7
  }
}
