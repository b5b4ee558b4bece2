/** What is told of whether the rows of tables are what the history makes of them. */
import type { Position } from '@cofc/event-store'

/** Where and why rows and history part. */
export interface Fault {
  readonly what: 'row missing' | 'row too many' | 'row differs' | 'quarantine differs'
  /** The row's; `null` where it is about what cannot be read. */
  readonly id: string | null
  /** The first event at which they part, or the last that touched what differs; `null` where there is none. */
  readonly event: PartingEvent | null
  /** Of the first value that differs, like `reviews.2.kind`; `null` where an event says it all. */
  readonly path: string | null
  readonly says: string
}
export interface PartingEvent {
  readonly stream: string
  readonly version: number
  readonly position: Position
  readonly type: string
}
export type TableProof =
  | {
      readonly outcome: 'equal' | 'parted'
      readonly table: string
      /** Up to where the history was folded again. */
      readonly position: Position
      /** How many rows were compared. */
      readonly rows: number
      /** How many differ, are missing or are too many. */
      readonly parted: number
      /** The first of them, each with where it parts. */
      readonly faults: ReadonlyArray<Fault>
    }
  | { readonly outcome: 'cannot tell'; readonly table: string; readonly says: string }
