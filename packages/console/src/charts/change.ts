/** Each core standard in the cycle before and in this one: a ring then, a dot now, and the points between. */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Spec } from 'vega'
import { points } from '../words/figures.ts'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import { atPercent, inRow, narrowRows, rowsSpec, wideRows, type Shape } from './rows.ts'

type Compared = ReadonlyArray<{
  readonly code: string
  readonly text: string
  readonly then: number
  readonly now: number
  readonly points: number
}>

const comparedIn = (report: Pick<NationalReport, 'standards'>): Compared =>
  coreStandardsMet(report).flatMap(({ standard, text, change, groups }) => {
    const now = groups.find(({ group }) => group === 'all')
    return change !== null && now?.shown === true
      ? [{ code: standard, text, then: change.percentMet, now: now.percentMet, points: change.points }]
      : []
  })

const specOf = (compared: Compared, shape: Shape): Spec => {
  const values = compared.map(({ then, now, points: by }, row) => ({ row, then, now, says: points(by) }))
  const [y, stroke] = [inRow(shape), { value: colours.main }]
  return rowsSpec(shape, compared, {
    data: [{ name: 'compared', values }],
    marks: [
      mark('rule', 'compared', { x: atPercent('then'), x2: atPercent('now'), y, stroke, strokeWidth: { value: 3 } }),
      mark('symbol', 'compared', { x: atPercent('now'), y, size: { value: 130 }, fill: stroke }),
      mark('symbol', 'compared', {
        x: atPercent('then'),
        y,
        size: { value: 110 },
        fill: { value: colours.paper },
        fillOpacity: { value: 0.6 },
        stroke,
        strokeWidth: { value: 2 }
      }),
      mark('text', 'compared', {
        x: { value: shape.width },
        align: { value: 'right' },
        y: inRow(shape, 5),
        text: { field: 'says' },
        fontWeight: { value: 'bold' }
      })
    ]
  })
}

/** `null` when nothing can be compared. */
export const changeChart = async (report: Pick<NationalReport, 'standards'>): Promise<Drawings | null> => {
  const compared = comparedIn(report)
  if (compared.length === 0) return null
  const pieces = (shape: Shape) => drawEach(inPieces(compared).map(piece => specOf(piece, shape)))
  return { wide: await pieces(wideRows), narrow: await pieces(narrowRows) }
}
