/** Rows that describe the same thing, each from a day on: the first registers it, a later one changes it. */
import type { RecordedEvent } from '@cofc/event-store'
import { idOf, type Step } from '../mappings/step.ts'
import type { Planned } from './planned.ts'

interface Described {
  readonly refused: number | null
  readonly cells: { readonly from: string | null }
}
/** By the day each begins: an empty day is the first. */
export const byDay = <Row extends Described>(rows: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  rows.toSorted((one, other) => ((one.cells.from ?? '') < (other.cells.from ?? '') ? -1 : 1))

interface Describing<Row> {
  readonly register: (row: Row) => Step
  /** The change that a row tells of; `what` of it when it is not all. */
  readonly change: (row: Row, what?: string) => Step
  readonly registered: string
  /** Whether it was registered before, by whatever row. */
  readonly known: boolean
}
/** A row that was imported before stays what it was then. */
export const describing = <Row extends Described>(
  rows: ReadonlyArray<Row>,
  recorded: ReadonlyArray<RecordedEvent>,
  { register, change, registered, known }: Describing<Row>
): ReadonlyArray<Planned & { readonly row: Row }> => {
  const isFirst = (row: Row, index: number): boolean => {
    const id = recorded.length === 0 ? '' : idOf(register(row))
    const before = recorded.find(({ metadata }) => metadata['command'] === id)
    return before === undefined ? index === 0 && !known : before.type === registered
  }
  return rows.map((row, index) => ({
    row,
    step: isFirst(row, index) ? register(row) : change(row),
    fill: columns => change(row, `filled:${columns.toSorted().join(',')}`)
  }))
}
