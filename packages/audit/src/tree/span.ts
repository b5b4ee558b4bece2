/** Leaves that follow one another, as a subtree of the log: from the first to before the last. */
export interface Span {
  readonly from: number
  readonly to: number
}
/** A full subtree: 2^level leaves, the `index`-th of its level. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** The largest power of two below a size of two or more: where a tree is split. */
export const splitOf = (size: number): number => {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The full subtrees that a span consists of, from the left. It begins where a tree of its size may begin. */
export const subtreesOf = ({ from, to }: Span): ReadonlyArray<Subtree> => {
  const found: Array<Subtree> = []
  let at = from
  while (at < to) {
    let [level, width] = [0, 1]
    while (at % (width * 2) === 0 && at + width * 2 <= to) [level, width] = [level + 1, width * 2]
    found.push({ level, index: at / width })
    at += width
  }
  return found
}
