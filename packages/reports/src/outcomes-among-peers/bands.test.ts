import { expect, test } from 'vitest'
import { fraction } from '../figures/fraction.ts'
import { joinedBands, placeOnGrid, stretchesAround, stretchOf } from './bands.ts'

test('a rate stands on a grid that is the same for every measure: none, and then each stretch as long as all before it', () => {
  const placeOf = (over: number, under: number) => stretchOf({ from: 0, to: placeOnGrid(fraction(over, under)) }).upTo
  expect([placeOf(0, 1), placeOf(1, 100), placeOf(1, 2), placeOf(51, 100)]).toEqual([0, 0.5, 0.5, 1])
  expect([placeOf(1, 1), placeOf(2, 1), placeOf(4, 1), placeOf(8, 1), placeOf(801, 100)]).toEqual([1, 2, 4, 8, null])
  expect(stretchesAround(0)).toHaveLength(7)
  expect(stretchesAround(3)).toHaveLength(16)
})

/** How many stand at each of some places of the grid. */
const cells = [0, 1, 5, 6] as const
type Counts = ReadonlyArray<number>
const placesOf = (counts: Counts) =>
  counts.flatMap((many, cell) => Array.from({ length: many }, () => cells[cell] ?? 0))
const most = 7
const everyCounts: ReadonlyArray<Counts> = Array.from({ length: (most + 1) ** cells.length }, (_, number) =>
  cells.map((_cell, cell) => Math.floor(number / (most + 1) ** cell) % (most + 1))
)
/** What a reader is told: each band, and how many stand in it. */
const toldOf = (counts: Counts): ReadonlyArray<readonly [number, number, number]> => {
  const places = placesOf(counts)
  return joinedBands(places).map(({ from, to }) => [
    ...[from, to, places.filter(place => from <= place && place <= to).length]
  ]) as never
}
const every = everyCounts.map(counts => ({ counts, told: toldOf(counts) }))

test('rates stand in bands of a coarse grid, and each band holds at least five communities', () => {
  const wrong = every.filter(({ counts, told }) => {
    const held = told.map(([, , many]) => many)
    const all = counts.reduce((sum, many) => sum + many, 0)
    return held.some(many => many < 5) || (told.length > 0 && held.reduce((sum, many) => sum + many, 0) !== all)
  })
  expect(wrong).toEqual([])
  expect(every.filter(({ told }) => told.length > 1).length).toBeGreaterThan(1_000)
})
test('whoever knows how bands are joined finds at least three possible numbers for each stretch that fewer than five stand in', () => {
  // Of those that hold more not every way in which they can come about is among these.
  const whole = every.filter(({ told }) => told.length > 0 && told.every(([, , many]) => many <= most))
  const alike = [...Map.groupBy(whole, ({ told }) => JSON.stringify(told))]
  const possible = alike.flatMap(([told, its]) =>
    cells.map((_, cell) => ({ told, numbers: new Set(its.map(({ counts }) => counts[cell] ?? 0)) }))
  )
  const few = possible.filter(({ numbers }) => [1, 2, 3, 4].some(many => numbers.has(many)))
  expect(few.filter(({ numbers }) => numbers.size < 3)).toEqual([])
  expect(few.length).toBeGreaterThan(30)
})
