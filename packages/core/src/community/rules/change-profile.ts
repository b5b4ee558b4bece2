/** A registered community's profile changes from a day on, never from before it was registered; losing the link person opens a deadline. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { ChangeProfile } from '../commands.ts'
import type { CommunityEvent } from '../events.ts'
import type { CommunityFacts } from '../facts.ts'
import { profileOn, type Community } from '../state.ts'
import { vacancy } from '../vacancy.ts'
import type { CommunityDecision } from '../decision.ts'

export const changeProfile = (
  command: ChangeProfile,
  state: Community,
  { policy }: Pick<CommunityFacts, 'policy'>
): CommunityDecision => {
  const { community, profile, on } = command
  if (state.status === 'Unknown') return refuse({ type: 'CommunityNotRegistered', community })
  const registeredOn = state.profiles[0].from
  if (on < registeredOn) return refuse({ type: 'ChangeBeforeRegistration', registeredOn, on })
  if (same(profileOn(state, on), profile)) return accept()
  const changed = { type: 'ProfileChanged', community, profile, on } as const
  if (profile.linkPerson === null && state.linkPersonDue === null)
    return accept<CommunityEvent>(changed, vacancy(command, policy))
  return accept(changed)
}
