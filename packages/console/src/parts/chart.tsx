/** A figure with its caption: one drawing for a page's width and paper, one for a phone. */
import type { ComponentChildren } from 'preact'
import type { Drawing, Drawings } from '../charts/draw.ts'

const Picture = ({
  drawing: { width, height, inside },
  says,
  kind
}: {
  readonly drawing: Drawing
  readonly says: string
  readonly kind: 'wide' | 'narrow'
}) => (
  <svg
    class={`chart__${kind}`}
    role="img"
    aria-label={says}
    width={width}
    height={height}
    viewBox={`0 0 ${String(width)} ${String(height)}`}
    // Vega escaped every text in it: charts/draw.test.ts holds it to that.
    dangerouslySetInnerHTML={{ __html: inside }}
  />
)

interface ChartProps {
  readonly drawings: Drawings
  readonly caption: ComponentChildren
  /** What the picture shows, for readers who do not see it. The figures themselves stand in a table beside it. */
  readonly says: string
  readonly breaks?: boolean
}
export const Chart = ({ drawings, caption, says, breaks = false }: ChartProps) => (
  <figure class={breaks ? 'chart chart--breaks' : 'chart'}>
    <figcaption class="chart__caption">{caption}</figcaption>
    <Picture drawing={drawings.wide} says={says} kind="wide" />
    <Picture drawing={drawings.narrow} says={says} kind="narrow" />
  </figure>
)
