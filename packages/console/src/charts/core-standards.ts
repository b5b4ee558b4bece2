/** How many communities meet each core standard: a row for each, a column for the network and each sector. */
import { coreStandardsMet, type Group, type NationalReport, type StandardFigures } from '@cofc/reports'
import type { Spec } from 'vega'
import { groupName, groups } from '../words/names.ts'
import { colours } from './colours.ts'
import { draw, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
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
const wide: Shape = {
  width: 960,
  left: 312,
  column: 108,
  bar: 48,
  row: 58,
  barTop: 12,
  head: 30,
  letters: 38,
  lines: 3
}
const narrow: Shape = {
  width: 300,
  left: 0,
  column: 300,
  bar: 240,
  row: 92,
  barTop: 58,
  head: 4,
  letters: 36,
  lines: 3
}

const cellsOf = (standards: ReadonlyArray<StandardFigures>, columns: ReadonlyArray<Group>) =>
  standards.flatMap(({ groups: of }, row) =>
    columns.flatMap((group, column) => {
      const figure = of.find(one => one.group === group)
      if (figure === undefined) return []
      const [percent, says] = figure.shown ? [figure.percentMet, `${figure.percentMet.toFixed(1)}%`] : [0, '']
      return [{ row, column, percent, shown: figure.shown, says }]
    })
  )

const specOf = (standards: ReadonlyArray<StandardFigures>, columns: ReadonlyArray<Group>, shape: Shape): Spec => {
  const { left, column, bar, row, barTop, head } = shape
  const inRow = (below: number) => ({ signal: `${String(head + below)} + datum.row * ${String(row)}` })
  const inColumn = { signal: `${String(left)} + datum.column * ${String(column)}` }
  const place = { x: inColumn, y: inRow(barTop), height: { value: 14 } }
  return {
    width: shape.width,
    height: head + standards.length * row,
    data: [
      { name: 'cells', values: cellsOf(standards, columns) },
      { name: 'shown', source: 'cells', transform: [{ type: 'filter', expr: 'datum.shown' }] },
      { name: 'hidden', source: 'cells', transform: [{ type: 'filter', expr: '!datum.shown' }] },
      {
        name: 'labels',
        values: standards.map(({ standard, text }, at) => ({
          row: at,
          code: standard,
          lines: wrap(text, shape.letters, shape.lines)
        }))
      },
      // A single column is the whole network, and its caption says so.
      {
        name: 'heads',
        values: columns.length === 1 ? [] : columns.map((group, column) => ({ column, name: groupName[group] }))
      }
    ],
    scales: [{ name: 'percent', type: 'linear', domain: [0, 100], range: [0, bar] }],
    marks: [
      mark('text', 'heads', { x: inColumn, y: { value: 14 }, text: { field: 'name' }, fontWeight: { value: 'bold' } }),
      mark('rule', 'labels', {
        x: { value: 0 },
        x2: { value: shape.width },
        y: inRow(-4),
        stroke: { value: colours.line }
      }),
      mark('text', 'labels', { x: { value: 0 }, y: inRow(14), text: { field: 'code' }, fontWeight: { value: 'bold' } }),
      mark('text', 'labels', {
        x: { value: 44 },
        y: inRow(14),
        text: { field: 'lines' },
        lineHeight: { value: 15 },
        fontSize: { value: 12 }
      }),
      mark('rect', 'shown', { ...place, width: { value: bar }, fill: { value: colours.track } }),
      mark('rect', 'shown', { ...place, width: { scale: 'percent', field: 'percent' }, fill: { value: colours.main } }),
      mark('text', 'shown', {
        x: { ...inColumn, offset: bar + 5 },
        y: inRow(barTop + 11),
        text: { field: 'says' },
        fontSize: { value: 12 }
      }),
      mark('text', 'hidden', {
        x: inColumn,
        y: inRow(barTop + 11),
        text: { value: '*' },
        fontSize: { value: 12 },
        fill: { value: colours.quiet }
      })
    ]
  }
}

export const coreStandardsChart = async (report: Pick<NationalReport, 'standards'>): Promise<Drawings> => {
  const core = coreStandardsMet(report)
  const isShown = (group: Group): boolean =>
    core.some(({ groups: of }) => of.some(one => one.group === group && one.shown))
  return {
    wide: await draw(specOf(core, groups.filter(isShown), wide)),
    narrow: await draw(specOf(core, ['all'], narrow))
  }
}
