/** The frame of every chart that has a labelled row for each thing: from 0 to 100 per cent, or on a grid of its own. */
import type { Mark, Spec, ValuesData } from 'vega'
import { colours } from './colours.ts'
import { mark } from './mark.ts'
import { wrap } from './wrap.ts'

export interface Shape {
  readonly width: number
  /** Where 0 and 100 per cent lie. */
  readonly from: number
  readonly to: number
  readonly row: number
  /** Where the middle of the plot lies below the top of a row. */
  readonly middle: number
  readonly letters: number
  readonly lines: number
}
export const wideRows: Shape = { width: 720, from: 290, to: 640, row: 58, middle: 22, letters: 34, lines: 3 }
export const narrowRows: Shape = { width: 300, from: 12, to: 236, row: 96, middle: 70, letters: 36, lines: 3 }

export interface Row {
  readonly code: string | null
  readonly text: string
}
const foot = 22
export const heightOf = (rows: ReadonlyArray<unknown>, { row }: Shape): number => rows.length * row + foot

/** A position in the row that `datum.row` names. */
export const inRow = ({ row, middle }: Shape, below = 0): { readonly signal: string } => ({
  signal: `datum.row * ${String(row)} + ${String(middle + below)}`
})
export const atPercent = (field: string) => ({ scale: 'percent', field })

/** From nought up to here, with a line at each of these. */
export interface Grid {
  readonly upTo: number
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly says: string }>
}
export const perCent: Grid = { upTo: 100, ticks: [0, 25, 50, 75, 100].map(at => ({ at, says: `${String(at)}%` })) }

interface Plot {
  /** Per cent when left out. */
  readonly grid?: Grid
  readonly data: ReadonlyArray<ValuesData>
  readonly marks: ReadonlyArray<Mark>
}
export const rowsSpec = (shape: Shape, rows: ReadonlyArray<Row>, { data, marks, grid = perCent }: Plot): Spec => ({
  width: shape.width,
  height: heightOf(rows, shape),
  data: [
    {
      name: 'rows',
      values: rows.map(({ code, text }, row) => ({
        row,
        code: code ?? '',
        lines: wrap(text, shape.letters + (code === null ? 4 : 0), shape.lines),
        indent: code === null ? 0 : 44
      }))
    },
    { name: 'grid', values: [...grid.ticks] },
    ...data
  ],
  scales: [{ name: 'percent', type: 'linear', domain: [0, grid.upTo], range: [shape.from, shape.to] }],
  marks: [
    mark('rule', 'grid', {
      x: atPercent('at'),
      y: { value: 0 },
      y2: { value: rows.length * shape.row },
      stroke: { value: colours.line }
    }),
    mark('text', 'grid', {
      x: atPercent('at'),
      align: { value: 'center' },
      y: { value: rows.length * shape.row + 15 },
      text: { field: 'says' },
      fontSize: { value: 12 },
      fill: { value: colours.quiet }
    }),
    mark('rule', 'rows', {
      x: { value: 0 },
      x2: { value: shape.width },
      y: inRow(shape, -shape.middle),
      stroke: { value: colours.line }
    }),
    mark('text', 'rows', {
      x: { value: 0 },
      y: inRow(shape, 18 - shape.middle),
      text: { field: 'code' },
      fontWeight: { value: 'bold' }
    }),
    mark('text', 'rows', {
      x: { field: 'indent' },
      y: inRow(shape, 18 - shape.middle),
      text: { field: 'lines' },
      lineHeight: { value: 15 },
      fontSize: { value: 12 }
    }),
    ...marks
  ]
})
