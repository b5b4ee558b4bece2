/** Two percentages of each thing in a row: a ring for the one, a dot for the other, and the points between. */
import type { Spec } from 'vega'
import { points } from '../words/figures.ts'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import { atPercent, inRow, narrowRows, rowsSpec, wideRows, type Row, type Shape } from './rows.ts'

export interface Pair extends Row {
  readonly ring: number
  readonly dot: number
  /** What lies between them, in percentage points. */
  readonly points: number
}

const specOf = (pairs: ReadonlyArray<Pair>, shape: Shape): Spec => {
  const values = pairs.map(({ ring, dot, points: by }, row) => ({ row, ring, dot, says: points(by) }))
  const [y, stroke] = [inRow(shape), { value: colours.main }]
  return rowsSpec(shape, pairs, {
    data: [{ name: 'pairs', values }],
    marks: [
      mark('rule', 'pairs', { x: atPercent('ring'), x2: atPercent('dot'), y, stroke, strokeWidth: { value: 3 } }),
      mark('symbol', 'pairs', { x: atPercent('dot'), y, size: { value: 130 }, fill: stroke }),
      mark('symbol', 'pairs', {
        x: atPercent('ring'),
        y,
        size: { value: 110 },
        fill: { value: colours.paper },
        fillOpacity: { value: 0.6 },
        stroke,
        strokeWidth: { value: 2 }
      }),
      mark('text', 'pairs', {
        x: { value: shape.width },
        align: { value: 'right' },
        y: inRow(shape, 5),
        text: { field: 'says' },
        fontWeight: { value: 'bold' }
      })
    ]
  })
}

/** `null` when there is no pair. */
export const pairsChart = async (pairs: ReadonlyArray<Pair>): Promise<Drawings | null> => {
  if (pairs.length === 0) return null
  const pieces = (shape: Shape) => drawEach(inPieces(pairs).map(piece => specOf(piece, shape)))
  return { wide: await pieces(wideRows), narrow: await pieces(narrowRows) }
}
