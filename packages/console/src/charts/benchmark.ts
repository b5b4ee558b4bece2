/** One community's own percentage in each section, over the quartile box of the network. */
import type { Benchmark } from '@cofc/reports'
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import { atPercent, inRow, narrowRows, rowsSpec, wideRows, type Shape } from './rows.ts'

const boxIn = (row: number, figure: Benchmark['network']) =>
  figure.shown && figure.quartiles !== null
    ? [{ row, q1: figure.quartiles[0], q2: figure.quartiles[1], q3: figure.quartiles[2] }]
    : []

const specOf = (benchmark: ReadonlyArray<Benchmark>, shape: Shape): Spec => {
  const boxes = benchmark.flatMap(({ network }, row) => boxIn(row, network))
  const own = benchmark.flatMap(({ own: percent }, row) =>
    percent === null ? [] : [{ row, percent, says: `${percent.toFixed(1)}%` }]
  )
  const top = `${inRow(shape).signal} - 8`
  const fill = { value: colours.light }
  const rows = benchmark.map(({ section }) => ({ code: null, text: section }))
  return rowsSpec(shape, rows, {
    data: [
      { name: 'boxes', values: boxes },
      { name: 'own', values: own }
    ],
    marks: [
      mark('rect', 'boxes', {
        x: atPercent('q1'),
        x2: atPercent('q3'),
        y: { signal: top },
        height: { value: 16 },
        fill,
        stroke: { value: colours.main }
      }),
      mark('rule', 'boxes', {
        x: atPercent('q2'),
        y: { signal: top },
        y2: { signal: `${top} + 16` },
        stroke: { value: colours.ink },
        strokeWidth: { value: 3 }
      }),
      mark('symbol', 'own', {
        x: atPercent('percent'),
        y: inRow(shape, 1),
        shape: { value: 'diamond' },
        size: { value: 210 },
        fill: { value: colours.own },
        stroke: { value: colours.paper },
        strokeWidth: { value: 1.5 }
      }),
      mark('text', 'own', {
        x: { value: shape.width },
        align: { value: 'right' },
        y: inRow(shape, 5),
        text: { field: 'says' },
        fontWeight: { value: 'bold' }
      })
    ]
  })
}

export const benchmarkChart = async (benchmark: ReadonlyArray<Benchmark>): Promise<Drawings> => {
  const pieces = (shape: Shape) => drawEach(inPieces(benchmark).map(piece => specOf(piece, shape)))
  return {
    wide: await pieces({ ...wideRows, row: 46 }),
    narrow: await pieces({ ...narrowRows, row: 74, middle: 48, lines: 2 })
  }
}
