/** Gatherings: what may be asked of one, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson } from '../roles.ts'
import * as codec from './codec.ts'
import type { GatheringCommand } from './commands.ts'
import { gatheringEvents } from './event-entries.ts'
import type { GatheringEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { GatheringFacts } from './facts.ts'
import { announced, notAttended, ofTheirBooking } from './guards.ts'
import { gatheringRefusals, type GatheringRefusal } from './refusals.ts'
import { announceGathering } from './rules/announce-gathering.ts'
import { bookPlace } from './rules/book-place.ts'
import { cancelGathering } from './rules/cancel-gathering.ts'
import { cancelPlace } from './rules/cancel-place.ts'
import { changePlaces } from './rules/change-places.ts'
import { moveGathering } from './rules/move-gathering.ts'
import { recordAttendance } from './rules/record-attendance.ts'
import { substituteAttendee } from './rules/substitute-attendee.ts'
import type { Gathering } from './state.ts'

export const gathering = aggregate<GatheringCommand, Gathering, GatheringEvent, GatheringRefusal, GatheringFacts>()({
  name: 'gathering',
  address: ['gathering'],
  initialState: { status: 'NotAnnounced' },
  evolve,
  commands: {
    AnnounceGathering: {
      codec: codec.AnnounceGathering,
      title: 'Announce a gathering',
      roles: teamOnly,
      facts: ['otherSpelling'],
      rule: announceGathering
    },
    ChangePlaces: {
      codec: codec.ChangePlaces,
      title: 'Offer more or fewer places',
      roles: teamOnly,
      facts: [],
      rule: announced(changePlaces)
    },
    MoveGathering: {
      codec: codec.MoveGathering,
      title: 'Move a gathering to other days',
      roles: teamOnly,
      facts: [],
      rule: announced(notAttended(moveGathering))
    },
    BookPlace: {
      codec: codec.BookPlace,
      title: 'Book a place at a gathering',
      roles: teamOrLinkPerson,
      facts: ['priceGroup'],
      rule: announced(bookPlace)
    },
    SubstituteAttendee: {
      codec: codec.SubstituteAttendee,
      title: 'Name somebody else for a place',
      roles: teamOrLinkPerson,
      facts: [],
      rule: announced(ofTheirBooking(substituteAttendee))
    },
    CancelPlace: {
      codec: codec.CancelPlace,
      title: 'Cancel a place at a gathering',
      roles: teamOrLinkPerson,
      facts: ['policy'],
      rule: announced(ofTheirBooking(cancelPlace))
    },
    CancelGathering: {
      codec: codec.CancelGathering,
      title: 'Cancel a gathering',
      roles: teamOnly,
      facts: [],
      rule: announced(notAttended(cancelGathering))
    },
    RecordAttendance: {
      codec: codec.RecordAttendance,
      title: 'Record who came to a gathering',
      roles: teamOnly,
      facts: [],
      rule: announced(recordAttendance)
    }
  },
  events: gatheringEvents,
  refusals: gatheringRefusals
})
