/** Rows that describe the same thing, each from a day on: the first registers it, a later one changes it. */
import type { RecordedEvent } from '@cofc/event-store'
import type { Origin } from './row.ts'
import { idOf, type PlannedStep } from './step.ts'

interface Described {
  readonly from: string | null
}
/** By the day each begins: an empty day is the first. */
export const byDay = <Cells extends Described>(rows: ReadonlyArray<Origin<Cells>>): ReadonlyArray<Origin<Cells>> =>
  rows.toSorted((one, other) => ((one.cells.from ?? '') < (other.cells.from ?? '') ? -1 : 1))

type Describe<Cells> = (row: Origin<Cells>, context: null, told?: { readonly what?: string }) => PlannedStep
interface Describing<Cells> {
  readonly register: Describe<Cells>
  readonly change: Describe<Cells>
  /** The event by which it was registered, by whatever row. */
  readonly registered: string
}
/** A row that was imported before stays what it was then. */
export const describing = <Cells extends Described>(
  rows: ReadonlyArray<Origin<Cells>>,
  recorded: ReadonlyArray<RecordedEvent>,
  { register, change, registered }: Describing<Cells>
): ReadonlyArray<PlannedStep> => {
  const known = recorded.some(({ type }) => type === registered)
  const isFirst = (row: Origin<Cells>, index: number): boolean => {
    const id = recorded.length === 0 ? '' : idOf(register(row, null))
    const before = recorded.find(({ metadata }) => metadata['command'] === id)
    return before === undefined ? index === 0 && !known : before.type === registered
  }
  return byDay(rows).map((row, index) => ({
    ...(isFirst(row, index) ? register(row, null) : change(row, null)),
    fill: columns => change(row, null, { what: `filled:${columns.toSorted().join(',')}` })
  }))
}
