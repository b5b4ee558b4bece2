/**
 * What a log of the history says, where one is kept: whether the history is whole, and where an event stands in it. Whoever
 * puts the parts together gives it; without a log there is `noLog`.
 */
import type { RecordedEvent } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'

export type Standing =
  | { readonly type: 'NoLog' }
  /** Whole as of so many events, as a checkpoint says, by the names of the keys that signed it. */
  | {
      readonly type: 'Whole'
      readonly size: number
      readonly signedBy: ReadonlyArray<string>
      readonly cosignedBy: ReadonlyArray<string>
      /** When the whole history was last read and held against the log: an instant. */
      readonly verifiedAt: string
    }
  /** The first thing that is wrong, in a sentence. */
  | { readonly type: 'NotWhole'; readonly says: string; readonly verifiedAt: string }

/** Where an event stands in the log, and when it was recorded by the checkpoints around it. */
export interface PlaceInLog {
  readonly index: number
  /** The size of the first checkpoint that has it; `null` while none has. */
  readonly checkpoint: number | null
  /** Instants between which it was recorded; `null` where no checkpoint says. */
  readonly notBefore: string | null
  readonly notAfter: string | null
}
export interface LogUnreadable {
  readonly type: 'LogUnreadable'
  readonly reason: string
}
export interface KeptLog {
  readonly standingOf: () => TE.TaskEither<LogUnreadable, Standing>
  /** In the order of the events; `null` of one that is not in the log yet. */
  readonly placesOf: (
    events: ReadonlyArray<RecordedEvent>
  ) => TE.TaskEither<LogUnreadable, ReadonlyArray<PlaceInLog | null>>
}

export const noLog: KeptLog = {
  standingOf: () => TE.right({ type: 'NoLog' }),
  placesOf: events => TE.right(events.map(() => null))
}
