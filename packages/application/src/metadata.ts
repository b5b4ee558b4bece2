/** What stands beside every event: which command it came of, by which role, when it was recorded, and what was known. */
import type { JsonObject } from '@cofc/event-store'
import type { Role, Submission } from './submission.ts'

export interface Metadata {
  readonly command: string
  readonly digest: string
  readonly role: Role
  readonly recordedAt: string
  readonly correlation: string
  readonly causation: string | null
  /** Each fact by name: the streams it was read from at which version, or `private`. */
  readonly known: JsonObject
}

export const metadataOf = (
  { id, role, correlation, causation }: Submission,
  made: { readonly digest: string; readonly recordedAt: string; readonly known: JsonObject }
): Metadata & JsonObject => ({
  command: id,
  digest: made.digest,
  role,
  recordedAt: made.recordedAt,
  correlation: correlation ?? id,
  causation: causation ?? null,
  known: made.known
})
