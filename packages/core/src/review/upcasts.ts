/** How a review's events were stored before, and what they say today. */
import * as t from 'io-ts'
import { upcastFrom, type Upcasts } from '../upcast.ts'
import { Count } from '../values/count.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import type { ReviewEvent, VisitHeld } from './events.ts'
import * as part from './part-codecs.ts'

interface HeldWithPlainNumber extends Omit<VisitHeld, 'v' | 'clientMemberRule' | 'clientMembers'> {
  readonly clientMembers: Count
}
const HeldWithPlainNumber: t.Type<HeldWithPlainNumber, unknown> = t.strict(
  {
    type: t.literal('VisitHeld'),
    ...part.reviewAndDay,
    visit: Count,
    days: t.readonlyArray(PlainDate),
    mode: part.VisitMode,
    team: t.readonlyArray(part.TeamMember),
    clientMembers: Count,
    stakeholders: orNull(Count)
  },
  'VisitHeld'
)

export const reviewUpcasts: Upcasts<ReviewEvent> = {
  // The rule could not be waived then. What was written is in the history for good: the number stays as it was told.
  VisitHeld: upcastFrom(HeldWithPlainNumber, (event): VisitHeld => ({ ...event, v: 2, clientMemberRule: 'met' }))
}
