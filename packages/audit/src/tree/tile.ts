/**
 * Where a tile of 256 hashes lies (C2SP tlog-tiles): those at level 0 hold leaves, each above holds the roots of full tiles
 * below. Tiles that are full never change, so anybody may keep them for ever.
 */
import type { Subtree } from './span.ts'

export const tileWidth = 256
const tileHeight = 8

export interface Tile {
  readonly level: number
  readonly index: number
  /** How many hashes it has, 1 to 256. */
  readonly width: number
}

/**
 * The path of a tile below a log's address.
 * @example
 * ```ts
 * expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067')
 * expect(tilePath({ level: 1, index: 5, width: 17 })).toBe('tile/1/005.p/17')
 * ```
 */
export const tilePath = ({ level, index, width }: Tile): string => {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  return `tile/${String(level)}/${groups.join('/')}${width === tileWidth ? '' : `.p/${String(width)}`}`
}

/** Every tile of a tree, from the leaves up; the last of a level may be partial. */
export const tilesOf = (size: number): ReadonlyArray<Tile> => {
  const tiles: Array<Tile> = []
  for (let [level, hashes] = [0, size]; hashes > 0; [level, hashes] = [level + 1, Math.floor(hashes / tileWidth)]) {
    for (let index = 0; index * tileWidth < hashes; index++)
      tiles.push({ level, index, width: Math.min(tileWidth, hashes - index * tileWidth) })
  }
  return tiles
}

/** The tile in which a subtree's hash stands, or from whose hashes it is made, and which of them. */
export const placeInTile = ({
  level,
  index
}: Subtree): { readonly level: number; readonly index: number; readonly from: number; readonly to: number } => {
  const tileLevel = Math.floor(level / tileHeight)
  const width = 2 ** (level - tileLevel * tileHeight)
  const first = index * width
  const tile = Math.floor(first / tileWidth)
  return { level: tileLevel, index: tile, from: first - tile * tileWidth, to: first - tile * tileWidth + width }
}
