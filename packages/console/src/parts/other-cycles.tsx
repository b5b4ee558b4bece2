/** The same report of the other cycles on record: without them there is no way from one cycle to the next. */
import type { CycleOnRecord } from '@cofc/reports'
import type { Follow } from '../follow.ts'

export interface WithOtherCycles {
  readonly cycles: ReadonlyArray<CycleOnRecord>
  /** Where whoever reads it may go on to. */
  readonly follows: Follow
}
interface OtherCyclesProps {
  /** Of the report: `/visit-calendar`. */
  readonly at: string
  /** The one that is shown. */
  readonly cycle: string
  readonly beside: WithOtherCycles
}
export const OtherCycles = ({ at, cycle, beside: { cycles, follows } }: OtherCyclesProps) => {
  /** Of a cycle whose national report is not published yet, only the network team is led to figures. */
  const mayRead = ({ revision }: CycleOnRecord): boolean => revision > 0 || follows('/accreditation-pipeline')
  const others = cycles.filter(one => one.cycle !== cycle && mayRead(one))
  return others.length === 0 ? null : (
    <p class="on-screen">
      Other cycles:{' '}
      {others.map((other, place) => (
        <>
          {place === 0 ? '' : ', '}
          <a href={`${at}/${other.cycle}`}>{other.cycle}</a>
        </>
      ))}
    </p>
  )
}
