/**
 * What a report is: some kinds of rows, each folded from the events of one stream.
 *
 * A row belongs to one stream, and every event touches one row. So rows do not depend on how the streams lie among one
 * another, and a fold can be split by streams and put together again.
 */
import { shapeVersionOf } from '@cofc/core'
import type { AnyTable, EventAt, Happening } from './table.ts'

export type { EventAt as Seen, Happening } from './table.ts'

type Seen<E> = EventAt<E>
/** A row is plain JSON. */
export interface RowKind<Row, E extends Happening> {
  /** The types of events it is folded from. */
  readonly reads: Readonly<Record<E['type'], true>>
  /** Which row the event touches: the same for all events of its stream, and for no other stream's. */
  readonly keyOf: (event: E) => string
  /** A new row, before its first event. */
  readonly initial: () => Row
  /** What the event makes of the row. It may change the row it was given, and answers the row. */
  readonly apply: (row: Row, seen: Seen<E>) => Row
}
/** A kind of rows whose types nobody needs to name any more. */
export interface AnyRowKind {
  readonly reads: Readonly<Record<string, true>>
  readonly keyOf: (event: Happening) => string
  readonly initial: () => unknown
  readonly apply: (row: unknown, seen: Seen<Happening>) => unknown
}
export const rows = <Row, E extends Happening>(kind: RowKind<Row, E>): AnyRowKind => kind as unknown as AnyRowKind

/** A table as a kind of rows of one report, its ids under a prefix. */
export const rowsOfTable = (prefix: string, table: AnyTable): AnyRowKind => {
  const { reads, idOf, initial, apply } = table as unknown as AnyRowKind & { idOf: (event: Happening) => string }
  return { reads, keyOf: event => `${prefix}:${idOf(event)}`, initial, apply }
}

export interface Report {
  readonly name: string
  /**
   * Of the shape and the meaning of its rows, and of the shapes of the events it reads. Rows of another version are of no
   * use and are built anew.
   */
  readonly version: number
  readonly kindOf: ReadonlyMap<string, AnyRowKind>
  /** The types of events that a store is asked for. */
  readonly reads: ReadonlyArray<string>
}
/** How often the events that it reads have changed their shape: rows may hold what an event said in its earlier one. */
const shapesChanged = (types: ReadonlyArray<string>): number =>
  types.reduce((sum, type) => sum + shapeVersionOf(type) - 1, 0)

export const report = (name: string, version: number, kinds: ReadonlyArray<AnyRowKind>): Report => {
  const kindOf = new Map(kinds.flatMap(kind => Object.keys(kind.reads).map(type => [type, kind] as const)))
  const reads = [...kindOf.keys()]
  return { name, version: version + shapesChanged(reads), kindOf, reads }
}

/** Rows by their keys. */
export type Rows = Map<string, unknown>

/** Folds events into rows: the same function for following, rebuilding and testing. */
export const fold = (report: Report, into: Rows, seen: Iterable<Seen<Happening>>): Rows => {
  for (const one of seen) {
    const kind = report.kindOf.get(one.event.type)
    if (kind === undefined) continue
    const key = kind.keyOf(one.event)
    into.set(key, kind.apply(into.get(key) ?? kind.initial(), one))
  }
  return into
}

/** Puts together what was folded apart, each part from streams of its own. */
export const combine = (...parts: ReadonlyArray<Rows>): Rows => new Map(parts.flatMap(part => [...part]))
