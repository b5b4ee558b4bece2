/** The quartile box of a thing over the whole network, and under it the dots of communities with their codes. */
import type { Quartiles } from '@cofc/reports'
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { drawEach, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
import type { Grid } from './rows.ts'
import { swarm } from './swarm.ts'
import { wrap } from './wrap.ts'

interface Shape {
  readonly width: number
  readonly margin: number
  /** A dot's radius; 0 is the size at which codes are left to the table. */
  readonly radius: number
  readonly coded: boolean
}
const wide: Shape = { width: 720, margin: 34, radius: 9.5, coded: true }
const narrow: Shape = { width: 300, margin: 14, radius: 3.5, coded: false }
const boxHeight = 20

export interface Dot {
  readonly code: string
  readonly at: number
}
export interface Spread {
  readonly title: string
  readonly note: string
  readonly grid: Grid
  readonly quartiles: Quartiles | null
  readonly dots: ReadonlyArray<Dot>
}
interface Block extends Pick<Spread, 'quartiles' | 'grid'> {
  readonly title: ReadonlyArray<string>
  readonly note: string
  /** Where the plot begins below the title, and where it ends. */
  readonly plot: number
  readonly bottom: number
  readonly dots: ReadonlyArray<Dot & { readonly dx: number; readonly y: number }>
}

const blockOf = ({ title: said, note, quartiles, dots, grid }: Spread, shape: Shape): Block => {
  const { width, margin, radius, coded } = shape
  const title = coded ? [said] : [...wrap(said, 38, 2), note]
  const place = ({ at }: Dot) => margin + (at / grid.upTo) * (width - 2 * margin)
  const size = 2 * radius + 1
  const plot = 24 + (title.length - 1) * 15
  const below = plot + (quartiles === null ? 4 : boxHeight + 12) + radius
  const placed = swarm(dots, place, size).map(({ item, dx, row }) => ({ ...item, dx, y: below + row * size }))
  const bottom = Math.max(plot + boxHeight + 8, ...placed.map(({ y }) => y + radius)) + 4
  return { ...{ title, note: coded ? note : '', plot, bottom, quartiles, grid }, dots: placed }
}

const specOf = (spread: Spread, shape: Shape): Spec => {
  const { title, note, plot, bottom, quartiles, grid, dots } = blockOf(spread, shape)
  const along = (field: string) => ({ scale: 'along', field })
  const dot = { x: { ...along('at'), offset: { field: 'dx' } }, y: { field: 'y' } }
  return {
    width: shape.width,
    height: bottom + 20,
    data: [
      { name: 'titles', values: [{ title, note }] },
      { name: 'grid', values: grid.ticks.map(tick => ({ ...tick, plot, bottom })) },
      {
        name: 'boxes',
        values: quartiles === null ? [] : [{ q1: quartiles[0], q2: quartiles[1], q3: quartiles[2], plot }]
      },
      { name: 'dots', values: dots.map(each => ({ ...each, label: each.code.replace(/^C/, '') })) }
    ],
    scales: [
      { name: 'along', type: 'linear', domain: [0, grid.upTo], range: [shape.margin, shape.width - shape.margin] }
    ],
    marks: [
      mark('text', 'titles', {
        x: { value: 0 },
        y: { value: 13 },
        text: { field: 'title' },
        lineHeight: { value: 15 },
        fontWeight: { value: 'bold' }
      }),
      mark('text', 'titles', {
        x: { value: shape.width },
        align: { value: 'right' },
        y: { value: 13 },
        text: { field: 'note' },
        fontSize: { value: 12 },
        fill: { value: colours.quiet }
      }),
      mark('rule', 'grid', {
        x: along('at'),
        y: { field: 'plot' },
        y2: { field: 'bottom' },
        stroke: { value: colours.line }
      }),
      mark('text', 'grid', {
        x: along('at'),
        align: { value: 'center' },
        y: { field: 'bottom', offset: 14 },
        text: { field: 'says' },
        fontSize: { value: 12 },
        fill: { value: colours.quiet }
      }),
      mark('rect', 'boxes', {
        x: along('q1'),
        x2: along('q3'),
        y: { field: 'plot', offset: 4 },
        height: { value: boxHeight },
        fill: { value: colours.light },
        stroke: { value: colours.main }
      }),
      mark('rule', 'boxes', {
        x: along('q2'),
        y: { field: 'plot', offset: 2 },
        y2: { field: 'plot', offset: boxHeight + 6 },
        stroke: { value: colours.ink },
        strokeWidth: { value: 3 }
      }),
      mark('symbol', 'dots', { ...dot, size: { value: (2 * shape.radius) ** 2 }, fill: { value: colours.main } }),
      ...(shape.coded
        ? [
            mark('text', 'dots', {
              ...dot,
              y: { field: 'y', offset: 4.2 },
              align: { value: 'center' },
              text: { field: 'label' },
              fontSize: { value: 12 },
              fontWeight: { value: 'bold' },
              fill: { value: colours.paper }
            })
          ]
        : [])
    ]
  }
}

/** A piece for each of them, in their order. */
export const spreadChart = async (spreads: ReadonlyArray<Spread>): Promise<Drawings> => {
  const pieces = (shape: Shape) => drawEach(spreads.map(spread => specOf(spread, shape)))
  return { wide: await pieces(wide), narrow: await pieces(narrow) }
}
