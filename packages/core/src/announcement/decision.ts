/** What a rule of announcements answers. */
import type { Decision } from '../aggregate.ts'
import type { AnnouncementEvent } from './events.ts'
import type { AnnouncementRefusal } from './refusals.ts'

export type AnnouncementDecision = Decision<AnnouncementEvent, AnnouncementRefusal>
