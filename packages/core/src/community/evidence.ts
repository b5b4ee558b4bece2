/** What a community keeps in its evidence library: files by which it shows how it works, of whatever cycle. */
import type { ContentRef } from '../values/content-ref.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Redaction } from '../values/redaction.ts'

export interface KeptEvidence {
  /** What it is, in the words of whoever keeps it. */
  readonly title: ContentRef
  /** What the file is, by what is in it; the file itself and its name lie beside these words, and can be erased. */
  readonly file: ContentRef
  readonly redaction: Redaction
  /** What was removed, where anybody said so. */
  readonly note: ContentRef | null
  /** The last day on which it shows how things are; `null` while it does so for as long as it is kept. */
  readonly validUntil: PlainDate | null
}
/** A piece that is, or was, in the library. */
export interface EvidenceOnRecord extends KeptEvidence {
  readonly keptOn: PlainDate
  /** Its file was erased then; `null` while it is in the library. */
  readonly takenOutOn: PlainDate | null
}
