/** A piece of evidence is taken out of its community's library once; what it was stays told where it was shown. */
import { accept, refuse } from '../../aggregate.ts'
import type { TakeOutEvidence } from '../commands.ts'
import type { CommunityDecision } from '../decision.ts'
import type { Community } from '../state.ts'

export const takeOutEvidence = ({ community, evidence, on }: TakeOutEvidence, state: Community): CommunityDecision => {
  if (state.status === 'Unknown') return refuse({ type: 'CommunityNotRegistered', community })
  const kept = state.evidence.get(evidence)
  if (kept === undefined) return refuse({ type: 'NoSuchEvidence', evidence })
  if (kept.takenOutOn !== null) return accept()
  if (on < kept.keptOn) return refuse({ type: 'EvidenceKeptLater', keptOn: kept.keptOn, on })
  return accept({ type: 'EvidenceTakenOut', community, evidence, on })
}
