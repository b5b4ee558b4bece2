/**
 * The events of a decision as they are stored: each with its id, its metadata, and the link to the event before it in
 * its stream. What is written is the canonical text that was hashed, so that a history is checked without making it
 * again.
 */
import type { Dated, DecodedCommand } from '@cofc/core'
import { canonicalForm, leafOfBlock, type JsonObject, type NewEvent } from '@cofc/event-store'
import { askedBeside } from './asked.ts'
import { digestOf, eventIdOf } from './identity.ts'
import type { LoadedStream } from './loaded.ts'
import { metadataOf } from './metadata.ts'
import type { Submission } from './submission.ts'

/** A command on its way, with the submission it came in. */
export interface Run extends DecodedCommand {
  readonly submission: Submission
  /** The values that the command gives in private, by their fields. */
  readonly given: Readonly<Record<string, unknown>>
  /** Only an answer given before is wanted: nothing is decided anew. */
  readonly recall?: boolean
  /** Only what would be decided is wanted: nothing is kept or recorded. */
  readonly foresee?: boolean
}
/** The stream of a command as it was found. */
export interface LoadedRun {
  readonly stream: string
  readonly loaded: LoadedStream<unknown>
}
/** What a rule decided, and on what it rests. */
export interface Outcome {
  readonly decided: ReadonlyArray<Dated>
  /** What was known, and from where. */
  readonly sources: JsonObject
  readonly recordedAt: string
}
export interface LinkedEvents {
  readonly events: ReadonlyArray<NewEvent>
  /** The leaf hash of the last of them. */
  readonly leaf: string | null
}

/** Commands and events are JSON by their codecs. */
const asJson = (message: Dated): JsonObject => message as unknown as JsonObject

export const linkedEvents = (
  { submission, command }: Run,
  { stream, loaded }: LoadedRun,
  { decided, sources: known, recordedAt }: Outcome
): LinkedEvents => {
  const digest = digestOf(asJson(command))
  let leaf = loaded.leaf()
  const events = decided.map((event, place): NewEvent => {
    const { type } = event
    const data = canonicalForm(asJson(event))
    const asked = place === 0 ? askedBeside(data.value, asJson(command)) : null
    const metadata = canonicalForm(metadataOf(submission, { asked, digest, known, previous: leaf, recordedAt }))
    const id = eventIdOf(submission.id, place, { type, data: data.text })
    const block = { id, stream, version: loaded.version + place + 1, type, data: data.text, metadata: metadata.text }
    leaf = leafOfBlock(block)
    return { id, type, data: data.value, metadata: metadata.value }
  })
  return { events, leaf }
}
