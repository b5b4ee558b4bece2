/** Places dots beside each other so that none hides another and each stays within one dot of where it belongs. */
export interface Placed<T> {
  readonly item: T
  /** How far from its place, and how far down, in pixels. */
  readonly dx: number
  readonly row: number
}
interface Taken {
  readonly x: number
  readonly row: number
}

/** `x` says where an item belongs; `size` is a dot's diameter with the gap. */
export const swarm = <T>(items: ReadonlyArray<T>, x: (item: T) => number, size: number): ReadonlyArray<Placed<T>> => {
  const taken: Array<Taken> = []
  const isFree = (at: number, row: number) =>
    taken.every(other => other.row !== row || Math.abs(other.x - at) >= size - 0.01)
  return items
    .toSorted((one, other) => x(one) - x(other))
    .map(item => {
      for (let row = 0; ; row += 1)
        for (const dx of [0, -size, size])
          if (isFree(x(item) + dx, row)) {
            taken.push({ x: x(item) + dx, row })
            return { item, dx, row }
          }
    })
}
