/** The community: what each command is answered by, and what its rule must know. */
import { knowing, type Aggregate } from '../aggregate.ts'
import { communityCommands, communityEvents } from './codec.ts'
import type { CommunityCommand } from './commands.ts'
import type { CommunityEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CommunityFacts } from './facts.ts'
import { communitySays, type CommunityRefusal } from './refusals.ts'
import { changeProfile } from './rules/change-profile.ts'
import { eraseWords } from './rules/erase-words.ts'
import { registerCommunity } from './rules/register-community.ts'
import type { Community } from './state.ts'
import { communityStream } from './stream.ts'

const know = knowing<CommunityFacts>()

export const community: Aggregate<CommunityCommand, Community, CommunityEvent, CommunityRefusal, CommunityFacts> = {
  name: 'community',
  initialState: { status: 'Unknown' },
  evolve,
  answers: {
    RegisterCommunity: know('policy')(registerCommunity),
    ChangeProfile: know('policy')(changeProfile),
    EraseWords: know()(eraseWords)
  },
  says: communitySays,
  streamOf: command => communityStream(command.community),
  commands: communityCommands,
  events: communityEvents
}
