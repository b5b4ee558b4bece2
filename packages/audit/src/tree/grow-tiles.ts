/** Adds leaves to the last, partial tiles of a tree. A tile that becomes full is one hash of the level above. */
import type { Hash } from '../hash.ts'
import { tileWidth } from './tile.ts'
import { fullRoot } from './whole-tree.ts'

interface GrownTile {
  readonly level: number
  readonly index: number
  readonly hashes: ReadonlyArray<Hash>
}

/**
 * The tiles that change.
 * @param lastOf the hashes of the last tile of a level, none where it is full or there is none
 * @param size how many leaves there were
 */
export const grownTiles = (
  size: number,
  lastOf: (level: number) => ReadonlyArray<Hash>,
  leaves: ReadonlyArray<Hash>
): ReadonlyArray<GrownTile> => {
  const grown: Array<GrownTile> = []
  let [level, before, added] = [0, size, leaves]
  while (added.length > 0) {
    const tiles = tilesFrom(before, lastOf(level), added)
    for (const [index, hashes] of tiles) grown.push({ level, index, hashes })
    added = tiles.filter(([, { length }]) => length === tileWidth).map(([, hashes]) => fullRoot(hashes))
    ;[level, before] = [level + 1, Math.floor(before / tileWidth)]
  }
  return grown
}

const tilesFrom = (
  before: number,
  last: ReadonlyArray<Hash>,
  added: ReadonlyArray<Hash>
): ReadonlyArray<readonly [index: number, hashes: ReadonlyArray<Hash>]> => {
  const first = Math.floor(before / tileWidth)
  const hashes = [...last, ...added]
  return Array.from({ length: Math.ceil(hashes.length / tileWidth) }, (_, place) => [
    first + place,
    hashes.slice(place * tileWidth, (place + 1) * tileWidth)
  ])
}
