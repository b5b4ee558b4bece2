/**
 * How many communities of the network meet each core standard, and how far its sectors lie apart: a bar for the network
 * and a tick for each sector, which the figures in the table below show nobody at a glance.
 */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import { atPercent, inRow, narrowRows, rowsSpec, wideRows, type Row, type Shape } from './rows.ts'

/** What is told of the whole network and of each sector, of each thing that has a row. */
interface Grouped extends Row {
  readonly groups: ReadonlyArray<{ readonly group: string } & ({ readonly shown: false } | Shown)>
}
interface Shown {
  readonly shown: true
  readonly percentMet: number
}
type AllGrouped = ReadonlyArray<Grouped>
interface Met {
  readonly row: number
  readonly percent: number
}
/** What is shown of the whole network, or of each sector. */
const metIn = (standards: AllGrouped, isNetwork: boolean): ReadonlyArray<Met> =>
  standards.flatMap(({ groups }, row) =>
    groups.flatMap(one => (one.shown && (one.group === 'all') === isNetwork ? [{ row, percent: one.percentMet }] : []))
  )

const specOf = (standards: AllGrouped, shape: Shape): Spec =>
  rowsSpec(shape, standards, {
    data: [
      { name: 'network', values: [...metIn(standards, true)] },
      { name: 'sectors', values: [...metIn(standards, false)] }
    ],
    marks: [
      mark('rect', 'network', {
        x: { scale: 'percent', value: 0 },
        x2: atPercent('percent'),
        y: inRow(shape, -7),
        height: { value: 14 },
        fill: { value: colours.light }
      }),
      mark('rule', 'sectors', {
        x: atPercent('percent'),
        y: inRow(shape, -11),
        y2: inRow(shape, 11),
        stroke: { value: colours.ink },
        strokeWidth: { value: 2 }
      })
    ]
  })

/** `null` while no sector can be shown: bars of the network alone would only repeat the table. */
export const groupsChart = async (grouped: AllGrouped): Promise<Drawings | null> => {
  if (metIn(grouped, false).length === 0) return null
  const pieces = (shape: Shape) => drawEach(inPieces(grouped).map(piece => specOf(piece, shape)))
  return { wide: await pieces(wideRows), narrow: await pieces(narrowRows) }
}
export const coreStandardsChart = async (report: Pick<NationalReport, 'standards'>): Promise<Drawings | null> =>
  groupsChart(coreStandardsMet(report).map(({ standard, text, groups }) => ({ code: standard, text, groups })))
