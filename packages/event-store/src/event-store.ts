/**
 * What an event store is: five functions, JSON in and out, no word of any domain.
 *
 * Nothing throws and no promise stays pending, whatever the arguments: every failure is one of the union below. What a
 * store gives out is the caller's own copy, and what it finds damaged is `StoreCorrupt`, never a shorter history. The
 * contract in `@cofc/event-store/contract` says the rest.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * An event on its way in. `id` is a UUID in small letters that the writer derives, so that the same event can be
 * recognised. What JSON cannot hold is refused; minus zero, which JSON writes as `0`, comes back as zero; a lone
 * surrogate comes back as it was within data and metadata, and is refused in the name of a stream or a type.
 */
export interface NewEvent {
  readonly id: string
  readonly type: string
  readonly data: JsonObject
  readonly metadata: JsonObject
}
export interface RecordedEvent extends NewEvent {
  readonly stream: string
  /** The place in its stream: 1 for the first. */
  readonly version: number
  /** The place among all events: opaque text that sorts in the order of the store. */
  readonly position: Position
}
export type Position = string
/** An event of which nothing was parsed: for a reader of long histories, and for one that must also see what is no JSON. */
export interface UnparsedEvent extends Pick<RecordedEvent, 'id' | 'type' | 'stream' | 'version' | 'position'> {
  /** Its data as they are stored: JSON text, unless another program wrote them. Bytes that are no text are a `data:` URL. */
  readonly text: string
  /** Its metadata in the same form; empty when another program stored none. Only there when `withMetadata` asks for it. */
  readonly metadataText?: string
}
/** Before the first event of every store. */
export const beginning: Position = ''

export interface Appended {
  /** The number of events in the stream now. */
  readonly version: number
  /** The position of the last event appended; of the stream's last event when nothing was. */
  readonly position: Position
}
/**
 * Some consecutive events of one stream, and whether there are more. There are 500 at most, and a page ends at the
 * latest with the event that takes its JSON over 8 MiB (`largestPage`).
 */
export interface StreamPage {
  readonly events: ReadonlyArray<RecordedEvent>
  /** The version to read from next; `null` at the end of the stream. */
  readonly next: number | null
}
/** Some consecutive events of the whole store that pass the filter, with no more JSON than a page of a stream has. */
export interface Page<E = RecordedEvent> {
  readonly events: ReadonlyArray<E>
  /** Everything up to here has been seen, events that the filter left out included: the checkpoint to follow on from. */
  readonly position: Position
  /** Whether the end of the store was reached. */
  readonly caughtUp: boolean
}
export interface Filter {
  /** Only events of these types; every type when left out. A name that no store keeps is no type of any event. */
  readonly types?: ReadonlyArray<string>
  /** Only events of the streams that fall to this partition; none when there is no such partition. */
  readonly partition?: Partition
}
/**
 * One of so many partitions of the streams, counted from 0. Every stream falls to exactly one, the same in every store, so
 * that several readers go through one history side by side.
 */
export interface Partition {
  readonly index: number
  readonly of: number
}
export interface FollowOptions {
  /** `end` stops once caught up; `live` waits for more until the signal aborts. */
  readonly until: 'end' | 'live'
  readonly signal?: AbortSignal
  /** The most events in one page, at least 1: 500 when left out or no number. A fraction is rounded down. */
  readonly pageSize?: number
}
export interface UnparsedOptions extends FollowOptions {
  /** Whether the events carry the text of their metadata. Most readers do not look at it, and reading it takes time. */
  readonly withMetadata?: boolean
}

/** Why pages ended: also a checkpoint that this store never gave out. */
export type FollowFailure = StoreFailure | { readonly type: 'PositionUnknown'; readonly position: Position }
export type StoreFailure =
  | { readonly type: 'StoreUnavailable'; readonly reason: string }
  | { readonly type: 'StoreCorrupt'; readonly reason: string }
export type AppendFailure =
  | StoreFailure
  | { readonly type: 'VersionConflict'; readonly stream: string; readonly expected: number; readonly actual: number }
  /** How many bytes there are of what is counted, and how many may be: of one event, or of all that are appended together. */
  | {
      readonly type: 'EventTooLarge'
      readonly stream: string
      readonly bytes: number
      readonly most: number
      readonly counted: string
    }
  /** Something JSON cannot hold, a name or id no store can keep, or no number of events: where, and what is wrong. */
  | { readonly type: 'NotStorable'; readonly stream: string; readonly path: string; readonly says: string }
  | { readonly type: 'OutcomeUnknown'; readonly stream: string }

export interface EventStore {
  /**
   * Adds all the events or none, provided that the stream has exactly `expected` events.
   * Appending nothing checks the version and adds nothing. The identical append repeated (same ids, same expected
   * version) succeeds with the first answer. The events are taken as they are when this is called. An expected version
   * that is no number of events is refused, for no stream will ever be there.
   */
  readonly append: (
    stream: string,
    expected: number,
    events: ReadonlyArray<NewEvent>
  ) => TaskEither<AppendFailure, Appended>
  /**
   * A page of the stream from that version on (1 is the first event): from the first event whose version is no smaller
   * than the number, and from the first of all when it is none. A stream without events is empty, and so is one with a
   * name that no store keeps.
   */
  readonly read: (stream: string, from?: number) => TaskEither<StoreFailure, StreamPage>
  /**
   * The events after a position, page by page, each pulled by the reader. A page may be empty: it then moves the
   * checkpoint past what the filter left out, or says that the end is reached. A failure ends the pages by being the last.
   */
  readonly follow: Follow<RecordedEvent>
  /** The same pages of the same events, with their data unparsed and, where asked for, their metadata. */
  readonly followUnparsed: Follow<UnparsedEvent, UnparsedOptions>
  /** The position of the last event of the whole history; `beginning` when there is none. */
  readonly head: TaskEither<StoreFailure, Position>
}
export type Follow<E, O = FollowOptions> = (after: Position, filter: Filter, options: O) => AsyncIterable<Followed<E>>
export type Followed<E = RecordedEvent> =
  | { readonly type: 'Page'; readonly page: Page<E> }
  | { readonly type: 'Failed'; readonly failure: FollowFailure }
