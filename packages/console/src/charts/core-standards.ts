/** How many communities meet each core standard: a row for each, a column for the network and each sector. */
import type { NationalReport, StandardFigures } from '@cofc/projections'
import type { Spec } from 'vega'
import { groupName } from '../words/names.ts'
import { colours } from './colours.ts'
import { draw, type Drawings } from './draw.ts'
import { wrap } from './wrap.ts'

interface Shape {
  readonly width: number
  /** Where the columns begin, and how wide each is with its figure. */
  readonly left: number
  readonly column: number
  readonly bar: number
  readonly row: number
  /** Where a row's bar lies below the row's top. */
  readonly barTop: number
  readonly head: number
  readonly letters: number
  readonly lines: number
}
const wide: Shape = { width: 900, left: 306, column: 99, bar: 56, row: 46, barTop: 13, head: 30, letters: 42, lines: 2 }
const narrow: Shape = {
  width: 300,
  left: 0,
  column: 300,
  bar: 240,
  row: 74,
  barTop: 44,
  head: 4,
  letters: 42,
  lines: 2
}

const cellsOf = (standards: ReadonlyArray<StandardFigures>, columns: number) =>
  standards.flatMap(({ groups }, row) =>
    groups.slice(0, columns).map((figure, column) => ({
      row,
      column,
      percent: figure.shown ? figure.percentMet : 0,
      shown: figure.shown,
      says: figure.shown ? `${figure.percentMet.toFixed(1)}%` : 'hidden'
    }))
  )

const specOf = (standards: ReadonlyArray<StandardFigures>, columns: number, shape: Shape): Spec => {
  const { left, column, bar, row, barTop, head } = shape
  const y = { signal: `${String(head)} + datum.row * ${String(row)} + ${String(barTop)}` }
  const x = { signal: `${String(left)} + datum.column * ${String(column)}` }
  const from = { data: 'cells' }
  return {
    width: shape.width,
    height: head + standards.length * row,
    data: [
      { name: 'cells', values: cellsOf(standards, columns) },
      { name: 'shown', source: 'cells', transform: [{ type: 'filter', expr: 'datum.shown' }] },
      {
        name: 'labels',
        values: standards.map(({ standard, text }, index) => ({
          row: index,
          code: standard,
          lines: wrap(text, shape.letters, shape.lines)
        }))
      },
      {
        name: 'heads',
        values:
          standards[0]?.groups
            .slice(0, columns)
            .map(({ group }, index) => ({ column: index, name: groupName[group] })) ?? []
      }
    ],
    scales: [{ name: 'percent', type: 'linear', domain: [0, 100], range: [0, bar] }],
    marks: [
      {
        type: 'rule',
        from: { data: 'labels' },
        encode: {
          enter: {
            x: { value: 0 },
            x2: { value: shape.width },
            y: { signal: `${String(head)} + datum.row * ${String(row)} - 4` },
            stroke: { value: colours.line }
          }
        }
      },
      {
        type: 'text',
        from: { data: 'labels' },
        encode: {
          enter: {
            x: { value: 0 },
            y: { signal: `${String(head)} + datum.row * ${String(row)} + 14` },
            text: { field: 'code' },
            fontWeight: { value: 'bold' }
          }
        }
      },
      {
        type: 'text',
        from: { data: 'labels' },
        encode: {
          enter: {
            x: { value: 42 },
            y: { signal: `${String(head)} + datum.row * ${String(row)} + 14` },
            text: { field: 'lines' },
            lineHeight: { value: 16 },
            fontSize: { value: 12.5 }
          }
        }
      },
      ...(columns === 1
        ? []
        : [
            {
              type: 'text' as const,
              from: { data: 'heads' },
              encode: {
                enter: { x, y: { value: 14 }, text: { field: 'name' }, fontWeight: { value: 'bold' as const } }
              }
            }
          ]),
      {
        type: 'rect',
        from,
        encode: {
          enter: {
            x,
            y,
            width: { value: bar },
            height: { value: 14 },
            fill: { signal: `datum.shown ? '${colours.track}' : 'transparent'` }
          }
        }
      },
      {
        type: 'rect',
        from: { data: 'shown' },
        encode: {
          enter: {
            x,
            y,
            width: { scale: 'percent', field: 'percent' },
            height: { value: 14 },
            fill: { value: colours.main }
          }
        }
      },
      {
        type: 'text',
        from,
        encode: {
          enter: {
            x: {
              signal: `${String(left)} + datum.column * ${String(column)} + (datum.shown ? ${String(bar + 5)} : 0)`
            },
            y: { ...y, offset: 11 },
            text: { field: 'says' },
            fontSize: { value: 12 },
            fontStyle: { signal: `datum.shown ? 'normal' : 'italic'` },
            fill: { signal: `datum.shown ? '${colours.ink}' : '${colours.quiet}'` }
          }
        }
      }
    ]
  }
}

export const coreStandardsChart = async ({ standards }: Pick<NationalReport, 'standards'>): Promise<Drawings> => {
  const core = standards.filter(standard => standard.core)
  const columns = core[0]?.groups.length ?? 0
  return {
    wide: await draw(specOf(core, columns, wide)),
    narrow: await draw(specOf(core, Math.min(columns, 1), narrow))
  }
}
