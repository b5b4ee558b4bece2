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

const offsets = (size: number) => [0, -size, size]

/** Those that belong at the same place read in their own order, row by row. */
const inReadingOrder = <T>(placed: ReadonlyArray<Placed<T>>, x: (item: T) => number): ReadonlyArray<Placed<T>> =>
  placed.map(({ item }) => {
    const alike = placed.filter(other => x(other.item) === x(item))
    const places = alike.toSorted((one, other) => one.row - other.row || one.dx - other.dx)
    const { dx = 0, row = 0 } = places[alike.findIndex(other => other.item === item)] ?? {}
    return { item, dx, row }
  })

/** `x` says where an item belongs; `size` is a dot's diameter with the gap. */
export const swarm = <T>(items: ReadonlyArray<T>, x: (item: T) => number, size: number): ReadonlyArray<Placed<T>> => {
  const taken: Array<Taken> = []
  const isFree = (at: number, row: number) =>
    taken.every(other => other.row !== row || Math.abs(other.x - at) >= size - 0.01)
  const freeIn = (at: number, row: number) => offsets(size).find(dx => isFree(at + dx, row))
  const place = (item: T): Placed<T> => {
    let row = 0
    while (freeIn(x(item), row) === undefined) row += 1
    const dx = freeIn(x(item), row) ?? 0
    taken.push({ x: x(item) + dx, row })
    return { item, dx, row }
  }
  return inReadingOrder(items.toSorted((one, other) => x(one) - x(other)).map(place), x)
}
