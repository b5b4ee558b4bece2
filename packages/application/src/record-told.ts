/** A state and a stored event as a role is told them: who recorded it, and which interest was waived, is for those who answer for the record. */
import type { Role, ToldEvent } from '@cofc/core'
import { withoutInterest } from '@cofc/core'
import type { Json, JsonObject, RecordedEvent } from '@cofc/event-store'
import { mayKnowAuthors } from './authors-told.ts'
import { withoutInterests } from './interests-told.ts'

export const stateToldTo =
  (role: Role) =>
  (aggregate: string, state: Json): Json =>
    mayKnowAuthors(role) || aggregate !== 'review' ? state : withoutInterests(state)

/** Without its metadata, which tell as well what was asked. */
export const eventToldTo =
  (role: Role) =>
  (event: RecordedEvent): Omit<RecordedEvent, 'metadata'> & { readonly metadata: JsonObject | null } =>
    mayKnowAuthors(role)
      ? event
      : { ...event, data: withoutInterest(event.data as unknown as ToldEvent) as unknown as JsonObject, metadata: null }
