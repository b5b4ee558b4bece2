/** Quartile boxes of the whole network by section, and under each box every community's dot with its code. */
import type { NationalReport, Quartiles } from '@cofc/projections'
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { draw, type Drawings } from './draw.ts'
import { swarm } from './swarm.ts'

interface Shape {
  readonly width: number
  readonly margin: number
  /** A dot's radius; 0 is the size at which codes are left to the table. */
  readonly radius: number
  readonly coded: boolean
}
const wide: Shape = { width: 900, margin: 34, radius: 9.5, coded: true }
const narrow: Shape = { width: 300, margin: 14, radius: 3.5, coded: false }
const [head, boxTop, boxHeight, gap] = [22, 30, 20, 26]

interface Dot {
  readonly code: string
  readonly percent: number
}
interface Block {
  readonly title: string
  readonly top: number
  readonly note: string
  readonly quartiles: Quartiles | null
  readonly dots: ReadonlyArray<{
    readonly code: string
    readonly percent: number
    readonly dx: number
    readonly y: number
  }>
  readonly bottom: number
}
type Reported = Pick<NationalReport, 'sections' | 'coded' | 'method'>

const dotsOf = ({ coded }: Reported, section: string): ReadonlyArray<Dot> =>
  coded.flatMap(({ code, sections }) => {
    const percent = sections.find(own => own.section === section)?.percentMet ?? null
    return percent === null ? [] : [{ code, percent }]
  })

const blocksOf = (report: Reported, { width, margin, radius }: Shape): ReadonlyArray<Block> => {
  const place = ({ percent }: Dot) => margin + (percent / 100) * (width - 2 * margin)
  const size = 2 * radius + 1
  let top = 0
  return report.sections.map(({ section, groups }) => {
    const figure = groups.find(({ group }) => group === 'all')
    const shown = figure?.shown === true ? figure : null
    const placed = shown === null ? [] : swarm(dotsOf(report, section), place, size)
    const dotsTop = top + boxTop + (shown?.quartiles ? boxHeight + 4 : 0) + radius
    const dots = placed.map(({ item, dx, row }) => ({ ...item, dx, y: dotsTop + row * size }))
    const lowest = Math.max(top + boxTop + boxHeight, ...dots.map(({ y }) => y + radius))
    const note =
      shown === null
        ? 'hidden'
        : shown.quartiles === null
          ? `n ${String(shown.n)}, too few for quartiles`
          : `n ${String(shown.n)}`
    const block = { title: section, top, note, quartiles: shown?.quartiles ?? null, dots, bottom: lowest }
    top = lowest + gap
    return block
  })
}

const specOf = (report: Reported, shape: Shape): Spec => {
  const blocks = blocksOf(report, shape)
  const boxes = blocks.flatMap(({ quartiles, top }) =>
    quartiles === null ? [] : [{ q1: quartiles[0], q2: quartiles[1], q3: quartiles[2], top }]
  )
  const percent = (field: string, offset = 0) => ({ scale: 'percent', field, offset })
  const grid = [0, 25, 50, 75, 100]
  return {
    width: shape.width,
    height: (blocks.at(-1)?.bottom ?? 0) + 4,
    data: [
      { name: 'blocks', values: blocks.map(({ title, top, note, bottom }) => ({ title, top, note, bottom })) },
      {
        name: 'grid',
        values: blocks.flatMap(({ top, bottom }) => grid.map(at => ({ at, top, bottom, says: `${String(at)}%` })))
      },
      { name: 'boxes', values: boxes },
      {
        name: 'dots',
        values: blocks.flatMap(({ dots }) => dots.map(dot => ({ ...dot, label: dot.code.replace(/^C/, '') })))
      }
    ],
    scales: [{ name: 'percent', type: 'linear', domain: [0, 100], range: [shape.margin, shape.width - shape.margin] }],
    marks: [
      {
        type: 'text',
        from: { data: 'blocks' },
        encode: {
          enter: {
            x: { value: 0 },
            y: { field: 'top', offset: 13 },
            text: { field: 'title' },
            fontWeight: { value: 'bold' },
            fontSize: { value: shape.coded ? 14 : 13 },
            limit: { value: shape.width - 70 }
          }
        }
      },
      {
        type: 'text',
        from: { data: 'blocks' },
        encode: {
          enter: {
            x: { value: shape.width },
            align: { value: 'right' },
            y: { field: 'top', offset: 13 },
            text: { field: 'note' },
            fill: { value: colours.quiet },
            fontSize: { value: 12 }
          }
        }
      },
      {
        type: 'rule',
        from: { data: 'grid' },
        encode: {
          enter: {
            x: percent('at'),
            y: { field: 'top', offset: head },
            y2: { field: 'bottom', offset: 2 },
            stroke: { value: colours.line }
          }
        }
      },
      {
        type: 'text',
        from: { data: 'grid' },
        encode: {
          enter: {
            x: percent('at'),
            align: { value: 'center' },
            y: { field: 'bottom', offset: 13 },
            text: { field: 'says' },
            fontSize: { value: 10.5 },
            fill: { value: colours.quiet }
          }
        }
      },
      {
        type: 'rect',
        from: { data: 'boxes' },
        encode: {
          enter: {
            x: percent('q1'),
            x2: percent('q3'),
            y: { field: 'top', offset: boxTop - 4 },
            height: { value: boxHeight },
            fill: { value: colours.light },
            stroke: { value: colours.main }
          }
        }
      },
      {
        type: 'rule',
        from: { data: 'boxes' },
        encode: {
          enter: {
            x: percent('q2'),
            y: { field: 'top', offset: boxTop - 6 },
            y2: { field: 'top', offset: boxTop + boxHeight - 2 },
            stroke: { value: colours.ink },
            strokeWidth: { value: 3 }
          }
        }
      },
      {
        type: 'symbol',
        from: { data: 'dots' },
        encode: {
          enter: {
            x: { scale: 'percent', field: 'percent', offset: { field: 'dx' } },
            y: { field: 'y' },
            size: { value: (2 * shape.radius) ** 2 },
            fill: { value: colours.main }
          }
        }
      },
      ...(shape.coded
        ? [
            {
              type: 'text' as const,
              from: { data: 'dots' },
              encode: {
                enter: {
                  x: { scale: 'percent', field: 'percent', offset: { field: 'dx' } },
                  y: { field: 'y', offset: 3.5 },
                  align: { value: 'center' as const },
                  text: { field: 'label' },
                  fontSize: { value: 10 },
                  fontWeight: { value: 'bold' as const },
                  fill: { value: colours.paper }
                }
              }
            }
          ]
        : [])
    ]
  }
}

export const sectionsChart = async (report: Reported): Promise<Drawings> => ({
  wide: await draw(specOf(report, wide)),
  narrow: await draw(specOf(report, narrow))
})
