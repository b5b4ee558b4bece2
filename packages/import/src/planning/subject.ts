/** What rows are planned together for: how it is known what their plans are given besides them. */
import type { RecordedEvent } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { KnownOf, Subject } from '../mappings/known.ts'
import type { OfColumns, Row } from '../mappings/row.ts'
import type { StoreFailed } from '../summary.ts'
import type { Recorded } from './recorded.ts'

/** One subject of a folder. */
export interface Found {
  readonly from: Recorded
  /** The cells that name it. */
  readonly parts: ReadonlyArray<string>
  /** The rows of a file about it. */
  readonly rows: <File extends OfColumns>(file: File) => ReadonlyArray<Row<File>>
  /** The rows of all files that are planned for it. */
  readonly everyRow: () => ReadonlyArray<Row<OfColumns>>
  /** What is recorded in its own streams. */
  readonly events: ReadonlyArray<RecordedEvent>
}
/** `null` when nothing can be planned. */
export type Know<S extends Subject> = (found: Found) => TaskEither<StoreFailed, KnownOf[S] | null>
