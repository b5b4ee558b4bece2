/** The frame of every chart that has a labelled row for each thing and runs from 0 to 100 per cent. */
import type { Mark, Spec, ValuesData } from 'vega'
import { colours } from './colours.ts'
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
export const wideRows: Shape = { width: 900, from: 316, to: 780, row: 46, middle: 17, letters: 42, lines: 2 }
export const narrowRows: Shape = { width: 300, from: 10, to: 228, row: 76, middle: 50, letters: 42, lines: 2 }

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

export const rowsSpec = (
  shape: Shape,
  rows: ReadonlyArray<Row>,
  data: Array<ValuesData>,
  marks: Array<Mark>
): Spec => ({
  width: shape.width,
  height: heightOf(rows, shape),
  data: [
    {
      name: 'rows',
      values: rows.map(({ code, text }, row) => ({
        row,
        code: code ?? '',
        lines: wrap(text, shape.letters + (code === null ? 4 : 0), shape.lines),
        indent: code === null ? 0 : 42
      }))
    },
    { name: 'grid', values: [0, 25, 50, 75, 100].map(at => ({ at, says: `${String(at)}%` })) },
    ...data
  ],
  scales: [{ name: 'percent', type: 'linear', domain: [0, 100], range: [shape.from, shape.to] }],
  marks: [
    {
      type: 'rule',
      from: { data: 'grid' },
      encode: {
        enter: {
          x: atPercent('at'),
          y: { value: 0 },
          y2: { value: rows.length * shape.row },
          stroke: { value: colours.line }
        }
      }
    },
    {
      type: 'text',
      from: { data: 'grid' },
      encode: {
        enter: {
          x: atPercent('at'),
          align: { value: 'center' },
          y: { value: rows.length * shape.row + 15 },
          text: { field: 'says' },
          fontSize: { value: 11 },
          fill: { value: colours.quiet }
        }
      }
    },
    {
      type: 'rule',
      from: { data: 'rows' },
      encode: {
        enter: {
          x: { value: 0 },
          x2: { value: shape.width },
          y: { signal: `datum.row * ${String(shape.row)}` },
          stroke: { value: colours.line }
        }
      }
    },
    {
      type: 'text',
      from: { data: 'rows' },
      encode: {
        enter: {
          x: { value: 0 },
          y: { signal: `datum.row * ${String(shape.row)} + 18` },
          text: { field: 'code' },
          fontWeight: { value: 'bold' }
        }
      }
    },
    {
      type: 'text',
      from: { data: 'rows' },
      encode: {
        enter: {
          x: { field: 'indent' },
          y: { signal: `datum.row * ${String(shape.row)} + 18` },
          text: { field: 'lines' },
          lineHeight: { value: 16 },
          fontSize: { value: 12.5 }
        }
      }
    },
    ...marks
  ]
})
