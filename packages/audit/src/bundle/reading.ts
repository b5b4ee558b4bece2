/** What is known of a bundle while it is read. */
import type { Proved } from '../notes/proof-file.ts'
import type { Trust } from '../notes/trust.ts'
import type { Heads } from '../heads/heads-note.ts'
import { growingRange, type GrowingRange } from '../tree/growing-range.ts'
import { headsTable, type HeadsTable } from '../verify/heads-table.ts'
import type { Kind, LineOf } from './bundle-line.ts'
import type { PlacedHead } from './community-scope.ts'
import type { PrintedFigures } from './figures-printed.ts'
import type { Share } from './comes-to.ts'
import type { StreamsInScope } from './streams-in-scope.ts'
import type { ReadEventLine } from './streams-so-far.ts'

export interface Reading {
  readonly trust: Trust
  /** The kind of the last line. */
  last: Kind | null
  bundle: LineOf<'bundle'> | null
  /** The streams of the bundle; `null` of a whole one. */
  inScope: StreamsInScope | null
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
  /** The last event as it was hashed: words stand behind the event that refers to them, in its order. */
  lastBlock: string | null
  /** Its data; `null` of one that is no JSON. */
  lastData: string | null
  /** How far its references were told. */
  toldUpTo: number
  /** Whom and which cycle the erasures are about that must still come, by the event that records each. */
  readonly awaited: Map<string, Set<string>>
  /** The SHA-256 of the report as it was issued, and as it was restated. */
  readonly issued: Set<string>
  /** What the report prints; `null` before it stands there. */
  printed: PrintedFigures | null
  /** The figures that were told, and what each is a share of. */
  readonly told: Map<string, Share | null>
  readonly counts: { events: number; heads: number; words: number }
}

export const newReading = (trust: Trust): Reading => ({
  trust,
  ...{
    last: null,
    bundle: null,
    inScope: null,
    rotations: [],
    proved: null,
    heads: null,
    pending: null,
    lastIndex: -1
  },
  ...{ streams: headsTable(), range: growingRange(), shown: [], lastBlock: null },
  ...{ lastData: null, toldUpTo: 0, awaited: new Map(), issued: new Set(), printed: null, told: new Map() },
  counts: { events: 0, heads: 0, words: 0 }
})
