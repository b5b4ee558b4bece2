/** Quartile boxes of the whole network by section, and under each box the dots of communities with their codes. */
import type { NationalReport, Quartiles } from '@cofc/reports'
import type { Spec } from 'vega'
import { colours } from './colours.ts'
import { drawEach, inPieces, type Drawings } from './draw.ts'
import { mark } from './mark.ts'
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
const [boxHeight, gap] = [20, 40]
const grid = [0, 25, 50, 75, 100]

interface Dot {
  readonly code: string
  readonly percent: number
}
interface Block {
  readonly title: ReadonlyArray<string>
  readonly note: string
  /** Where the title begins, where the plot begins below it, and where it ends. */
  readonly top: number
  readonly plot: number
  readonly bottom: number
  readonly quartiles: Quartiles | null
  readonly dots: ReadonlyArray<Dot & { readonly dx: number; readonly y: number }>
}
type Reported = Pick<NationalReport, 'sections' | 'coded' | 'method'>
type SectionOfAll = Pick<Block, 'title' | 'note' | 'quartiles'> & { readonly dots: ReadonlyArray<Dot> }

const dotsOf = ({ coded }: Reported, section: string): ReadonlyArray<Dot> =>
  coded.flatMap(({ code, sections }) => {
    const percent = sections.find(own => own.section === section)?.percentMet ?? null
    return percent === null ? [] : [{ code, percent }]
  })

type OfAll = NationalReport['sections'][number]['groups'][number]
const noteOf = (all: OfAll | undefined): string => {
  if (all?.shown !== true) return 'too few communities to show'
  return all.quartiles === null ? `n ${String(all.n)}, too few for quartiles` : `n ${String(all.n)}`
}
/** A hidden section shows no dots either. */
const sectionsOf = (report: Reported, { coded }: Shape): ReadonlyArray<SectionOfAll> =>
  report.sections.map(({ section, groups }) => {
    const all = groups.find(({ group }) => group === 'all')
    const note = noteOf(all)
    return {
      title: coded ? [section] : [...wrap(section, 38, 2), note],
      note: coded ? note : '',
      quartiles: all?.shown === true ? all.quartiles : null,
      dots: all?.shown === true ? dotsOf(report, section) : []
    }
  })

const blocksOf = (report: Reported, shape: Shape): ReadonlyArray<Block> => {
  const { width, margin, radius } = shape
  const place = ({ percent }: Dot) => margin + (percent / 100) * (width - 2 * margin)
  const size = 2 * radius + 1
  let top = 0
  return sectionsOf(report, shape).map(({ title, note, quartiles, dots }) => {
    const plot = top + 24 + (title.length - 1) * 15
    const below = plot + (quartiles === null ? 4 : boxHeight + 12) + radius
    const placed = swarm(dots, place, size).map(({ item, dx, row }) => ({ ...item, dx, y: below + row * size }))
    const bottom = Math.max(plot + boxHeight + 8, ...placed.map(({ y }) => y + radius)) + 4
    const block = { title, note, top, plot, bottom, quartiles, dots: placed }
    top = bottom + gap
    return block
  })
}

const specOf = (report: Reported, shape: Shape): Spec => {
  const blocks = blocksOf(report, shape)
  const percent = (field: string) => ({ scale: 'percent', field })
  const dot = { x: { ...percent('percent'), offset: { field: 'dx' } }, y: { field: 'y' } }
  return {
    width: shape.width,
    height: (blocks.at(-1)?.bottom ?? 0) + 20,
    data: [
      { name: 'titles', values: blocks.map(({ title, note, top }) => ({ title, note, top })) },
      {
        name: 'grid',
        values: blocks.flatMap(({ plot, bottom }) => grid.map(at => ({ at, plot, bottom, says: `${String(at)}%` })))
      },
      {
        name: 'boxes',
        values: blocks.flatMap(({ quartiles, plot }) =>
          quartiles === null ? [] : [{ q1: quartiles[0], q2: quartiles[1], q3: quartiles[2], plot }]
        )
      },
      {
        name: 'dots',
        values: blocks.flatMap(({ dots }) => dots.map(each => ({ ...each, label: each.code.replace(/^C/, '') })))
      }
    ],
    scales: [{ name: 'percent', type: 'linear', domain: [0, 100], range: [shape.margin, shape.width - shape.margin] }],
    marks: [
      mark('text', 'titles', {
        x: { value: 0 },
        y: { field: 'top', offset: 13 },
        text: { field: 'title' },
        lineHeight: { value: 15 },
        fontWeight: { value: 'bold' }
      }),
      mark('text', 'titles', {
        x: { value: shape.width },
        align: { value: 'right' },
        y: { field: 'top', offset: 13 },
        text: { field: 'note' },
        fontSize: { value: 12 },
        fill: { value: colours.quiet }
      }),
      mark('rule', 'grid', {
        x: percent('at'),
        y: { field: 'plot' },
        y2: { field: 'bottom' },
        stroke: { value: colours.line }
      }),
      mark('text', 'grid', {
        x: percent('at'),
        align: { value: 'center' },
        y: { field: 'bottom', offset: 14 },
        text: { field: 'says' },
        fontSize: { value: 12 },
        fill: { value: colours.quiet }
      }),
      mark('rect', 'boxes', {
        x: percent('q1'),
        x2: percent('q3'),
        y: { field: 'plot', offset: 4 },
        height: { value: boxHeight },
        fill: { value: colours.light },
        stroke: { value: colours.main }
      }),
      mark('rule', 'boxes', {
        x: percent('q2'),
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

/** A piece for each section. */
export const sectionsChart = async (report: Reported): Promise<Drawings> => {
  const pieces = (shape: Shape) =>
    drawEach(inPieces(report.sections, 1).map(sections => specOf({ ...report, sections }, shape)))
  return { wide: await pieces(wide), narrow: await pieces(narrow) }
}
