/** Access to outside systems: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson } from '../roles.ts'
import * as codec from './codec.ts'
import type { ServiceAccessCommand } from './commands.ts'
import { serviceAccessEvents } from './event-entries.ts'
import type { ServiceAccessEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ServiceAccessFacts } from './facts.ts'
import { serviceAccessRefusals, type ServiceAccessRefusal } from './refusals.ts'
import { askForAccess } from './rules/ask-for-access.ts'
import { declineAccess } from './rules/decline-access.ts'
import { giveAccess } from './rules/give-access.ts'
import { recordDeparture } from './rules/record-departure.ts'
import { withdrawAccess } from './rules/withdraw-access.ts'
import type { ServiceAccess } from './state.ts'

export const serviceAccess = aggregate<
  ServiceAccessCommand,
  ServiceAccess,
  ServiceAccessEvent,
  ServiceAccessRefusal,
  ServiceAccessFacts
>()({
  name: 'service-access',
  address: ['community'],
  initialState: { given: [], left: new Map(), asked: [] },
  evolve,
  commands: {
    AskForAccess: {
      codec: codec.AskForAccess,
      title: 'Ask for access to the e-mail forum or the Knowledge Hub',
      roles: teamOrLinkPerson,
      facts: ['mayTakePart'],
      rule: askForAccess
    },
    DeclineAccess: {
      codec: codec.DeclineAccess,
      title: 'Decline access that was asked for',
      roles: teamOnly,
      facts: [],
      rule: declineAccess
    },
    GiveAccess: {
      codec: codec.GiveAccess,
      title: 'Give somebody access to the e-mail forum or the Knowledge Hub',
      roles: teamOnly,
      facts: ['mayTakePart'],
      rule: giveAccess
    },
    WithdrawAccess: {
      codec: codec.WithdrawAccess,
      title: 'Withdraw somebody’s access',
      roles: teamOnly,
      facts: [],
      rule: withdrawAccess
    },
    RecordDeparture: {
      codec: codec.RecordDeparture,
      title: 'Record that somebody left the community',
      roles: teamOrLinkPerson,
      facts: [],
      rule: recordDeparture
    }
  },
  events: serviceAccessEvents,
  refusals: serviceAccessRefusals
})
