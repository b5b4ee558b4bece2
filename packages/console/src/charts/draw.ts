/** Draws a chart as SVG without any browser. */
import * as vega from 'vega'

export interface Drawing {
  readonly width: number
  readonly height: number
  /** What stands inside the `svg` element. Whatever text it holds was escaped when it was drawn. */
  readonly inside: string
}
/** A chart for a page's full width, and one for the width of a phone, each in pieces that a printed page holds whole. */
export interface Drawings {
  readonly wide: ReadonlyArray<Drawing>
  readonly narrow: ReadonlyArray<Drawing>
}

const look: vega.Config = {
  axis: {
    gridColor: '#d8dde0',
    tickColor: '#d8dde0',
    domain: false,
    labelColor: '#4c6272',
    labelFontSize: 12,
    ticks: false
  },
  text: { fill: '#212b32', fontSize: 13 }
}
/** The page says what the picture shows; within it nothing is told apart. The typeface is the page's. */
const forThePage = /\s(?:role|aria-\w+|class|font-family|xmlns(?::\w+)?)="[^"]*"/g

export const draw = async (spec: vega.Spec): Promise<Drawing> => {
  const view = new vega.View(vega.parse({ ...spec, config: look, padding: 0, autosize: 'none' }), { renderer: 'none' })
  const svg = await view.toSVG()
  view.finalize()
  const [, width = 0, height = 0] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number)
  return {
    width,
    height,
    inside: svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).replaceAll(forThePage, '')
  }
}

/** So many rows fill a third of a printed page. */
const most = 5
/** Rows a piece at a time, each with an axis of its own. */
export const inPieces = <Row>(rows: ReadonlyArray<Row>, size = most): ReadonlyArray<ReadonlyArray<Row>> =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, piece) => rows.slice(piece * size, (piece + 1) * size))

export const drawEach = async (specs: ReadonlyArray<vega.Spec>): Promise<ReadonlyArray<Drawing>> =>
  Promise.all(specs.map(draw))
