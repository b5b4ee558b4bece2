/** A state and a stored event as a role is told them: who recorded it, and which interest was waived, is for those who answer for the record. */
import { withoutInterest, type Role } from '@cofc/core'
import type { Json, JsonObject, RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { mayKnowAuthors } from './authors-told.ts'
import { withoutInterests } from './interests-told.ts'
import { decoded, type Unreadable } from './load.ts'
import { sequentially } from './sequentially.ts'

export const stateToldTo =
  (role: Role) =>
  (aggregate: string, state: Json): Json =>
    mayKnowAuthors(role) || aggregate !== 'review' ? state : withoutInterests(state)

export interface ToldRecord extends Omit<RecordedEvent, 'metadata'> {
  /** `null` for whoever may not know it. */
  readonly metadata: JsonObject | null
}
const toOthers = (event: RecordedEvent): TE.TaskEither<Unreadable, ToldRecord> =>
  pipe(
    decoded(event),
    TE.map(today => ({ ...event, data: withoutInterest(today) as unknown as JsonObject, metadata: null }))
  )

/** As they are stored; to others in the shape of today, and without their metadata, which tell as well what was asked. */
export const eventsToldTo =
  (role: Role) =>
  (events: ReadonlyArray<RecordedEvent>): TE.TaskEither<Unreadable, ReadonlyArray<ToldRecord>> =>
    mayKnowAuthors(role) ? TE.right(events) : sequentially(events, toOthers)
