/** A community is registered once, under an id that differs from others by more than capital letters; one without a link person is to name one in time. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { RegisterCommunity } from '../commands.ts'
import type { CommunityEvent } from '../events.ts'
import type { CommunityFacts } from '../facts.ts'
import type { Community } from '../state.ts'
import { vacancy } from '../vacancy.ts'
import type { CommunityDecision } from '../decision.ts'

export const registerCommunity = (
  command: RegisterCommunity,
  state: Community,
  { policy, otherSpelling }: CommunityFacts
): CommunityDecision => {
  const { community, profile, on } = command
  if (state.status === 'Registered' && same(state.profiles[0], { from: on, profile })) return accept()
  if (state.status === 'Registered') return refuse({ type: 'CommunityAlreadyRegistered', community })
  if (otherSpelling !== null) return refuse({ type: 'CommunityDiffersByCase', community, taken: otherSpelling })
  const registered = { type: 'CommunityRegistered', community, profile, on } as const
  if (profile.linkPerson === null) return accept<CommunityEvent>(registered, vacancy(command, policy))
  return accept(registered)
}
