/** A bar for each thing in a row, in parts that differ in lightness, with its number at the right. */
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import { atPercent, inRow, narrowRows, rowsSpec, wideRows, type Grid, type Shape } from './rows.ts'

export interface Bar {
  readonly text: string
  /** The lengths of its parts from the left, in the order of `fills`. */
  readonly parts: ReadonlyArray<number>
  /** What stands at the right of it. */
  readonly says: string
}
/** Dark, light and white, each with an outline: told apart in print without colour, too. */
export const fills = [colours.main, colours.light, colours.paper] as const
const fillOf = (part: number): string => fills[part % fills.length] ?? colours.main

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]
/** A grid of whole numbers from nought to the longest bar or beyond, in at most five steps. */
export const wholeGrid = (longest: number): Grid => {
  const step = steps.find(one => 5 * one >= longest) ?? Math.ceil(longest / 5)
  const many = Math.max(1, Math.ceil(longest / step))
  const ticks = Array.from({ length: many + 1 }, (_, place) => ({ at: place * step, says: String(place * step) }))
  return { upTo: many * step, ticks }
}

interface Part {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly fill: string
}
const partsOf = ({ parts }: Bar, row: number): ReadonlyArray<Part> => {
  let from = 0
  return parts.flatMap((length, part) => {
    const one = { row, from, to: from + length, fill: fillOf(part) }
    from = one.to
    return length > 0 ? [one] : []
  })
}
const specOf = (bars: ReadonlyArray<Bar>, shape: Shape, grid: Grid | undefined): Spec =>
  rowsSpec(
    shape,
    bars.map(({ text }) => ({ code: null, text })),
    {
      ...(grid === undefined ? {} : { grid }),
      data: [
        { name: 'parts', values: bars.flatMap(partsOf) },
        { name: 'numbers', values: bars.map(({ says }, row) => ({ row, says })) }
      ],
      marks: [
        mark('rect', 'parts', {
          x: atPercent('from'),
          x2: atPercent('to'),
          y: inRow(shape, -7),
          height: { value: 14 },
          fill: { field: 'fill' },
          stroke: { value: colours.main }
        }),
        mark('text', 'numbers', {
          x: { value: shape.width },
          align: { value: 'right' },
          y: inRow(shape, 5),
          text: { field: 'says' },
          fontWeight: { value: 'bold' }
        })
      ]
    }
  )

const wide: Shape = { ...wideRows, row: 36, middle: 18, letters: 40, lines: 2 }
const narrow: Shape = { ...narrowRows, row: 60, middle: 42, letters: 40, lines: 1 }
/** As many as fill a third of a printed page. */
const most = 8

/** Per cent where no grid is given; `null` when there is no bar. */
export const barsChart = async (bars: ReadonlyArray<Bar>, grid?: Grid): Promise<Drawings | null> => {
  if (bars.every(({ parts }) => parts.every(length => length === 0))) return null
  const pieces = (shape: Shape) => drawEach(inPieces(bars, most).map(piece => specOf(piece, shape, grid)))
  return { wide: await pieces(wide), narrow: await pieces(narrow) }
}
/** With a grid that is long enough for the longest. */
export const countsChart = async (bars: ReadonlyArray<Bar>): Promise<Drawings | null> => {
  const lengths = bars.map(({ parts }) => parts.reduce((sum, length) => sum + length, 0))
  return barsChart(bars, wholeGrid(Math.max(0, ...lengths)))
}
