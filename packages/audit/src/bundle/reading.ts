/** What is known of a bundle while it is read. */
import type { Proved } from '../notes/proof-file.ts'
import type { Trust } from '../notes/trust.ts'
import type { Heads } from '../heads/heads-note.ts'
import { growingRange, type GrowingRange } from '../tree/growing-range.ts'
import { headsTable, type HeadsTable } from '../verify/heads-table.ts'
import type { Kind, LineOf } from './bundle-line.ts'
import type { PlacedHead } from './community-scope.ts'
import type { ReadEventLine } from './streams-so-far.ts'

export interface Reading {
  readonly trust: Trust
  /** The kind of the last line. */
  last: Kind | null
  bundle: LineOf<'bundle'> | null
  readonly rotations: Array<string>
  proved: Proved | null
  heads: Heads | null
  /** The event whose proof comes next. */
  pending: ReadEventLine | null
  /** The index of the last event. */
  lastIndex: number
  readonly streams: HeadsTable
  readonly range: GrowingRange
  readonly shown: Array<PlacedHead>
  /** The last event as it was hashed: words stand behind the event that refers to them. */
  lastBlock: string | null
  readonly counts: { events: number; heads: number; words: number }
}

export const newReading = (trust: Trust): Reading => ({
  trust,
  ...{ last: null, bundle: null, rotations: [], proved: null, heads: null, pending: null, lastIndex: -1 },
  ...{ streams: headsTable(), range: growingRange(), shown: [], lastBlock: null },
  counts: { events: 0, heads: 0, words: 0 }
})
