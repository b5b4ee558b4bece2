/** Bars with what their parts mean, above the table that has every number of them. */
import type { ComponentChildren } from 'preact'
import type { Drawings } from '../charts/draw.ts'
import { Chart } from './chart.tsx'
import { PartsKey } from './key.tsx'

interface BarsProps {
  /** `null` where there is nothing to draw. */
  readonly drawings: Drawings | null
  readonly caption: ComponentChildren
  readonly says: string
  /** What the parts of a bar mean, from the left. */
  readonly parts: ReadonlyArray<string>
}
export const Bars = ({ drawings, caption, says, parts }: BarsProps) =>
  drawings === null ? null : (
    <Chart
      drawings={drawings}
      caption={caption}
      says={`${says} The table that follows has every figure.`}
      legend={<PartsKey parts={parts} />}
    />
  )
