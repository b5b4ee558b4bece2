/** What each event makes of a community. */
import type { CommunityEvent, EvidenceKept, EvidenceTakenOut, ProfileChanged, WordsErased } from './events.ts'
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

const erased = (community: Registered, { cycle, pieces, on }: WordsErased): Registered => ({
  ...community,
  erasures: [...community.erasures, { cycle, pieces, on }],
  // What is in the library is of no cycle.
  evidence: cycle === null ? new Map() : community.evidence
})
const kept = (
  community: Registered,
  { evidence, title, file, redaction, note, validUntil, on }: EvidenceKept
): Registered => {
  const piece = { title, file, redaction, note, validUntil, keptOn: on, takenOutOn: null }
  return { ...community, evidence: new Map([...community.evidence, [evidence, piece]]) }
}
const takenOut = (community: Registered, { evidence, on }: EvidenceTakenOut): Registered => {
  const piece = community.evidence.get(evidence)
  if (piece === undefined) return community
  return { ...community, evidence: new Map(community.evidence).set(evidence, { ...piece, takenOutOn: on }) }
}

export const evolve = (community: Community, event: CommunityEvent): Community => {
  if (event.type === 'CommunityRegistered')
    return community.status === 'Registered'
      ? community
      : {
          status: 'Registered',
          profiles: [{ from: event.on, profile: event.profile }],
          linkPersonDue: null,
          erasures: [],
          evidence: new Map()
        }
  if (community.status === 'Unknown') return community
  switch (event.type) {
    case 'ProfileChanged':
      return changed(community, event)
    case 'LinkPersonPlaceFellVacant':
      return { ...community, linkPersonDue: event.fillBy }
    case 'WordsErased':
      return erased(community, event)
    case 'EvidenceKept':
      return kept(community, event)
    case 'EvidenceTakenOut':
      return takenOut(community, event)
  }
}
