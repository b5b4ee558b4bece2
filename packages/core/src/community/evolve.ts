/** What each event makes of a community. */
import type { CommunityEvent, ProfileChanged } from './events.ts'
import type { Community, DatedProfile, Registered } from './state.ts'

const changed = (community: Registered, { profile, on }: ProfileChanged): Registered => {
  const [first, ...later] = community.profiles
  const added: DatedProfile = { from: on, profile }
  return {
    ...community,
    profiles: [
      first,
      ...[...later, added].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
    ],
    linkPersonDue: profile.linkPerson === null ? community.linkPersonDue : null
  }
}

export const evolve = (community: Community, event: CommunityEvent): Community => {
  if (event.type === 'CommunityRegistered')
    return community.status === 'Registered'
      ? community
      : {
          status: 'Registered',
          profiles: [{ from: event.on, profile: event.profile }],
          linkPersonDue: null,
          erasures: []
        }
  if (community.status === 'Unknown') return community
  switch (event.type) {
    case 'ProfileChanged':
      return changed(community, event)
    case 'LinkPersonPlaceFellVacant':
      return { ...community, linkPersonDue: event.fillBy }
    case 'WordsErased':
      return {
        ...community,
        erasures: [...community.erasures, { cycle: event.cycle, pieces: event.pieces, on: event.on }]
      }
  }
}
