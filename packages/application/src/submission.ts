/** A command as it arrives at any edge, and what becomes of it. */
import type { ContentStoreFailure } from '@cofc/content-store'
import type { CommunityId, Message, ReviewerId, Role } from '@cofc/core'
import type { AppendFailure, RecordedEvent } from '@cofc/event-store'

/** On whose behalf a command is given. */
export interface Actor {
  readonly role: Role
  /** An opaque id of the person or program; never a name. */
  readonly subject: string
  /** The community it belongs to, where its role reaches no further. */
  readonly community?: CommunityId
  /** The reviewer it is, where its role reaches no further than their own visits. */
  readonly reviewer?: ReviewerId
}
/** What a sender knows of the version of a stream: it, that it is one of several, or that it is none of them. */
export type Expected = number | AmongVersions
export type AmongVersions =
  | { readonly anyOf: ReadonlyArray<number> }
  /** None of `[0]`: there is an event. What others append meanwhile is no matter, so it is decided again. */
  | { readonly noneOf: ReadonlyArray<number> }
/** A way in that is not a person's own: told beside the event. */
export type Route = 'import'

export interface Submission {
  /** The command's id, a UUID. The same id with the same command is done once. */
  readonly id: string
  /** The command as it is spoken: words where core has references, `{ "words": "…" }`. */
  readonly command: unknown
  readonly actor: Actor
  readonly via?: Route
  /** What the sender saw; a conflict with it is theirs to settle and never retried. */
  readonly expected?: Expected
  readonly correlation?: string
  readonly causation?: string
}
export interface SubmitResult {
  /** `already-so`: nothing to do. `already-applied`: this very command was done before; the events are those. */
  readonly outcome: 'applied' | 'already-so' | 'already-applied'
  readonly stream: string
  readonly version: number
  readonly events: ReadonlyArray<RecordedEvent>
  /** What would be recorded, where no more than that was asked. */
  readonly foresees?: ReadonlyArray<Message>
}
export interface Problem {
  /** Where in the command: `windows.opens`. */
  readonly path: string
  readonly says: string
}
export type SubmitFailure =
  | { readonly type: 'NotACommand'; readonly problems: ReadonlyArray<Problem> }
  /** The actor's role does not reach as far as this command; the sentence says who may. */
  | { readonly type: 'Denied'; readonly command: string; readonly says: string }
  | { readonly type: 'Refused'; readonly aggregate: string; readonly refusal: Message; readonly says: string }
  | {
      readonly type: 'CommandIdReused'
      readonly id: string
      readonly stream: string
      readonly events: ReadonlyArray<RecordedEvent>
    }
  | {
      readonly type: 'EventUnreadable'
      readonly stream: string
      readonly version: number
      readonly problems: ReadonlyArray<Problem>
    }
  | AppendFailure
  | ContentStoreFailure
