/** Where the hashes of a tree lie, in tiles that never change. */
import { expect, test } from 'vitest'
import { tilePath, tilesOf, placeInTile } from './tile.ts'

test('a tree of 70,000 leaves has the tiles that the format gives as its example', () => {
  const tiles = tilesOf(70_000)
  const ofLevel = (level: number) => tiles.filter(tile => tile.level === level).map(({ width }) => width)
  expect(ofLevel(0)).toEqual([...Array<number>(273).fill(256), 112])
  expect(ofLevel(1)).toEqual([256, 17])
  expect(ofLevel(2)).toEqual([1])
  expect(tilesOf(256)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 }
  ])
  expect(tilesOf(0)).toEqual([])
})

test('the path of a tile is split by thousands', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067')
  expect(tilePath({ level: 2, index: 0, width: 1 })).toBe('tile/2/000.p/1')
})

test('a subtree lies in one tile, as one hash or as the hashes below it', () => {
  expect(placeInTile({ level: 0, index: 300 })).toEqual({ level: 0, index: 1, from: 44, to: 45 })
  expect(placeInTile({ level: 3, index: 33 })).toEqual({ level: 0, index: 1, from: 8, to: 16 })
  expect(placeInTile({ level: 8, index: 3 })).toEqual({ level: 1, index: 0, from: 3, to: 4 })
})
