/**
 * What stands beside every event: which command it came of, by whom, when it was recorded, what was known, which event
 * of the stream came before, and what was asked.
 */
import type { JsonObject } from '@cofc/event-store'
import type { Actor, Route, Submission } from './submission.ts'

/** On whose behalf: the role and an opaque subject, and the way in when it was not given directly. */
export interface Author {
  readonly role: Actor['role']
  readonly subject: string
  readonly via?: Route
}
/** The keys stand in their order, so that what is written is canonical text. */
export interface Metadata {
  /** Beside the first event of a command only: what was asked, as a merge patch from its data (`asked.ts`). */
  readonly asked?: JsonObject
  readonly by: Author
  readonly causation: string | null
  readonly command: string
  readonly correlation: string
  readonly digest: string
  /** Each fact by name: the streams it was read from at which version, or `private`. */
  readonly known: JsonObject
  /** The leaf hash of the event before it in its stream; `null` for the first. */
  readonly previous: string | null
  readonly recordedAt: string
}

interface MadeByTheRun {
  readonly asked: JsonObject | null
  readonly digest: string
  readonly known: JsonObject
  readonly previous: string | null
  readonly recordedAt: string
}

export const metadataOf = (
  { id, actor: { role, subject }, via, correlation, causation }: Submission,
  { asked, digest, known, previous, recordedAt }: MadeByTheRun
): JsonObject & Metadata => ({
  ...(asked === null ? {} : { asked }),
  by: via === undefined ? { role, subject } : { role, subject, via },
  causation: causation ?? null,
  command: id,
  correlation: correlation ?? id,
  digest,
  known,
  previous,
  recordedAt
})

/** Who recorded an event, as its metadata say; `null` for what they do not say. */
export interface RecordedAuthor {
  readonly role: string
  readonly subject: string | null
  readonly via: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Reads today's metadata and those of before, which named a role only, and the import as one. */
export const authorOf = (metadata: JsonObject): RecordedAuthor => {
  const { by, role } = metadata
  if (typeof by === 'object' && by !== null && !Array.isArray(by)) {
    const said = by as JsonObject
    return { role: text(said['role']) ?? '', subject: text(said['subject']), via: text(said['via']) }
  }
  return { role: text(role) ?? '', subject: null, via: role === 'import' ? 'import' : null }
}
