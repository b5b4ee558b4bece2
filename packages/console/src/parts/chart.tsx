/** A figure with its caption: one drawing for a page's width and paper, one for a phone. */
import type { ComponentChildren } from 'preact'
import type { Drawing, Drawings } from '../charts/draw.ts'

/** Its pieces are one picture to whoever does not see it: the first says what all of them show, in a PDF too. */
const Picture = ({
  drawings,
  says,
  kind
}: {
  readonly drawings: ReadonlyArray<Drawing>
  readonly says: string
  readonly kind: 'wide' | 'narrow'
}) => (
  <div class={`chart__${kind}`}>
    {drawings.map(({ width, height, inside }, piece) => (
      <svg
        {...(piece === 0 ? { role: 'img', 'aria-label': says } : { 'aria-hidden': 'true' })}
        focusable="false"
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        // Vega escaped every text in it: charts/draw.test.ts holds it to that.
        dangerouslySetInnerHTML={{ __html: inside }}
      />
    ))}
  </div>
)

interface ChartProps {
  /** Where a list of figures leads to. */
  readonly id?: string
  /** In a report of several figures, its place among them. */
  readonly number?: number | undefined
  readonly drawings: Drawings
  readonly caption: ComponentChildren
  /** What the picture shows, for readers who do not see it. The figures themselves stand in a table beside it. */
  readonly says: string
  /** What its marks mean, which a reader should know before looking. */
  readonly legend: ComponentChildren
}
export const Chart = ({ id, number, drawings, caption, says, legend }: ChartProps) => (
  <figure class="chart" id={id}>
    <figcaption class="chart__caption">
      {number === undefined ? null : <strong>Figure {number}: </strong>}
      {caption}
    </figcaption>
    {legend}
    <Picture drawings={drawings.wide} says={says} kind="wide" />
    <Picture drawings={drawings.narrow} says={says} kind="narrow" />
  </figure>
)
