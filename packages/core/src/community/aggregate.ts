/** The community: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { CommunityCommand } from './commands.ts'
import { communityEvents } from './event-entries.ts'
import type { CommunityEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CommunityFacts } from './facts.ts'
import { communityRefusals, type CommunityRefusal } from './refusals.ts'
import { changeProfile } from './rules/change-profile.ts'
import { eraseWords } from './rules/erase-words.ts'
import { keepEvidence } from './rules/keep-evidence.ts'
import { registerCommunity } from './rules/register-community.ts'
import { takeOutEvidence } from './rules/take-out-evidence.ts'
import type { Community } from './state.ts'

export const community = aggregate<CommunityCommand, Community, CommunityEvent, CommunityRefusal, CommunityFacts>()({
  name: 'community',
  address: ['community'],
  initialState: { status: 'Unknown' },
  evolve,
  commands: {
    RegisterCommunity: {
      codec: codec.RegisterCommunity,
      title: 'Register a community',
      roles: teamOnly,
      facts: ['policy', 'otherSpelling'],
      rule: registerCommunity
    },
    ChangeProfile: {
      codec: codec.ChangeProfile,
      title: 'Change a community’s profile',
      roles: teamOnly,
      facts: ['policy'],
      rule: changeProfile
    },
    EraseWords: {
      codec: codec.EraseWords,
      title: 'Record that words about a community were erased',
      roles: {},
      onlyThrough: 'erase',
      facts: [],
      rule: eraseWords
    },
    KeepEvidence: {
      codec: codec.KeepEvidence,
      title: 'Keep a file in the evidence library',
      roles: {},
      onlyThrough: 'evidence',
      facts: [],
      rule: keepEvidence
    },
    TakeOutEvidence: {
      codec: codec.TakeOutEvidence,
      title: 'Take a file out of the evidence library',
      roles: {},
      onlyThrough: 'evidence',
      facts: [],
      rule: takeOutEvidence
    }
  },
  events: communityEvents,
  refusals: communityRefusals
})
