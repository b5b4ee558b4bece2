/**
 * What a table is: rows folded from events, each row from the events of one stream.
 *
 * A row belongs to one stream, and every event touches one row of a table. So rows do not depend on how the streams lie
 * among one another, and a fold can be split by streams and put together again. Several reports may read one table; it is
 * folded once for all of them.
 */
import type { Position } from '@cofc/event-store'

export interface Happening {
  readonly type: string
}
export interface EventAt<E> {
  readonly event: E
  /** Where the event stands among all events. */
  readonly position: Position
}
/** A row is plain JSON. */
export interface Table<Id extends string, Row, E extends Happening> {
  readonly name: string
  /** Of the shape and the meaning of its rows. Rows of another version are of no use and are built anew. */
  readonly version: number
  /** The types of events it is folded from. */
  readonly reads: Readonly<Record<E['type'], true>>
  /** Which row the event touches: the same for all events of its stream, and for no other stream's. */
  readonly idOf: (event: E) => Id
  /** A new row, before its first event. */
  readonly initial: () => Row
  /** What the event makes of the row. It may change the row it was given, and answers the row. */
  readonly apply: (row: Row, at: EventAt<E>) => Row
}
/** A table of any rows and events: every `Table` is one. */
export interface AnyTable {
  readonly name: string
  readonly version: number
  readonly reads: Readonly<Record<string, true>>
  readonly idOf: (event: never) => string
  readonly initial: () => unknown
  readonly apply: (row: never, at: EventAt<never>) => unknown
}

/** The tables that a report reads, each under the name by which the report knows it. */
export type Tables = Readonly<Record<string, AnyTable>>
/** Their rows by id, as a report is given them. */
export type RowsOf<Ts extends Tables> = {
  readonly [N in keyof Ts]: Ts[N] extends { initial: () => infer Row; idOf: (event: never) => infer Id }
    ? ReadonlyMap<Id, Row>
    : never
}
